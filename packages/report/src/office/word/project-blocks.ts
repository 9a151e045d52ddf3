/**
 * A project's report as blocks of a Word document: what its page says, on paper.
 */
import type { Analysis, Severity } from '@perf-lint/analyser';
import type { ReportOptions } from '../../options.js';
import { amountText, figureText } from '../../texts/amounts.js';
import { ceilingSentence } from '../../texts/ceiling-sentence.js';
import { departmentName } from '../../texts/department-name.js';
import { FIGURE, FIGURE_NAMES, ORIGIN, ORIGIN_NOTE, PILE, SEVERITY } from '../../texts/labels.js';
import { pileReason } from '../../texts/pile-text.js';
import { placeText } from '../../texts/place.js';
import { shownPath } from '../../texts/shown-path.js';
import { checkedOut } from '../../view/checked-out.js';
import { figureSentences } from '../../view/figure-sentences.js';
import type { Opinion } from '../../view/opinion.js';
import { type ProjectView, type RowView, rowsOfOpinion } from '../../view/project-view.js';
import { type Block, cell, heading, paragraph, type TableBlock } from './blocks.js';
import { indicatorTable } from './indicator-table.js';
import { reviewSheet } from './review-sheet.js';

const GREY = '5A6672';

/** Shades of flagged cells, as in the pages. */
const SEVERITY_SHADE: Readonly<Record<Severity, string>> = { error: 'F8D7DA', warning: 'FFF0C2', info: 'DCEBFA' };

function facts(analysis: Analysis, view: ProjectView, { language }: ReportOptions): TableBlock {
  const zh = language === 'zh-CN';
  const { project, unit, department, result } = view;
  const place = placeText(project.references, language);
  const funding = project.funding.map(({ source, amount }) => `${source} ${amountText(amount, language)}`).join(zh ? '；' : '; ');
  const all: readonly (readonly [string, string])[] = [
    [zh ? '机审建议' : 'Pile', `${PILE[result.pile][language]}${zh ? '：' : ': '}${pileReason(result, language)}`],
    [zh ? '项目编码' : 'Code', project.code],
    [zh ? '部门' : 'Department', departmentName(department, analysis.document)],
    [zh ? '预算单位' : 'Unit', unit.name === department.name ? '' : [unit.code, unit.name].filter((part) => part !== '').join(' ')],
    [zh ? '年度金额' : 'Amount', amountText(project.amount, language)],
    [zh ? '资金来源' : 'Money from', funding],
    [zh ? '项目类别' : 'Type', project.type],
    [zh ? '起止时间' : 'Period', project.period],
    [zh ? '可改主体' : 'Who can change it', ORIGIN[result.origin][language]],
    [zh ? '来源文件' : 'File', `${shownPath(analysis.document.path)}${place === '' ? '' : zh ? `（${place}）` : ` (${place})`}`],
  ];
  return {
    kind: 'table',
    widths: [18, 82],
    head: [],
    rows: all.filter(([, text]) => text !== '').map(([term, text]) => [cell(term, { shade: 'F1F4F7', bold: true }), cell(text)]),
  };
}

function figures(view: ProjectView, options: ReportOptions): Block[] {
  const { language } = options;
  const zh = language === 'zh-CN';
  const { result } = view;
  const blocks: Block[] = [
    {
      kind: 'table',
      widths: [18, 12, 70],
      head: [[cell(zh ? '分值' : 'Figure'), cell(zh ? '0—100' : '0 to 100'), cell(zh ? '怎么来的' : 'How it came about')]],
      rows: FIGURE_NAMES.map((name) => [
        cell(FIGURE[name][language], { bold: true }),
        { lines: [[{ text: figureText(result.figures[name]), bold: true, size: 12 }]], align: 'center' },
        cell(figureSentences(name, view.deductions, result.figures, language).join('\n')),
      ]),
    },
  ];
  const ceiling = ceilingSentence(result, options);
  if (ceiling !== '') blocks.push(paragraph(ceiling, { before: 4 }));
  return blocks;
}

const CIRCLED = '①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳';

const numbered = (index: number): string => CIRCLED[index] ?? `(${index + 1})`;

const sourcesOf = (opinions: readonly Opinion[]): string[] => [...new Set(opinions.flatMap((opinion) => opinion.sources))];

/** Opinions as a table: number, severity, what and why and what instead, rows, rule with the numbers of its sources. */
function opinionBlocks(opinions: readonly Opinion[], rows: readonly RowView[], { language }: ReportOptions): Block[] {
  const zh = language === 'zh-CN';
  if (opinions.length === 0)
    return [paragraph(zh ? '机器未发现问题，仍需人工审核。' : 'Nothing was found by machine; a person still reviews it.')];
  const sources = sourcesOf(opinions);
  const table: TableBlock = {
    kind: 'table',
    widths: [6, 12, 52, 10, 20],
    head: [
      zh
        ? [cell('序'), cell('级别'), cell('审核意见'), cell('行'), cell('问题类型（依据）')]
        : [cell('No.'), cell('Severity'), cell('Opinion'), cell('Rows'), cell('Rule (source)')],
    ],
    rows: opinions.map((opinion) => [
      cell(String(opinion.number), { align: 'center' }),
      cell(SEVERITY[opinion.severity][language], { align: 'center', shade: SEVERITY_SHADE[opinion.severity] }),
      cell(opinion.text),
      cell(
        rowsOfOpinion(opinion, rows)
          .map(({ number }) => number)
          .join(zh ? '、' : ', '),
        { align: 'center' },
      ),
      {
        lines: [
          [opinion.rule, { text: ` ${opinion.sources.map((source) => numbered(sources.indexOf(source))).join('')}`, size: 8, color: GREY }],
        ],
      },
    ]),
  };
  return [table];
}

/** Sources with the numbers the opinions give them, and what had to be shortened in full. */
function sourceBlocks(opinions: readonly Opinion[], { language }: ReportOptions): Block[] {
  const zh = language === 'zh-CN';
  const small = (text: string): Block => paragraph([{ text, size: 8.5, color: GREY }], { line: 13 });
  const sources = sourcesOf(opinions).map((source, index) => small(`${numbered(index)} ${source}`));
  const full = opinions.flatMap((opinion) =>
    opinion.full === '' ? [] : [small(zh ? `意见 ${opinion.number}：${opinion.full}` : `Opinion ${opinion.number}: ${opinion.full}`)],
  );
  return [
    ...(sources.length === 0 ? [] : [heading(2, zh ? '依据' : 'Sources'), ...sources]),
    ...(full.length === 0 ? [] : [heading(2, zh ? '意见全文（上表有删节的）' : 'Opinions in full (where shortened above)'), ...full]),
  ];
}

/** All blocks of a project's report. */
export function projectBlocks(analysis: Analysis, view: ProjectView, options: ReportOptions): Block[] {
  const { language } = options;
  const zh = language === 'zh-CN';
  const { project } = view;
  const checked = checkedOut(view, options);
  return [
    heading(0, project.name === '' ? (zh ? '（未填项目名称）' : '(no project name)') : project.name),
    facts(analysis, view, options),
    heading(1, zh ? '三项分值' : 'Three figures'),
    ...figures(view, options),
    heading(1, zh ? `审核意见（${view.opinions.length}）` : `Opinions (${view.opinions.length})`),
    ...(view.opinions.length === 0 || ORIGIN_NOTE[view.result.origin][options.language] === ''
      ? []
      : [paragraph(ORIGIN_NOTE[view.result.origin][options.language])]),
    ...opinionBlocks(view.opinions, view.rows, options),
    heading(1, zh ? '绩效目标（按原表）' : 'Targets as printed'),
    ...(project.goal === '' ? [] : [paragraph([{ text: zh ? '总体目标：' : 'Overall goal: ', bold: true }, project.goal], { after: 4 })]),
    ...(view.rows.length === 0 ? [paragraph(zh ? '没有读到指标行。' : 'No rows were read.')] : [indicatorTable(view.rows, options)]),
    ...(view.rows.some(({ marks }) => marks.length > 0)
      ? [
          paragraph(
            [
              {
                text: zh ? '带底色的单元格有意见，方括号内是意见序号。' : 'Shaded cells carry opinions; their numbers stand in brackets.',
                size: 9,
                color: GREY,
              },
            ],
            { before: 3 },
          ),
        ]
      : []),
    ...(checked.length === 0
      ? []
      : [
          heading(1, zh ? '核对无误的内容' : 'What checked out'),
          ...checked.map((sentence) => paragraph(`· ${sentence}${zh ? '。' : '.'}`)),
        ]),
    ...sourceBlocks(view.opinions, options),
    ...reviewSheet(view, options),
  ];
}
