/**
 * The annex of a letter: every opinion as a row that the unit can answer.
 */
import type { LocalSource } from '@perf-lint/analyser';
import type { Language } from '../../language.js';
import { amountText } from '../../texts/amounts.js';
import { BLANK, suggestionWithWholeBlanks, withWholeBlanks } from '../../texts/blanks.js';
import { SEVERITY } from '../../texts/labels.js';
import { sourcesOf } from '../../texts/sources.js';
import { SUBJECT_WORDS } from '../../texts/subject-words.js';
import { type Block, cell, paragraph, type WordCell } from '../word/blocks.js';
import { conclusionBlocks } from './letter-conclusions.js';
import type { LetterContent, LetterRow } from './letter-content.js';
import { annexTitle, subjectsIn } from './letter-subject.js';

/** The project's name stands in every row, so that rows can be copied out; code and money in its first one; where tables of several kinds came in, which one. */
function projectCell(row: LetterRow, first: boolean, several: boolean, language: Language): WordCell {
  if (row.overall) return cell(SUBJECT_WORDS[row.of].overall[language]);
  const name = row.project === '' ? (language === 'zh-CN' ? '（未填名称）' : '(no name)') : row.project;
  const amount = row.amount === null ? '' : amountText(row.amount, language);
  const form = several ? SUBJECT_WORDS[row.of].form[language] : '';
  // Twenty digits on one line.
  const more = first ? [row.code, amount, form].filter((part) => part !== '').map((text) => [{ text, size: 8 }]) : [];
  return { lines: [[name], ...more] };
}

/** The row with its blanks as one character. */
function withBlanks(row: LetterRow): LetterRow {
  return { ...row, problem: withWholeBlanks(row.problem), suggestion: suggestionWithWholeBlanks(row.suggestion) };
}

interface AnnexColumn {
  readonly heading: string;
  readonly width: number;
  /** @param first true in the first row of a project */
  readonly cell: (row: LetterRow, index: number, first: boolean) => WordCell;
}

function columnsOf({ units, several }: { readonly units: number; readonly several: boolean }, language: Language): AnnexColumn[] {
  const zh = language === 'zh-CN';
  const whole = zh ? '（项目整体）' : '(whole project)';
  return [
    { heading: zh ? '序号' : 'No.', width: 5, cell: (_, index) => cell(String(index + 1), { align: 'center' }) },
    // One unit stands above the table.
    ...(units > 1 ? [{ heading: zh ? '单位' : 'Unit', width: 12, cell: ({ unit }: LetterRow) => cell(unit) }] : []),
    { heading: zh ? '项目' : 'Project', width: 19, cell: (row, _, first) => projectCell(row, first, several, language) },
    { heading: zh ? '指标' : 'Indicator', width: 13, cell: ({ indicator }) => cell(indicator === '' ? whole : indicator) },
    { heading: zh ? '原值' : 'Value', width: 9, cell: ({ value }) => cell(value) },
    { heading: zh ? '级别' : 'Severity', width: 7, cell: ({ severity }) => cell(SEVERITY[severity][language], { align: 'center' }) },
    {
      heading: zh ? '问题' : 'Problem',
      width: 23,
      cell: ({ problem, suggestion }) => cell(problem, suggestion === '' ? { columnSpan: 2 } : {}),
    },
    { heading: zh ? '建议' : 'Suggestion', width: 17, cell: ({ suggestion }) => cell(suggestion) },
    { heading: zh ? '单位说明' : 'Reply', width: 19, cell: () => cell('') },
  ];
}

const sameProject = (a: LetterRow, b: LetterRow | undefined): boolean =>
  b !== undefined && a.overall === b.overall && a.of === b.of && a.unit === b.unit && a.code === b.code && a.project === b.project;

/** A document that rows of the annex rest on, and the numbers of the rows. */
interface Cited {
  readonly text: string;
  readonly rows: readonly number[];
}

/** The sources that opinions of the annex rest on and that an office can show, in the order of the rows. */
function citedIn(rows: readonly LetterRow[], sources: readonly LocalSource[], language: Language): readonly Cited[] {
  const printed = sourcesOf(sources);
  const cited = new Map<string, number[]>();
  for (const [index, { ruleId }] of rows.entries()) {
    if (ruleId === '') continue;
    for (const text of printed(ruleId, language)) cited.set(text, [...(cited.get(text) ?? []), index + 1]);
  }
  return [...cited].map(([text, own]) => ({ text, rows: own }));
}

/** Rows named by their numbers; the others are counted. */
const ROWS_NAMED = 12;

function sourceBlocks(rows: readonly LetterRow[], sources: readonly LocalSource[], language: Language): Block[] {
  const zh = language === 'zh-CN';
  const lines = citedIn(rows, sources, language).map(({ text, rows: own }, index) => {
    const named = own.slice(0, ROWS_NAMED).join(zh ? '、' : ', ');
    const more = own.length > ROWS_NAMED ? (zh ? `等${own.length}条` : ` and others, ${own.length} in all`) : '';
    return zh ? `${index + 1}. ${text}（序号${named}${more}）` : `${index + 1}. ${text} (No. ${named}${more})`;
  });
  if (lines.length === 0) return [];
  const line = { align: 'left', line: 18 } as const;
  return [
    paragraph([{ text: zh ? '依据：' : 'Sources:', size: 10.5 }], { ...line, before: 4, keepNext: true }),
    ...lines.map((text) => paragraph([{ text, size: 10.5 }], line)),
  ];
}

/** The annex: title, unit, table, how to fill in what is left blank, and the documents of the office that it rests on. */
export function annexBlocks(content: LetterContent, sources: readonly LocalSource[], language: Language): Block[] {
  const zh = language === 'zh-CN';
  const { addressee } = content;
  const rows = content.rows.map(withBlanks);
  const units = new Set(rows.map(({ unit }) => unit).filter((unit) => unit !== ''));
  const columns = columnsOf({ units: units.size, several: content.parts.length > 1 }, language);
  const suggestionAt = columns.length - 2;
  const blanks = rows.some(({ suggestion, problem }) => `${suggestion}${problem}`.includes(BLANK));
  const [only = ''] = units;
  const whose = units.size > 1 || only === '' ? addressee : only;
  return [
    paragraph([{ text: zh ? '附件' : 'Annex', font: 'hei' }], { align: 'left', line: 22, keepNext: true }),
    paragraph([{ text: annexTitle(subjectsIn(content), language), font: 'title', size: 18 }], {
      align: 'center',
      after: 4,
      line: 28,
      keepNext: true,
    }),
    paragraph([{ text: zh ? `单位：${whose}` : `Unit: ${whose}`, size: 12 }], { align: 'left', line: 20, after: 4, keepNext: true }),
    ...conclusionBlocks(content, units.size > 1, language),
    {
      kind: 'table',
      widths: columns.map(({ width }) => width),
      size: 9.5,
      line: 12.5,
      font: 'fangsong',
      head: [columns.map(({ heading }) => cell(heading))],
      rows: rows.map((row, index) => {
        const first = !sameProject(row, rows[index - 1]);
        const cells = columns.map((column) => column.cell(row, index, first));
        return row.suggestion === '' ? cells.filter((_, position) => position !== suggestionAt) : cells;
      }),
    },
    ...(blanks
      ? [
          paragraph([{ text: zh ? `注：“${BLANK}”处请按实际填写。` : `Note: please fill in what is left blank (${BLANK}).`, size: 10.5 }], {
            align: 'left',
            line: 18,
            before: 4,
          }),
        ]
      : []),
    ...sourceBlocks(rows, sources, language),
  ];
}
