/**
 * Targets written in lines of text: 设1条数量指标:开通业务月份≥1个月, lists under headings of classes, and sentences that each name a target value.
 */

import type { Doubt, Level1 } from '@perf-lint/core';
import { FORM_READING, PROJECT_READING } from '@perf-lint/data';
import { withDoubt } from '../../doubts.js';
import type { IndicatorDraft, ProjectDraft, TableDraft } from '../../draft.js';
import { exactRoles } from '../../evidence/headings.js';
import { TextSpan } from '../../evidence/text-span.js';
import { pattern } from '../../evidence/vocabulary/pattern.js';
import { CHAPTER, MONEY_UNITS, NOTE, PART } from '../../evidence/vocabulary/words.js';
import type { Cell } from '../../grids/grid.js';
import type { TextBlock, TextLine } from '../../source-document.js';
import type { FormFacts } from '../shared/form-facts.js';
import { type LayoutContext, type Surroundings, type TextLayout, tableDraft } from '../shared/layout.js';
import { goalsIn } from './goals.js';
import { type Heading, headingsOf } from './headings.js';
import { itemsIn, numberingOf, wrapWidth } from './items.js';
import { HAS_SIGN, NAMES_VALUE, partsOfGoal, sentenceTargets, targetsOf } from './named-in-item.js';
import { projectNameIn } from './project.js';
import { type SaidTarget, targetInGoal } from './target.js';

/** Headings further apart than this many lines do not belong to one list. */
const WIDEST_GAP = 12;
const FEWEST_ITEMS = 3;
/** Characters before the first target among which its project is named. */
const REACH_OF_NAME = 400;
/** Share of the items under headings that must state a target, lest the text is about something else. */
const MOSTLY = 0.5;

/** Below it a target may as well be another one. */
const LEAST_SURE = 0.5;

/** 项目绩效目标完成情况：, 自评得分: sentences that go through the classes tell of targets, and not of other work. */
const TELLS_RESULTS = pattern`绩效目标${FORM_READING.reportTails}{2}|${PROJECT_READING.scores}`;
const STARTS_CHAPTER = pattern`^\s*(?:${CHAPTER}|${PART})`;
/** What ends a list: the next project with its money, and what stands below a form. */
const ENDS = pattern`^[^,，]{3,}${FORM_READING.projectEnds}[,，].*${MONEY_UNITS}|^(?:${[...FORM_READING.attachments, ...FORM_READING.fillers, ...FORM_READING.signers]})|^${NOTE}|^20\d\d年\d+月\d+日$`;

/** Words of which one at least stands in every heading: looked for first, as most lines have none. */
const HEADING_WORDS = ['指标', '目标', '效益', '产出', '满意', '数量', '质量', '时效'];

function opensList(line: TextLine): boolean {
  return HEADING_WORDS.some((word) => line.text.includes(word)) && headingsOf(new TextSpan([line], '')).length > 0;
}

/** A target with where it stands in the hierarchy and in the text. */
interface Target extends Pick<IndicatorDraft, 'level1' | 'level2' | 'name' | 'value'> {
  readonly nameAt: number;
  readonly valueAt: number;
  readonly sureness: number;
  readonly marked: boolean;
}

/** What was read of a run of lines. */
interface Reading {
  readonly span: TextSpan;
  readonly targets: readonly Target[];
  /** Items that state no target and no result. */
  readonly unread: number;
  /** Classes and aspects that sentences go through one by one, whether or not they name a target in each. */
  readonly gone: readonly string[];
}

/** Runs of lines in which headings stand close together, with lines around them. */
function windows(lines: readonly TextLine[]): { from: number; to: number }[] {
  const found: { from: number; to: number }[] = [];
  for (const [index, line] of lines.entries()) {
    if (!opensList(line)) continue;
    const last = found.at(-1);
    if (last !== undefined && index - last.to <= WIDEST_GAP) last.to = index;
    else found.push({ from: index, to: index });
  }
  return found.map(({ from, to }) => ({ from: Math.max(0, from - 3), to: Math.min(lines.length, to + WIDEST_GAP) }));
}

function readWindow(lines: readonly TextLine[]): Reading {
  const span = new TextSpan(lines, '');
  const width = wrapWidth(span);
  const headings = headingsOf(span);
  const evaluated = TELLS_RESULTS.test(span.text);
  const targets: Target[] = [];
  let unread = 0;
  for (const [index, heading] of headings.entries()) {
    const end = endOf(span, heading, headings[index + 1]);
    for (const item of itemsIn(span, heading.to, end, width)) {
      if (ENDS.test(item.text)) break;
      const said = heading.told && !evaluated && !HAS_SIGN.test(item.text) ? [] : targetsOf(item, heading);
      // Behind the last heading the list ends where its items cease.
      if (said.length === 0 && index === headings.length - 1 && span.lineAt(item.at) > span.lineAt(heading.to)) break;
      if (said.length === 0 && !item.loose) unread += 1;
      for (const { target, at } of said) targets.push(placed(target, at, heading));
    }
  }
  const gone = headings.filter(({ told }) => told && evaluated).map(({ level1, level2 }) => level2 || level1);
  return { span, targets, unread, gone };
}

/** Where what stands under a heading ends: at the next one, or where another chapter begins. */
function endOf(span: TextSpan, heading: Heading, next: Heading | undefined): number {
  const limit = next?.from ?? span.text.length;
  for (let line = span.lineAt(heading.to) + 1; line < span.lines.length && span.startOf(line) < limit; line++) {
    if (span.startOf(line) >= heading.to && STARTS_CHAPTER.test(span.lines[line]?.text ?? '')) return span.startOf(line);
  }
  return limit;
}

function placed(target: SaidTarget, at: number, { level1, level2 }: Pick<Heading, 'level1' | 'level2'>): Target {
  const [name, value] = [target.name.replace(/\s+/g, ''), target.value.replace(/\s+/g, '')];
  const { sureness, marked } = target;
  return { level1, level2, name, value, nameAt: at + target.nameAt, valueAt: at + target.valueAt, sureness, marked };
}

function isMostlyRead({ targets, unread }: Reading): boolean {
  return targets.length >= unread * (MOSTLY / (1 - MOSTLY));
}

/** Whether what was read is a list of targets and no report that mentions some. */
function holds(reading: Reading, context: LayoutContext): boolean {
  const { targets, gone } = reading;
  const known = targets.filter(({ value }) => value !== '').length;
  if (known === 0 || !isMostlyRead(reading)) return false;
  // A table retold in one sentence names its class once.
  if (targets.length >= FEWEST_ITEMS && context.mentionsTargets && targets.every(({ marked }) => marked)) return true;
  const aspects = new Set([...gone, ...targets.map(({ level1, level2 }) => level2 || level1)]);
  if (targets.length >= FEWEST_ITEMS) return aspects.size >= (known * 2 < targets.length ? FEWEST_ITEMS : 2);
  return context.mentionsTargets && known > 0 && targets.every(({ marked, level2 }) => marked && level2 !== '');
}

/** The targets that a cell writes under headings of classes (数量指标：…；质量指标：…); none where it writes no such list. */
export function writtenInCell({ text, references }: Pick<Cell, 'text' | 'references'>, context: LayoutContext): readonly IndicatorDraft[] {
  if (!HEADING_WORDS.some((word) => text.includes(word))) return [];
  const place = { line: 0, page: null, blanksBefore: 0, pageBreakBefore: false, references };
  const reading = readWindow(text.split('\n').map((own): TextLine => ({ ...place, text: own })));
  if (!isMostlyRead(reading)) return [];
  const { indicators } = projectOf(reading.targets, reading, context);
  return indicators.map((row) => ({ ...row, nameReferences: references, valueReferences: references }));
}

const NO_HEADING = { level1: '', level2: '', told: false } as const;

/** Fewest targets that a goal told in words must name: with one alone it is an aim. */
const FEWEST_IN_GOAL = 2;

/** 三级指标不少于6个: a rule on how to state targets. */
const ABOUT_TARGETS = pattern`${FORM_READING.blockHeadings}`;

/** The goals of a text, each with the targets that it names. */
function readGoals(lines: readonly TextLine[]): Reading[] {
  const span = new TextSpan(lines, '');
  const width = wrapWidth(span);
  return goalsIn(span, width).flatMap(({ from, to, level1, named }) => {
    const targets: Target[] = [];
    let unread = 0;
    for (const item of itemsIn(span, from, to, width)) {
      const said = partsOfGoal(item).flatMap(({ text, at }) => {
        const target = targetInGoal(text);
        return target === null ? [] : [placed(target, at, { level1, level2: '' })];
      });
      if (said.length === 0) unread += 1;
      targets.push(...said);
    }
    const meant = named || level1 !== '' || HAS_SIGN.test(targets.map(({ value }) => value.charAt(0)).join(''));
    return meant && !targets.some(({ name }) => ABOUT_TARGETS.test(name)) ? [{ span, targets, unread, gone: [] }] : [];
  });
}

/** The goal that names most targets, where no table of a document was read and no heading of a class stands over its targets. */
export function readGoal(block: TextBlock, { context, formBefore }: Surroundings): TableDraft | null {
  if (!context.mentionsTargets) return null;
  const told = readGoals(block.lines).filter(({ targets }) => targets.length >= FEWEST_IN_GOAL);
  const best = told
    .filter(isMostlyRead)
    .reduce<Reading | null>((most, other) => (other.targets.length > (most?.targets.length ?? 0) ? other : most), null);
  return best === null ? null : tableOf([inNoClass(projectOf(best.targets, best, context))], block, { context, formBefore });
}

/** Sentences that each name a target value, one below the other or in one paragraph, under no heading of a class. */
function readSentences(lines: readonly TextLine[]): Reading[] {
  const runs: { from: number; to: number }[] = [];
  for (const [index, { text }] of lines.entries()) {
    if (!NAMES_VALUE.test(text)) continue;
    const last = runs.at(-1);
    if (last !== undefined && index - last.to <= 2) last.to = index + 1;
    else runs.push({ from: index, to: index + 1 });
  }
  return runs.map(({ from, to }) => {
    const span = new TextSpan(lines.slice(from, to), '');
    const items = itemsIn(span, 0, span.text.length, Number.POSITIVE_INFINITY).filter(({ text }) => NAMES_VALUE.test(text));
    const said = items.map((item) => sentenceTargets(item));
    const targets = said.flatMap((own) => own.map(({ target, at }) => placed(target, at, NO_HEADING)));
    return { span, targets, unread: said.filter((own) => own.length === 0).length, gone: [] };
  });
}

/** Reads what a text block writes of targets; null where it writes none. */
function readWritten(block: TextBlock, context: LayoutContext, formBefore: () => FormFacts): TableDraft | null {
  const projects: ProjectDraft[] = [];
  const inTable = block.lines.some(({ text }) => headsColumns(text));
  const lines = withoutInstructions(block.lines);
  for (const window of windows(lines)) {
    const reading = readWindow(lines.slice(window.from, window.to));
    if (holds(reading, context)) for (const group of grouped(reading.targets)) projects.push(projectOf(group, reading, context));
  }
  if (projects.length === 0 && context.mentionsTargets)
    for (const reading of readSentences(lines))
      if (reading.targets.length >= FEWEST_ITEMS && reading.unread === 0) projects.push(projectOf(reading.targets, reading, context));
  if (projects.length === 0) return null;
  return tableOf(inTable ? projects.map(doubted) : projects, block, { context, formBefore });
}

const INSTRUCTIONS = pattern`^\s*${FORM_READING.instructions}\s*(?:[:：]|$)`;

/** The lines without those that say how a form is filled in: 填表说明：1.…2.…, up to the end of their list. */
function withoutInstructions(lines: readonly TextLine[]): readonly TextLine[] {
  let numbering: string | null = null;
  return lines.filter(({ text }) => {
    const own = numberingOf(text.trim().replace(INSTRUCTIONS, ''));
    if (INSTRUCTIONS.test(text)) numbering = own;
    else if (numbering === '') numbering = own === '' ? null : own;
    else if (own !== numbering) numbering = null;
    return numbering === null;
  });
}

function tableOf(projects: readonly ProjectDraft[], { lines }: TextBlock, { context, formBefore }: Surroundings): TableDraft {
  const labels = formBefore();
  const [only] = projects;
  const named = projects.length === 1 && only !== undefined && labels.projectName !== '';
  if (projects.length === 1 && only?.name === '' && !named && lines.some(headsWhole)) return overallOf(only, context, labels);
  return tableDraft(context, {
    layout: 'prose',
    projects: named
      ? [{ ...only, code: labels.projectCode, name: labels.projectName, amount: labels.amount ?? only.amount, goal: labels.goal }]
      : projects,
    given: false,
  });
}

/** The targets of a department as a whole: 部门整体支出绩效目标. */
function overallOf({ indicators }: ProjectDraft, context: LayoutContext, { goal, duties, departmentBudget }: FormFacts): TableDraft {
  const base = tableDraft(context, { layout: 'prose', projects: [], given: false });
  return { ...base, kind: 'overall', overall: { department: context.department, goal, duties, budget: departmentBudget, indicators } };
}

/** A title over the targets of a department as a whole. */
function headsWhole({ text }: TextLine): boolean {
  return text.length <= LONGEST_TITLE && OF_WHOLE.test(text);
}

const OF_WHOLE = pattern`^(?![(（\d一二三四五六七八九十]).*${FORM_READING.wholeTitles}绩效目标`;
const LONGEST_TITLE = 60;

/** Headings of columns from which a line is the header of a table. */
const FEWEST_COLUMNS = 3;

/** The header of a table: its cells were taken for sentences because nothing better was found, and may be cut anywhere. */
function headsColumns(text: string): boolean {
  if (text.length > LONGEST_HEADER || /\d/.test(text)) return false;
  return text.split(/[\s|｜]+/).filter((piece) => exactRoles(piece).length > 0).length >= FEWEST_COLUMNS;
}

const LONGEST_HEADER = 120;

function doubted(project: ProjectDraft): ProjectDraft {
  return { ...project, indicators: project.indicators.map((row) => ({ ...row, doubts: withDoubt(row.doubts, 'ambiguous') })) };
}

/** A goal prints no class over what it names: which one a target is of, a person has to say. */
function inNoClass(project: ProjectDraft): ProjectDraft {
  const unknown = (row: IndicatorDraft) => (row.level1 === '' ? { ...row, doubts: withDoubt(row.doubts, 'class-unknown') } : row);
  return { ...project, indicators: project.indicators.map(unknown) };
}

const RANKS: readonly Level1[] = ['output', 'cost', 'benefit', 'satisfaction'];

/** A list that comes back from satisfaction to outputs is that of another project. */
function grouped(targets: readonly Target[]): Target[][] {
  const groups: Target[][] = [];
  let before = -1;
  for (const target of targets) {
    const rank = RANKS.indexOf(target.level1);
    if (groups.length === 0 || (before === 3 && rank < 2)) groups.push([]);
    groups.at(-1)?.push(target);
    before = rank;
  }
  return groups;
}

function projectOf(group: readonly Target[], { span, unread, targets }: Reading, context: LayoutContext): ProjectDraft {
  const first = group[0]?.nameAt ?? 0;
  const { name, amount } = projectNameIn(span.text.slice(Math.max(0, first - REACH_OF_NAME), first));
  const share = targets.length / (targets.length + unread);
  return {
    department: context.department,
    unit: { code: '', name: context.department.name },
    code: '',
    name,
    type: '',
    amount: name === '' ? null : amount,
    totalAmount: null,
    funding: [],
    goal: '',
    period: '',
    indicators: group.map((target) => ({
      level1: target.level1,
      level2: target.level2,
      name: target.name,
      value: target.value,
      definition: '',
      weight: null,
      printedDirection: null,
      previousValue: '',
      nameReferences: span.references(target.nameAt, target.nameAt + target.name.length),
      valueReferences: span.references(target.valueAt, target.valueAt + Math.max(1, target.value.length)),
      repairs: [],
      confidence: target.sureness * share,
      // What is said to be done and has no value may have one elsewhere in the report.
      doubts: doubtsOf(target),
      template: false,
    })),
    references: [],
  };
}

/** Doubts of a target by how it is written. */
function doubtsOf({ value, sureness }: Target): readonly Doubt[] {
  if (/[*＊]/.test(value)) return ['odd-cells'];
  return value === '' || sureness < LEAST_SURE ? ['ambiguous'] : [];
}

/** 设1条数量指标:... in sentences and lists. */
export const written: TextLayout = {
  id: 'prose',
  over: 'text',
  recognise: (block) => (block.lines.some((line) => opensList(line) || NAMES_VALUE.test(line.text)) ? 1 : 0),
  read: (block, { context, formBefore }) => readWritten(block, context, formBefore),
};
