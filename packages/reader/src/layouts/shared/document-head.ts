/**
 * The heads of the forms that a document prints (项目名称, 主管部门, 实施单位, 资金总额), whatever became of their cells: one a line, between bars or
 * blanks, or with nothing between. They are read out of the text alone, so that a form is known by its head also where none of its rows was read.
 */
import { compact, type MoneyUnit, type SourceReference } from '@perf-lint/core';
import { type ColumnRole, FORM_READING, PROJECT_READING } from '@perf-lint/data';
import type { OrganisationDraft, ProjectDraft, TableDraft } from '../../draft.js';
import { joinCell } from '../../evidence/cell-text.js';
import { exactRoles } from '../../evidence/headings.js';
import { beginsWithLabel, type LabelledValue, labelledValues } from '../../evidence/labelled-text.js';
import { namesMoney } from '../../evidence/labels.js';
import { executionSum, firstSum } from '../../evidence/run-on-sums.js';
import { type SpanLine, TextSpan } from '../../evidence/text-span.js';
import { pattern } from '../../evidence/vocabulary/pattern.js';
import { MONEY_UNITS } from '../../evidence/vocabulary/words.js';
import type { Cell } from '../../grids/grid.js';
import type { Block } from '../../source-document.js';
import { readFacts } from './form-facts.js';

/** What the head of a form says of its project. */
export interface Head extends Pick<ProjectDraft, 'name' | 'code' | 'type' | 'amount' | 'totalAmount' | 'unit' | 'department'> {
  readonly references: readonly SourceReference[];
}

/** Characters before the name in which labels of the same head may stand, and behind it: the first rows come then. */
const BEFORE_NAME = 300;
const BEHIND_NAME = 1500;
/** A name behind which the head goes on with labels within so many characters stands in a form; elsewhere it may stand in any list or sentence. */
const NEXT_LABEL = 200;
const NAME_LENGTHS = { shortest: 3, longest: 60 };
/** Pieces with blanks between; more are several cells. */
const MOST_PIECES = 3;
const LONGEST_OFFICE = 30;

const OF_NAME: ReadonlySet<ColumnRole> = new Set(['project-name', 'unit-or-project-name']);
const OF_HEAD: ReadonlySet<ColumnRole> = new Set([
  'project-code',
  'project-type',
  'unit-name',
  'unit-code',
  'department',
  'department-code',
  'amount',
  'total-amount',
  'funding',
  'period',
  'background',
  'goal',
  'indicators',
  'level1',
]);
const BETWEEN_CELLS = /\s*[|\t\n；;]\s*|\s{2,}/;
/** A sentence, a chapter or an item: no value of a cell. */
const SENTENCE = /[。；;：:？?]|^[(（]?[一二三四五六七八九十\d]{1,3}[、)）]/;
const NO_NAME = pattern`${PROJECT_READING.noNames}|^[^一-龥]*$`;
const WHOLE_NAME = pattern`(?:${PROJECT_READING.wholeNames}|[)）])$`;
const OFFICE = pattern`^(?:[\[【]?\d{3,}[\]】]?[-—]?)?[一-龥（()）、“”]{2,}?(?:${[...PROJECT_READING.officeEnds, ...PROJECT_READING.smallOffices]})(?:[（(][^()（）]{1,8}[)）])?$`;
const ALL_IN_ALL = pattern`^${[...FORM_READING.sums, ...PROJECT_READING.counting]}[:：]?\s*`;
/** 2024年 and 3个 are no sums; figures that touch are. */
const SUM = pattern`^\d[\d,.]*(?:\s*(?:${MONEY_UNITS}|万|[%％(（])|\s|$)`;

/** The document as one text whose every position knows its place: each cell of a table is a line that ends with a bar. */
function spanOf(blocks: readonly Block[]): TextSpan {
  const lines: SpanLine[] = [];
  for (const block of blocks) {
    if (block.kind === 'text') for (const line of block.lines) lines.push(line);
    else
      for (const row of block.rows)
        for (const { text, references } of row.cells)
          lines.push({ text: `${text}|`, references, line: 0, page: null, blanksBefore: 0, pageBreakBefore: false });
  }
  return new TextSpan(lines, '\n');
}

interface Labelled extends LabelledValue {
  readonly role: ColumnRole;
}

/** The heads in the order of the document, each project once. `unit` is the unit of money that the document prints, null where it prints none. */
export function headsIn(blocks: readonly Block[], unit: MoneyUnit | null): readonly Head[] {
  const span = spanOf(blocks);
  if (!/绩效|目标/.test(span.text)) return [];
  const labels = labelledValues(span.text, 'apart').flatMap((labelled): Labelled[] => {
    const [role] = exactRoles(labelled.label);
    return role === undefined ? [] : [{ ...labelled, role }];
  });
  const names = labels.filter(({ role }) => OF_NAME.has(role));
  const heads = new Map<string, Head>();
  let end = 0;
  for (const [index, named] of names.entries()) {
    const from = Math.max(end, named.from - BEFORE_NAME);
    end = Math.min(names[index + 1]?.from ?? span.text.length, named.from + BEHIND_NAME);
    const name = nameIn(named.value);
    const own = labels.filter((label) => label.from >= from && label.from < end && label !== named);
    const inForm = own.some(({ role, from: at }) => OF_HEAD.has(role) && at > named.from && at < named.at + NEXT_LABEL);
    if (
      !inForm ||
      name === '' ||
      beginsWithLabel(named.value.trim()) ||
      !mayName(named, name, span.text) ||
      /[子各分]/.test(span.text.charAt(named.from - 1))
    )
      continue;
    const cells = [{ ...named, value: name }, ...own].flatMap((label) => cellsOf(label, span));
    const facts = readFacts([cells], unit);
    // A head that lost its cells proves no 0: the figure may stand elsewhere.
    const amount = executionSum(span.text.slice(named.from, end), unit) ?? (facts.amount || null);
    const { projectName, projectCode: code, projectType: type, totalAmount, department, references } = facts;
    // The form's own head stands last: what names the project before it retells it.
    heads.set(compact(projectName).replaceAll('年度', '年'), {
      name: joinCell(projectName),
      code,
      type,
      amount,
      totalAmount,
      unit: facts.unit,
      department,
      references,
    });
  }
  return [...heads.values()];
}

/** 项目名称规范 is no label with its value: where nothing stands between the two and the line ends, only a whole name is one. */
function mayName({ from, at, value }: Labelled, name: string, text: string): boolean {
  if (/[\s:：)）]$/.test(text.slice(from, at)) || value.startsWith('|')) return true;
  return !(value.includes('\n') || text.charAt(at + value.length) === '\n') || WHOLE_NAME.test(name);
}

/** The name in what stands behind its label; "" where that is none, or its end cannot be told. */
function nameIn(value: string): string {
  // A cell is whole.
  const cell = /^[\s|]*([^\n|\t]+?)\s*[|\t]/.exec(value)?.[1];
  if (cell !== undefined) return isName(cell) ? cell : '';
  const [first = '', ...more] = value.split(BETWEEN_CELLS).filter((piece) => piece !== '');
  const [second = ''] = more;
  // A name that is not whole where its line ends goes on in the next, if only that stands before the next label.
  const torn = more.length > 0 && !WHOLE_NAME.test(first);
  if (torn && (more.length > 1 || SENTENCE.test(second))) return isName(first) && SENTENCE.test(second) ? first : '';
  const name = torn ? `${first}${second}` : first;
  return isName(name) ? name : '';
}

function isName(text: string): boolean {
  const { length } = compact(text);
  if (length < NAME_LENGTHS.shortest || length > NAME_LENGTHS.longest) return false;
  const pieces = text.split(/\s+/);
  return (
    pieces.length <= MOST_PIECES &&
    !SENTENCE.test(text) &&
    !NO_NAME.test(text) &&
    [text, ...pieces].every((piece) => exactRoles(piece).length === 0)
  );
}

/** A label of the head with its value, as cells of a form; none where the value cannot be one of its kind. */
function cellsOf({ label, value, from, at, role }: Labelled, span: TextSpan): Cell[] {
  const printed = compact(span.text.slice(from, at)).replace(/[:：|]+$/, '');
  const text = printedValue(role, value);
  // A label alone may say in which unit all sums of the form are.
  if (text === '' && !namesMoney(label)) return [];
  const cells = [printed, text].filter((own) => own !== '');
  const references = span.references(from, at + Math.max(1, text.length));
  return cells.map((own, column) => ({ text: own, column, references, covered: false, spread: false }));
}

function printedValue(role: ColumnRole, value: string): string {
  const [first = ''] = value.replace(/^[\s|:：]+/, '').split(BETWEEN_CELLS);
  switch (role) {
    case 'project-name':
    case 'unit-or-project-name':
      return value;
    case 'project-code':
      return /^[\dA-Z-]{6,40}/i.exec(first)?.[0] ?? '';
    case 'unit-name':
    case 'department':
      return first.length <= LONGEST_OFFICE && OFFICE.test(first) && exactRoles(first).length === 0 ? first : '';
    case 'amount':
    case 'total-amount':
    case 'funding':
      return sumIn(first);
    default:
      return '';
  }
}

/** The first sum of a cell, perhaps behind 合计 or 共. */
function sumIn(cell: string): string {
  const sum = cell.replace(ALL_IN_ALL, '');
  return SUM.test(sum) ? firstSum(sum) : '';
}

/** A project with what the head of its form says, where it does not say so itself. */
function withHead(project: ProjectDraft, head: Head): ProjectDraft {
  return {
    ...project,
    name: project.name || head.name,
    code: project.code || head.code,
    type: project.type || head.type,
    amount: project.amount ?? head.amount,
    totalAmount: project.amount === null ? head.totalAmount : project.totalAmount,
    unit: either(project.unit, head.unit),
    department: either(project.department, head.department),
  };
}

/** The only project of a table with what the head of its form says that the table does not; the table as it is where no head or several may be its own. */
export function headed(table: TableDraft, headsOf: () => readonly Head[]): TableDraft {
  const [only] = table.projects;
  if (only === undefined || table.projects.length > 1 || (only.name !== '' && only.amount !== null)) return table;
  const heads = headsOf();
  const named = heads.find(({ name }) => compact(name) === compact(only.name));
  // Behind a report in sentences stands the form of its own project.
  const own = table.layout === 'prose' || !standsBehind(heads[0], only);
  const head = only.name === '' && heads.length === 1 && own ? heads[0] : named;
  return head === undefined ? table : { ...table, projects: [withHead(only, head)] };
}

/** A head behind the first row is that of the next form, unless the text lost its order. */
function standsBehind(head: Head | undefined, { indicators }: ProjectDraft): boolean {
  const [row] = indicators;
  if (row === undefined || row.doubts.includes('disorder')) return false;
  const [a, b] = [head?.references[0], row.nameReferences[0]];
  if (a?.kind === 'text' && b?.kind === 'text') return a.line > b.line || (a.line === b.line && a.column > b.column);
  if (a?.kind === 'table' && b?.kind === 'table') return a.table > b.table || (a.table === b.table && a.row > b.row);
  return a?.kind === 'page' && b?.kind === 'page' && a.page > b.page;
}

/** Projects of which nothing but the head was read. */
export function unreadProjects(heads: readonly Head[]): readonly ProjectDraft[] {
  return heads.map((head) => ({ ...head, funding: [], goal: '', period: '', indicators: [], unread: true }));
}

function either(own: OrganisationDraft, other: OrganisationDraft): OrganisationDraft {
  return own.name === '' && own.code === '' ? other : own;
}
