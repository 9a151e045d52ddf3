/**
 * The approved tables (绩效目标批复表) as a Word file: a form a project, each on a page of its own.
 */
import { APPROVAL_TITLE } from '../../generator-mark.js';
import type { Language, Localized } from '../../language.js';
import { type Block, cell, paragraph, type TableBlock, type WordCell, type WordDocument } from '../word/blocks.js';
import { fittedTable, isOneLine } from '../word/fit-page.js';
import { A4, LAYOUTS } from '../word/layouts.js';
import { paperPage } from '../word/paper-page.js';
import { wordBytes } from '../word/write-word.js';
import {
  type ApprovalForm,
  approvalForms,
  FORM_FIELD,
  type FormField,
  MONEY_FIELD,
  type PrintedApproval,
  ROW_FIELD,
  type RowField,
} from './approval-form.js';

interface Column {
  readonly field: RowField;
  /** Columns of the grid that it takes: the name stands over two, so that labels above it find a narrow one. */
  readonly widths: readonly number[];
  readonly optional: boolean;
}

/** Columns of the rows; those that no row of the form fills are left out. */
const COLUMNS: readonly Column[] = [
  { field: 'level1', widths: [13], optional: false },
  { field: 'level2', widths: [17], optional: true },
  { field: 'name', widths: [17, 13], optional: false },
  { field: 'value', widths: [20], optional: false },
  { field: 'definition', widths: [24], optional: true },
  { field: 'weight', widths: [8], optional: true },
];

/** Points of the table: the largest in which the form stands on its page. */
const SIZES = [10.5, 10, 9.5, 9] as const;
/** Twentieths of a point. */
const TWENTIETH = 20;
/** What stands above the table, in points, and the end of the section below it. */
const ABOVE = 96;
const ROOM = {
  width: LAYOUTS.report.width / TWENTIETH,
  height: (A4.height - LAYOUTS.report.margin.top - LAYOUTS.report.margin.bottom) / TWENTIETH - ABOVE,
} as const;

const LABEL = { shade: 'E3EAF0', align: 'center', bold: true } as const satisfies Partial<WordCell>;

/** How many rows from one on say the same in a column, and in the columns before it. */
function runLength(rows: ApprovalForm['rows'], from: number, fields: readonly RowField[]): number {
  const same = (at: number): boolean => fields.every((field) => rows[at]?.[field] === rows[from]?.[field]);
  let length = 1;
  while (from + length < rows.length && same(from + length)) length++;
  return length;
}

/** Rows under their heading, equal classes merged as forms print them. */
function rowsOf({ rows }: ApprovalForm, used: readonly Column[], language: Language): readonly (readonly WordCell[])[] {
  const merged: readonly RowField[] = ['level1', 'level2'];
  const columns = used.map(({ field }) => field);
  const left = new Map<RowField, number>();
  return [
    used.map(({ field, widths }) => cell(capital(ROW_FIELD[field][language]), { ...LABEL, ...spanOf(widths.length) })),
    ...rows.map((row, index) =>
      used.flatMap(({ field, widths }, column): readonly WordCell[] => {
        if (field === 'weight') return weightCell(row);
        const shape = spanOf(widths.length);
        if (!merged.includes(field)) return [cell(row[field], shape)];
        const covered = left.get(field) ?? 0;
        if (covered > 0) {
          left.set(field, covered - 1);
          return [];
        }
        const length = row[field] === '' ? 1 : runLength(rows, index, columns.slice(0, column + 1));
        left.set(field, length - 1);
        return [cell(row[field], { align: 'center', ...(length > 1 ? { rowSpan: length } : {}) })];
      }),
    ),
  ];
}

/** The weight, merged over the rows that share it. */
function weightCell({ weight, weightRows }: ApprovalForm['rows'][number]): readonly WordCell[] {
  if (weightRows === 0) return [];
  return [cell(weight, { align: 'center', ...(weightRows > 1 ? { rowSpan: weightRows } : {}) })];
}

const spanOf = (columns: number): Pick<WordCell, 'columnSpan'> => (columns > 1 ? { columnSpan: columns } : {});

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What stands above the rows of a project, two a line. What is empty keeps its label: the form is filled in by hand there. */
const DETAILS = ['projectCode', 'type', 'department', 'unit', 'amount', 'fiscal', 'period'] as const satisfies readonly FormField[];

/** The sum of the weights under them, and the place for the seal. It stands in the table: below it, it would stand on a page of its own. */
function footOf({ weightSum, rows }: ApprovalForm, columns: number, language: Language): readonly (readonly WordCell[])[] {
  const zh = language === 'zh-CN';
  const printed = weightSum !== '' && rows.some(({ weight }) => weight !== '');
  const sum = [cell(zh ? '权重合计' : 'Sum of weights', { ...LABEL, ...spanOf(columns - 1) }), cell(weightSum, { align: 'center' })];
  const seal = [cell(zh ? '批复单位\n（盖章）' : 'Seal', LABEL), cell('\n\n', spanOf(columns - 1))];
  return [...(printed ? [sum] : []), seal];
}

function formTable(form: ApprovalForm, language: Language): TableBlock {
  const used = COLUMNS.filter(({ field, optional }) => !optional || form.rows.some((row) => row[field] !== ''));
  const widths = used.flatMap((column) => column.widths);
  const label = (field: FormField): WordCell =>
    cell(field === 'amount' || field === 'fiscal' ? MONEY_FIELD[field][language] : capital(FORM_FIELD[field][language]), LABEL);
  // Two pairs of label and value a line; the second label stands in the narrow half of the name.
  const second = widths.indexOf(13, 1);
  const pair = (one: FormField, other: FormField): readonly WordCell[] => [
    label(one),
    cell(form.fields[one], spanOf(second - 1)),
    label(other),
    cell(form.fields[other], spanOf(widths.length - second - 1)),
  ];
  const whole = (field: FormField): readonly WordCell[] => [label(field), cell(form.fields[field], spanOf(widths.length - 1))];
  const sumOf = (some: readonly number[]): number => some.reduce((sum, width) => sum + width, 0);
  const room = (sumOf(widths.slice(1, second)) / sumOf(widths)) * ROOM.width;
  // A code that breaks leaves a digit alone, which nobody reads as one: it takes a line of its own.
  const isBroken = (field: FormField): boolean => field === 'projectCode' && !isOneLine(form.fields[field], room, SIZES[0]);
  const isOverall = form.project.table === 'overall';
  const shown = (isOverall ? (['department', 'amount'] as const) : DETAILS).filter(
    (field) => field !== 'fiscal' || form.fields.fiscal !== '',
  );
  const alone = shown.filter((field) => isOverall || isBroken(field));
  const beside = shown.filter((field) => !alone.includes(field));
  const head: readonly (readonly WordCell[])[] = [
    ...(isOverall ? [] : [whole('project')]),
    ...alone.map(whole),
    ...beside.flatMap((field, index) => {
      if (index % 2 === 1) return [];
      const other = beside[index + 1];
      return [other === undefined ? whole(field) : pair(field, other)];
    }),
    whole('goal'),
  ];
  const rows = [...head, ...rowsOf(form, used, language), ...footOf(form, widths.length, language)];
  return fittedTable({ kind: 'table', widths, font: 'song', head: [], rows }, SIZES, ROOM);
}

function titleOf({ project, fields }: ApprovalForm, language: Language): string {
  const zh = language === 'zh-CN';
  const kind = project.table === 'overall' ? (zh ? '部门整体' : 'overall ') : zh ? '项目' : '';
  const adjusted =
    fields.version === '' || fields.version === (zh ? '批复' : 'approved') ? '' : zh ? `（${fields.version}）` : ` (${fields.version})`;
  return zh ? `${kind}绩效目标批复表${adjusted}` : `Approved ${kind}performance targets${adjusted}`;
}

function formBlocks(form: ApprovalForm, isFirst: boolean, language: Language): readonly Block[] {
  const zh = language === 'zh-CN';
  const { fields, changes } = form;
  const blank = zh ? '＿＿＿＿＿＿' : '____________';
  const year = zh ? `（${fields.year || '＿＿＿＿'}年度）` : `(${fields.year || '____'})`;
  // Above the table: below it, it stood on a page of its own where the table filled the one before.
  const signed = zh
    ? [`批复单位：${fields.office || blank}`, `批复日期：${fields.date || '＿＿＿＿年＿＿月＿＿日'}`, `文号：${fields.number || blank}`]
    : [`Approved by: ${fields.office || blank}`, `Date: ${fields.date || blank}`, `Number: ${fields.number || blank}`];
  return [
    paragraph([{ text: titleOf(form, language), font: 'title', size: 18 }], {
      align: 'center',
      line: 28,
      keepNext: true,
      ...(isFirst ? {} : { pageBreakBefore: true }),
    }),
    paragraph([{ text: year, size: 12 }], { align: 'center', line: 20, keepNext: true }),
    paragraph([{ text: signed.join('　　'), size: 10.5 }], { align: 'left', line: 18, before: 2, after: 2, keepNext: true }),
    formTable(form, language),
    ...changes.map((line, index) =>
      paragraph([{ text: line, size: 10.5, bold: /[：:]$/u.test(line) }], {
        align: 'left',
        line: 16,
        ...(index === 0 ? { before: 8 } : {}),
      }),
    ),
  ];
}

function approvalPaper(forms: readonly ApprovalForm[], language: Language): WordDocument {
  return {
    title: APPROVAL_TITLE[language],
    layout: 'report',
    blocks: forms.flatMap((form, index) => formBlocks(form, index === 0, language)),
    footer: '',
    language,
  };
}

/** Bytes of a .docx with the forms of the approval. */
export function approvalDocument(printed: PrintedApproval, language: Language): Promise<Uint8Array> {
  return wordBytes(approvalPaper(approvalForms(printed, language), language));
}

/** The same as a page, to be printed from a browser. */
export function approvalPage(printed: PrintedApproval, language: Language): Promise<string> {
  return paperPage(approvalPaper(approvalForms(printed, language), language));
}

/** The form with {{项目名称}} and the like in its places, for an office to make its own form of. */
export function emptyForm(language: Language): Promise<Uint8Array> {
  const place = ([name, words]: readonly [string, Localized]): readonly [string, string] => [name, `{{${words[language]}}}`];
  // The title says of an adjusted table that it is one; the form is for all.
  const fields = { ...(Object.fromEntries(Object.entries(FORM_FIELD).map(place)) as ApprovalForm['fields']), version: '' };
  const rows = [{ ...(Object.fromEntries(Object.entries(ROW_FIELD).map(place)) as Record<RowField, string>), weightRows: 1 }];
  const project = { table: 'project' } as const;
  return wordBytes(
    approvalPaper([{ project, amount: null, fiscal: null, fields, rows, weightSum: '', changes: [fields.changes] }], language),
  );
}
