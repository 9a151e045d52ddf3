/**
 * Ledgers that several people filled in, joined into one. Where they differ on a row, nobody's word is dropped: the row is 待议 again
 * and says who decided what. A project on which they concluded differently is 未定, and what each concluded is told beside the ledger.
 */
import type { Language } from '@perf-lint/analyser';
import { projectKeys } from '@perf-lint/core';
import { NO_CONCLUSION, type ProjectConclusion } from '../conclusion.js';
import type { FiledTwice } from '../copies/count-once.js';
import { type Decision, decisionKey, decisionText, isSettled } from '../decision.js';
import { byPaper, opinionKey, type PaperKeys, ProjectIndex } from '../project-index.js';
import { isTouched, type Ledger, type LedgerEntry, type LedgerProject } from './ledger.js';
import { type ConclusionSide, mergedConclusion } from './merge-conclusions.js';

/** A row that was decided differently. */
export interface LedgerConflict {
  readonly id: string;
  readonly entry: LedgerEntry;
  /** The decisions that disagree, with the file each comes from. */
  readonly sides: readonly { readonly source: string; readonly decision: Decision }[];
}

/** A project on which people concluded differently: in the ledger stands what they have in common. */
export interface ProjectConflict {
  readonly project: LedgerProject;
  readonly sides: readonly ConclusionSide[];
}

export interface MergedLedger {
  readonly ledger: Ledger;
  readonly conflicts: readonly LedgerConflict[];
  readonly concludedApart: readonly ProjectConflict[];
  /** Projects whose money or rows are not the same in all ledgers. */
  readonly differing: readonly FiledTwice[];
}

/** A ledger with the name of its file, for the conflicts. */
export interface NamedLedger {
  readonly source: string;
  readonly ledger: Ledger;
}

type Side = LedgerConflict['sides'][number];

/** What decides: verdict, reason and wording. Who and when do not make a conflict. */
const SUBSTANCE = ['verdict', 'reason', 'wording'] as const;

/** The value people agree on for a field; null where they do not. Blank and as prefilled is no opinion. */
function agreed(sides: readonly Side[], field: (typeof SUBSTANCE)[number], untouched: string): string | null {
  const values = new Set(sides.map(({ decision }) => decision[field]).filter((value) => value !== untouched && value !== ''));
  if (values.size > 1) return null;
  const [value] = values;
  return value ?? untouched;
}

function joinedNames(sides: readonly Side[]): string {
  return [...new Set(sides.flatMap(({ decision }) => decision.reviewer.split(/[、;；]/)).map((name) => name.trim()))]
    .filter((name) => name !== '')
    .join('、');
}

function latest(sides: readonly Side[]): string {
  return (
    sides
      .map(({ decision }) => decision.date)
      .sort()
      .at(-1) ?? ''
  );
}

function conflictText(sides: readonly Side[], prefilled: string, language: Language): string {
  return sides
    .map(({ source, decision }) => {
      const said = decisionText(decision, language);
      const wording =
        decision.wording === prefilled ? '' : language === 'zh-CN' ? `；对外表述：${decision.wording}` : `; wording: ${decision.wording}`;
      return `${source}${language === 'zh-CN' ? '：' : ': '}${said}${wording}`;
    })
    .join('\n');
}

/** Sides without repetition: the same decision in two files is said once. */
function distinct(sides: readonly Side[]): Side[] {
  const seen = new Set<string>();
  return sides.filter(({ decision }) => {
    const key = decisionKey(decision);
    return !seen.has(key) && seen.add(key) !== undefined;
  });
}

/** A row left over from an earlier conflict says nothing by itself: 待议 stands there because two disagreed. */
function isOpenConflict({ conflict, decision }: LedgerEntry): boolean {
  return conflict !== '' && (decision.verdict === 'pending' || decision.verdict === '');
}

function joinedLines(texts: readonly string[]): string {
  return [...new Set(texts.flatMap((text) => text.split('\n')).filter((line) => line !== ''))].join('\n');
}

function mergeRow(
  rows: readonly { source: string; entry: LedgerEntry }[],
  base: LedgerEntry | undefined,
  language: Language,
): { entry: LedgerEntry; conflict: LedgerConflict | null } {
  const [first] = rows;
  if (first === undefined) throw new RangeError('no rows to merge');
  const changed = rows.filter(({ entry }) => base === undefined || decisionKey(entry.decision) !== decisionKey(base.decision));
  const speaking = (changed.length > 0 ? changed : rows).filter(({ entry }) => isTouched(entry));
  const settled = speaking.filter(({ entry }) => !isOpenConflict(entry));
  const used = settled.length > 0 ? settled : speaking;
  const { prefilled } = first.entry;
  const sides = distinct(
    used.map(({ source, entry }) => ({
      source,
      decision: { ...entry.decision, wording: entry.decision.wording === entry.prefilled ? prefilled : entry.decision.wording },
    })),
  );
  const proposal = joinedLines(rows.map(({ entry }) => entry.proposal));
  const before = settled.length > 0 ? '' : joinedLines(rows.map(({ entry }) => entry.conflict));
  const [verdict, reason, wording] = SUBSTANCE.map((field) => agreed(sides, field, field === 'wording' ? prefilled : '')) as [
    Decision['verdict'] | null,
    Decision['reason'] | null,
    string | null,
  ];
  const reviewer = joinedNames(sides);
  const said = joinedLines(sides.map(({ decision }) => decision.note ?? ''));
  const note = said === '' ? {} : { note: said };
  const date = latest(sides);
  if (verdict !== null && reason !== null && wording !== null) {
    return {
      entry: { ...first.entry, proposal, conflict: before, decision: { verdict, reason, ...note, wording, reviewer, date } },
      conflict: null,
    };
  }
  const entry: LedgerEntry = {
    ...first.entry,
    proposal,
    conflict: joinedLines([conflictText(sides, prefilled, language), before]),
    decision: { verdict: 'pending', reason: reason ?? '', ...note, wording: wording ?? prefilled, reviewer, date },
  };
  return { entry, conflict: { id: entry.id, entry, sides } };
}

/** The row that says most of what its project is known by: people's copies may lack a code. */
function fullest<Row extends { readonly entry: LedgerEntry }>(rows: readonly Row[]): readonly Row[] {
  const said = ({ entry }: Row): number =>
    [entry.unitCode, entry.unitName, entry.projectCode, entry.projectName].filter((text) => text !== '').length;
  return [...rows].sort((a, b) => said(b) - said(a));
}

/** One project of several ledgers. @param base what was concluded when it was handed out; null where nobody knows */
function mergeProject(
  projects: readonly NamedProject[],
  base: ProjectConclusion | null,
): { readonly project: LedgerProject; readonly apart: ProjectConflict | null; readonly differing: FiledTwice | null } {
  const said = ({ project: { unitCode, unitName, projectCode, amount } }: NamedProject): number =>
    [unitCode, unitName, projectCode, amount === null ? '' : '1'].filter((text) => text !== '').length;
  const [first, ...others] = [...projects].sort(
    (a, b) => said(b) - said(a) || b.project.rows - a.project.rows || (a.project.amount ?? 0) - (b.project.amount ?? 0),
  );
  if (first === undefined) throw new RangeError('no projects to merge');
  const filed = ({ project, source }: NamedProject) => ({
    project: { ...project, content: `${project.amount} ${project.rows}` },
    path: source,
  });
  const unlike = others.filter(({ project }) => project.amount !== first.project.amount || project.rows !== first.project.rows);
  const sides = projects.map(({ source, project: { conclusion } }) => ({ source, conclusion }));
  const { conclusion, apart } = mergedConclusion(sides, base);
  const office = first.project.office || (others.find(({ project }) => project.office !== '')?.project.office ?? '');
  const project: LedgerProject = { ...first.project, office, conclusion };
  return {
    project,
    apart: apart.length === 0 ? null : { project, sides: apart },
    differing: unlike.length === 0 ? null : { counted: filed(first), others: unlike.map(filed) },
  };
}

interface NamedProject {
  readonly source: string;
  readonly project: LedgerProject;
}

interface MergedProjects extends Pick<MergedLedger, 'concludedApart' | 'differing'> {
  readonly projects: readonly LedgerProject[];
}

/** Projects of several ledgers, each paper of each once. */
function mergeProjects(named: readonly NamedLedger[], index: PaperKeys, base: Ledger | undefined): MergedProjects {
  const all = named.flatMap(({ source, ledger }, from) => ledger.projects.map((project) => ({ source, project, from })));
  const handedOut = new Map((base?.projects ?? []).map((project) => [index.keyOf(project), project.conclusion]));
  const groups = new Map<string, NamedProject[]>();
  // Two papers of a project are two, though they go by one name.
  for (const paper of new Set(all.map(({ project }) => index.paperIn(project)))) {
    const own = all.filter(({ project }) => index.paperIn(project) === paper);
    const keys = projectKeys(
      own.map(({ project, from }) => ({ ...project, source: from, content: `${project.amount} ${project.rows} ${project.document}` })),
    );
    for (const [at, each] of own.entries()) {
      const key = `${paper} ${keys[at] ?? ''}`;
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [each]);
      else group.push(each);
    }
  }
  const merged = [...groups.values()].map((group) => {
    const [first] = group;
    const known = base === undefined || first === undefined ? null : (handedOut.get(index.keyOf(first.project)) ?? NO_CONCLUSION);
    return mergeProject(group, known);
  });
  return {
    projects: merged.map(({ project }) => project),
    concludedApart: merged.flatMap(({ apart }) => apart ?? []),
    differing: merged.flatMap(({ differing }) => differing ?? []),
  };
}

/** Projects that stand in several files of the people, each place once. */
function twiceIn(named: readonly NamedLedger[]): Pick<Ledger, 'twice'> {
  const twice = new Map(named.flatMap(({ ledger }) => ledger.twice ?? []).map((each) => [JSON.stringify(each), each] as const));
  return twice.size === 0 ? {} : { twice: [...twice.values()] };
}

/**
 * Joins ledgers of one review. Projects and rows are the same by what they are, from whatever file they were read; rows of any file stay.
 * With `base`, the file that was handed out, a row that one person left as it was does not stand against the change of another.
 */
export function mergeLedgers(named: readonly NamedLedger[], language: Language, base?: Ledger): MergedLedger {
  const ledgers = [...named.map(({ ledger }) => ledger), ...(base === undefined ? [] : [base])];
  const index = byPaper(
    new ProjectIndex(ledgers.map(({ entries, projects }) => [...projects, ...entries])),
    ledgers.map(({ projects }) => projects),
  );
  const rows = new Map<string, { source: string; entry: LedgerEntry }[]>();
  const unmatched = new Map<string, LedgerEntry>();
  for (const { source, ledger } of named) {
    for (const entry of ledger.entries) {
      const key = opinionKey(index, entry);
      const list = rows.get(key);
      if (list === undefined) rows.set(key, [{ source, entry }]);
      else list.push({ source, entry });
    }
    for (const entry of ledger.unmatched)
      unmatched.set(JSON.stringify([entry.id, entry.year, decisionKey(entry.decision), entry.proposal, entry.conflict]), entry);
  }
  const originals = new Map((base?.entries ?? []).map((entry) => [opinionKey(index, entry), entry]));
  const entries: LedgerEntry[] = [];
  const conflicts: LedgerConflict[] = [];
  for (const [key, list] of rows) {
    const { entry, conflict } = mergeRow(fullest(list), originals.get(key), language);
    entries.push(entry);
    if (conflict !== null) conflicts.push(conflict);
  }
  const { projects, concludedApart, differing } = mergeProjects(named, index, base);
  return { ledger: { entries, projects, unmatched: [...unmatched.values()], ...twiceIn(named) }, conflicts, concludedApart, differing };
}

/**
 * What was handed out, without the rows on which somebody had decided and another answered otherwise: there the first one's word stands against the second one's, though
 * only the second came later. What a person decided is changed by nobody but himself.
 */
export function withoutAnswered(base: Ledger, named: readonly NamedLedger[]): Ledger {
  const ledgers = [base, ...named.map(({ ledger }) => ledger)];
  const index = byPaper(
    new ProjectIndex(ledgers.map(({ entries, projects }) => [...projects, ...entries])),
    ledgers.map(({ projects }) => projects),
  );
  const answers = new Map<string, Decision[]>();
  for (const { ledger } of named)
    for (const entry of ledger.entries) {
      const key = opinionKey(index, entry);
      answers.set(key, [...(answers.get(key) ?? []), entry.decision]);
    }
  const isAnswered = (entry: LedgerEntry): boolean =>
    isSettled(entry.decision) &&
    (answers.get(opinionKey(index, entry)) ?? []).some(
      (decision) =>
        decision.verdict !== '' &&
        SUBSTANCE.some((field) => decision[field] !== entry.decision[field]) &&
        (decision.reviewer === '' || decision.reviewer !== entry.decision.reviewer),
    );
  return { ...base, entries: base.entries.filter((entry) => !isAnswered(entry)) };
}
