/**
 * A project's report as Markdown.
 */

import type { Analysis } from '@perf-lint/analyser';
import type { ReportOptions } from '../../options.js';
import { amountText, figureText } from '../../texts/amounts.js';
import { ceilingSentence } from '../../texts/ceiling-sentence.js';
import { departmentName } from '../../texts/department-name.js';
import { CLASS, FIGURE, FIGURE_NAMES, ORIGIN, ORIGIN_NOTE, PILE, RESULT, SEVERITY } from '../../texts/labels.js';
import { LIBRARY, libraryText } from '../../texts/library-texts.js';
import { pileReason } from '../../texts/pile-text.js';
import { placeText } from '../../texts/place.js';
import { printedValue } from '../../texts/printed-value.js';
import { doubtsText } from '../../texts/reading-doubts.js';
import { shownPath } from '../../texts/shown-path.js';
import { weightText } from '../../texts/weight-text.js';
import { checkedOut } from '../../view/checked-out.js';
import { figureSentences } from '../../view/figure-sentences.js';
import type { Opinion } from '../../view/opinion.js';
import { hasResult, type ProjectView, printedResult, type RowView, rowsOfOpinion } from '../../view/project-view.js';
import { emptySectionText, evidenceText } from '../../view/review-evidence.js';
import { sourceMark, sourceMarks, sourcesOfOpinions } from '../../view/source-notes.js';
import { escapeMarkdown as md, tableRow } from './escape.js';

/** Opinions as a numbered list, each with severity, rows and source. */
export function opinionsMarkdown(opinions: readonly Opinion[], rows: readonly RowView[], { language }: ReportOptions): string[] {
  const zh = language === 'zh-CN';
  if (opinions.length === 0) return [zh ? '机器未发现问题，仍需人工审核。' : 'Nothing was found by machine; a person still reviews it.'];
  const sources = sourcesOfOpinions(opinions);
  const lines = opinions.map((opinion) => {
    const numbers = rowsOfOpinion(opinion, rows).map(({ number }) => number);
    const place =
      numbers.length === 0 ? '' : zh ? `序 ${numbers.join('、')}，` : `row${numbers.length > 1 ? 's' : ''} ${numbers.join(', ')}, `;
    const marks = sourceMarks(opinion, sources);
    const tail = md(`${place}${opinion.rule}${marks === '' ? '' : `${zh ? '，依据 ' : ', source '}${marks}`}`);
    return `${opinion.number}. **${SEVERITY[opinion.severity][language]}** ${md(opinion.text)}${zh ? `（${tail}）` : ` (${tail})`}`;
  });
  if (sources.length === 0) return lines;
  return [...lines, '', zh ? '依据：' : 'Sources:', '', ...sources.map((source, index) => `- ${sourceMark(index)} ${md(source)}`)];
}

/** The indicator table as printed; flagged values in bold with the numbers of their opinions. */
export function indicatorTableMarkdown(rows: readonly RowView[], { language }: ReportOptions): string[] {
  const zh = language === 'zh-CN';
  const weights = rows.some(({ indicator }) => indicator.weight !== null);
  const library = rows.some((row) => row.library !== null);
  const results = rows.some(hasResult);
  const aspects = rows.some(({ indicator }) => indicator.level2 !== '');
  const head = [
    zh ? '序' : 'No.',
    zh ? '一级指标' : 'Class',
    ...(aspects ? [zh ? '二级指标' : 'Aspect'] : []),
    zh ? '三级指标' : 'Indicator',
    zh ? '指标值' : 'Value',
    ...(results ? [RESULT[language]] : []),
    ...(weights ? [zh ? '权重' : 'Weight'] : []),
    zh ? '可衡量性' : 'Measurability',
    ...(library ? [LIBRARY[language]] : []),
    zh ? '意见' : 'Opinions',
  ];
  const cells = (row: RowView): string[] => {
    const { indicator, analysis } = row;
    const flagged = (text: string, part: string): string => {
      const shown = md(text);
      return row.marks.some((mark) => mark.part === part) ? `**${shown === '' ? (zh ? '（空）' : '(empty)') : shown}**` : shown;
    };
    const doubt =
      indicator.doubts.length === 0
        ? ''
        : zh
          ? `（${doubtsText(indicator.doubts, language)}）`
          : ` (${doubtsText(indicator.doubts, language)})`;
    return [
      String(row.number),
      flagged(CLASS[indicator.level1][language], 'level'),
      ...(aspects ? [md(indicator.level2)] : []),
      flagged(indicator.name, 'name'),
      `${flagged(printedValue(indicator.value, language), 'value')}${doubt}`,
      ...(results ? [flagged(printedResult(row), 'result')] : []),
      ...(weights ? [weightText(indicator, language)] : []),
      analysis?.scored === true ? String(analysis.measurability) : '—',
      ...(library ? [md(libraryText(row.library, language))] : []),
      row.marks.map(({ opinion }) => opinion).join('、'),
    ];
  };
  return [tableRow(head), tableRow(head.map(() => '---')), ...rows.map((row) => tableRow(cells(row)))];
}

function factLines(analysis: Analysis, view: ProjectView, { language }: ReportOptions): string[] {
  const zh = language === 'zh-CN';
  const { project, unit, department, result } = view;
  const place = placeText(project.references, language);
  const funding = project.funding.map(({ source, amount }) => `${source} ${amountText(amount, language)}`).join(zh ? '；' : '; ');
  const facts: readonly (readonly [string, string])[] = [
    [zh ? '机审建议' : 'Pile', `${PILE[result.pile][language]}${zh ? '：' : ': '}${pileReason(result, language)}`],
    [zh ? '项目编码' : 'Code', project.code],
    [zh ? '部门' : 'Department', departmentName(department, analysis.document)],
    [zh ? '预算单位' : 'Unit', [unit.code, unit.name].filter((part) => part !== '').join(' ')],
    [zh ? '年度金额' : 'Amount', amountText(project.amount, language)],
    [zh ? '资金来源' : 'Money from', funding],
    [zh ? '项目类别' : 'Type', project.type],
    [zh ? '起止时间' : 'Period', project.period],
    [zh ? '项目来源' : 'Origin', ORIGIN[result.origin][language]],
    [zh ? '来源文件' : 'File', `${shownPath(analysis.document.path)}${place === '' ? '' : zh ? `（${place}）` : ` (${place})`}`],
  ];
  return facts.filter(([, text]) => text !== '').map(([term, text]) => `- ${term}${zh ? '：' : ': '}${md(text)}`);
}

function reviewLines(view: ProjectView, { language }: ReportOptions): string[] {
  const zh = language === 'zh-CN';
  const sections = view.sections.map(({ id, name, opinions }) => {
    const said = opinions.map(({ number, text }) => `${number}. ${md(text)}`).join('<br>');
    return tableRow([name[language], said === '' ? emptySectionText(view, id, language) : said]);
  });
  const items = view.items.map((each) =>
    tableRow([each.item.dimension[language], each.item.name[language], md(evidenceText(each, language)), each.item.left[language], '']),
  );
  return [
    tableRow(zh ? ['内容', '审核意见'] : ['Part', 'Opinion']),
    tableRow(['---', '---']),
    ...sections,
    '',
    tableRow(
      zh
        ? ['审核方面', '审核内容', '机审所见', '须由审核人判断', view.form.answer[language]]
        : ['Dimension', 'Item', 'Seen by machine', 'Left to the reviewer', view.form.answer[language]],
    ),
    tableRow(['---', '---', '---', '---', '---']),
    ...items,
    '',
    zh
      ? `${view.form.overall[language]}：＿＿＿＿　　审核人：＿＿＿＿　　日期：＿＿＿＿`
      : `${view.form.overall[language]}: ________  Reviewer: ________  Date: ________`,
  ];
}

/** The report of one project as Markdown. */
export function projectMarkdown(analysis: Analysis, view: ProjectView, options: ReportOptions): string {
  const { language } = options;
  const zh = language === 'zh-CN';
  const { project, result } = view;
  const figures = FIGURE_NAMES.map((name) => {
    const sentences = figureSentences(name, view.deductions, result.figures, language)
      .map(md)
      .join(zh ? '；' : '; ');
    return `- ${FIGURE[name][language]} **${figureText(result.figures[name])}**${zh ? '：' : ': '}${sentences}`;
  });
  const checked = checkedOut(view, options);
  const ceiling = ceilingSentence(result, options);
  const lines = [
    `# ${md(project.name) || (zh ? '（未填项目名称）' : '(no project name)')}`,
    '',
    ...factLines(analysis, view, options),
    '',
    `## ${zh ? '三项分值' : 'Three figures'}`,
    '',
    ...figures,
    '',
    ...(ceiling === '' ? [] : [md(ceiling), '']),
    `## ${zh ? '审核意见' : 'Opinions'}`,
    '',
    ...(view.opinions.length === 0 || ORIGIN_NOTE[result.origin][language] === '' ? [] : [ORIGIN_NOTE[result.origin][language], '']),
    ...opinionsMarkdown(view.opinions, view.rows, options),
    '',
    `## ${zh ? '绩效目标（按原表）' : 'Targets as printed'}`,
    '',
    ...(project.goal === '' ? [] : [`${zh ? '总体目标：' : 'Overall goal: '}${md(project.goal)}`, '']),
    ...indicatorTableMarkdown(view.rows, options),
    '',
    ...(checked.length === 0
      ? []
      : [`## ${zh ? '核对无误的内容' : 'What checked out'}`, '', ...checked.map((sentence) => `- ${md(sentence)}`), '']),
    `## ${zh ? '审核表' : 'Review sheet'}`,
    '',
    ...reviewLines(view, options),
  ];
  return `${lines.join('\n')}\n`;
}
