/**
 * The reviewer's sheet (绩效目标审核表) in the official shape, for Word: opinions by heading, the items of its form, grade, signature and date left blank.
 */
import type { ReportOptions } from '../../options.js';
import { subjectOfTable } from '../../record/table-subject.js';
import { withWholeBlanks } from '../../texts/blanks.js';
import { matterName } from '../../texts/subject-words.js';
import type { ProjectView } from '../../view/project-view.js';
import { emptySectionText, evidenceText, NOTHING_TAKEN } from '../../view/review-evidence.js';
import { itemsTitle } from '../../view/review-form.js';
import { type Block, cell, heading, type TableBlock, type WordCell } from './blocks.js';
import { type DecidedOpinions, decidedTexts, lastNumber, NOTHING_DECIDED, numberedAsCards } from './decided-opinions.js';
import { scanRows } from './scan-rows.js';

function opinionHeading({ settled, rejected }: DecidedOpinions, { language }: ReportOptions): string {
  const zh = language === 'zh-CN';
  const draft = zh ? '机审草稿，可增删' : 'drafted by machine, to be edited';
  const apart = zh ? '序号同审核记录，不采纳的不列' : 'numbered as in the record, rejected ones left out';
  const notes = [...(settled ? [] : [draft]), ...(rejected ? [apart] : [])].join(zh ? '；' : '; ');
  const name = zh ? '审核意见' : 'Opinion';
  return notes === '' ? name : zh ? `${name}（${notes}）` : `${name} (${notes})`;
}

function opinions(view: ProjectView, options: ReportOptions, decided: DecidedOpinions): TableBlock {
  const { language } = options;
  const zh = language === 'zh-CN';
  // Numbers go on where those of the machine end.
  const added = decided.added.map((text, index) => `${lastNumber(view, decided) + index + 1}. ${text}`);
  return {
    kind: 'table',
    widths: [20, 80],
    head: [[cell(zh ? '内容' : 'Part'), cell(opinionHeading(decided, options))]],
    rows: view.sections.map(({ id, name, opinions: own }) => {
      const said = own.flatMap((opinion) =>
        decidedTexts(opinion, decided, language).map((text) => `${opinion.number}. ${withWholeBlanks(text)}`),
      );
      const lines = [...said, ...(id === 'supplement' ? added : [])].map((line) => [line]);
      return [
        cell(name[language], { bold: true }),
        // An empty line: room to write.
        {
          lines: [
            ...(lines.length === 0
              ? [[{ text: emptySectionText(view, id, language, decided.rejected ? NOTHING_TAKEN : undefined), color: '5A6672' }]]
              : lines),
            [''],
          ],
        },
      ];
    }),
  };
}

function items(view: ProjectView, { language }: ReportOptions, { rejected }: DecidedOpinions): TableBlock {
  const zh = language === 'zh-CN';
  const rows = view.items.map((each, index): WordCell[] => {
    const { item } = each;
    const first = view.items[index - 1]?.item.dimension !== item.dimension;
    const span = view.items.filter((other) => other.item.dimension === item.dimension).length;
    return [
      ...(first ? [cell(item.dimension[language], { rowSpan: span, bold: true })] : []),
      cell(item.name[language], { bold: true }),
      cell(evidenceText(each, language, rejected ? NOTHING_TAKEN : undefined)),
      cell(item.left[language]),
      cell(''),
    ];
  });
  rows.push(
    [cell(view.form.overall[language], { columnSpan: 2, bold: true }), cell('', { columnSpan: 3 })],
    [
      cell(zh ? '审核人（签字）' : 'Reviewer (signature)', { columnSpan: 2, bold: true }),
      cell(''),
      cell(zh ? '日期：　　　　年　　月　　日' : 'Date:', { columnSpan: 2 }),
    ],
  );
  return {
    kind: 'table',
    widths: [13, 14, 33, 28, 12],
    head: [
      zh
        ? [cell('审核方面'), cell('审核内容'), cell('机审所见'), cell('须由审核人判断'), cell(view.form.answer[language])]
        : [cell('Dimension'), cell('Item'), cell('Seen by machine'), cell('Left to the reviewer'), cell(view.form.answer[language])],
    ],
    rows,
    rowHeight: 18,
  };
}

/** The sheet of a project. `decided`: what people made of its opinions, nothing where it comes straight from the machine. */
export function reviewSheet(machine: ProjectView, options: ReportOptions, decided: DecidedOpinions = NOTHING_DECIDED): Block[] {
  const view = numberedAsCards(machine, decided);
  const zh = options.language === 'zh-CN';
  return [
    heading(1, zh ? `${matterName([subjectOfTable(view.project)], 'zh-CN')}审核表（供审核人填写）` : 'Review sheet (for the reviewer)', {
      pageBreakBefore: true,
    }),
    opinions(view, options, decided),
    ...scanRows(view, options.language),
    heading(2, `${itemsTitle(view.form, options.language)}${zh ? '（' : ' ('}${view.form.whose[options.language]}${zh ? '）' : ')'}`),
    items(view, options, decided),
  ];
}
