/** Opinions and projects that several people decided differently (意见不一): who said what, and which of them is chosen. */
import type { Language } from '@perf-lint/report';
import { conclusionText, decisionText, isSettled, type LedgerEntry } from '@perf-lint/review';
import type { Decision } from './decisions.js';
import type { ConclusionConflict, History, OpenConflict } from './history.js';
import { sayingOfVerdict } from './merged-conclusions.js';
import type { Changes, ProjectVerdict, Review } from './review.js';

/** One of the answers. */
export interface Side {
  /** Who gave it: the name on it, else the file that it came in. */
  readonly name: string;
  readonly decision: Decision;
}

/** Conflicts on which nobody has decided since. */
export function openConflicts({ conflicts }: History, { decisions }: Review): readonly OpenConflict[] {
  return conflicts.filter(({ key }) => {
    const decision = decisions.get(key);
    return decision === undefined || !isSettled(decision);
  });
}

/** Projects on which nobody has concluded since. */
export function openConclusions({ concludedApart }: History, { verdicts }: Review): readonly ConclusionConflict[] {
  return concludedApart.filter(({ key, standing }) => {
    const verdict = verdicts.get(key);
    return verdict === undefined || verdict.conclusion === '' || sayingOfVerdict(verdict) === sayingOfVerdict(standing);
  });
}

/** A file is named without its folder and its ending. */
const plainName = (source: string): string => source.replace(/^.*\//u, '').replace(/\.(?:perf|xlsx)$/iu, '');

/** The people who gave some answers. Where two bear one name, the files that they came in tell them apart. */
function namesOf(answers: readonly { readonly source: string; readonly reviewer: string }[]): readonly string[] {
  const names = answers.map(({ source, reviewer }) => reviewer || plainName(source));
  return answers.map(({ source }, index) => {
    const name = names[index] ?? '';
    const isAlone = names.indexOf(name) === names.lastIndexOf(name);
    return isAlone || plainName(source) === name ? name : `${name} · ${plainName(source)}`;
  });
}

/** What one person said, and what choosing it comes to. */
export interface Answer {
  /** Who gave it. */
  readonly name: string;
  /** In a few words, without who and when. */
  readonly said: string;
  /** What goes out instead of the words of the program, "" where those go out. */
  readonly wording: string;
  readonly chosen: { readonly history: Partial<History>; readonly changes: Changes };
}

/**
 * The answers to an opinion.
 * @param entry the opinion, null where it is not on the desk any more
 * @param keys opinions that the chosen answer goes to
 */
export function answersOnOpinion(
  history: History,
  conflict: OpenConflict,
  { entry, keys }: { readonly entry: Pick<LedgerEntry, 'prefilled'> | null; readonly keys: readonly string[] },
  language: Language,
): readonly Answer[] {
  return sidesOf(conflict).map(({ name, decision }) => ({
    name,
    said: decisionText({ ...decision, reviewer: '' }, language),
    wording: entry === null || decision.wording === entry.prefilled ? '' : decision.wording,
    chosen: chosenOn(history, keys, decision),
  }));
}

/** The answers to a project: conclusion, grade and remark of each are chosen together. */
export function answersOnProject(history: History, conflict: ConclusionConflict, language: Language): readonly Answer[] {
  return concludedSides(conflict).map(({ name, verdict }) => {
    const { conclusion: kind, ...rest } = verdict;
    return {
      name,
      said: conclusionText({ kind, ...rest, reviewer: '' }, language),
      wording: '',
      chosen: concludedAs(history, conflict.key, verdict),
    };
  });
}

/** The answers by the people who gave them. */
export function sidesOf({ sides }: OpenConflict): readonly Side[] {
  const names = namesOf(sides.map(({ source, decision }) => ({ source, reviewer: decision.reviewer })));
  return sides.map(({ decision }, index) => ({ name: names[index] ?? '', decision }));
}

/** Conclusions by the people who gave them. */
export function concludedSides({ sides }: ConclusionConflict): readonly { readonly name: string; readonly verdict: ProjectVerdict }[] {
  const names = namesOf(sides.map(({ source, verdict }) => ({ source, reviewer: verdict.reviewer })));
  return sides.map(({ verdict }, index) => ({ name: names[index] ?? '', verdict }));
}

/** What is left of the conflicts, and what is decided, where one answer is chosen for some opinions. */
export function chosenOn(
  { conflicts }: History,
  keys: readonly string[],
  decision: Decision,
): { readonly history: Pick<History, 'conflicts'>; readonly changes: Changes } {
  const settled = new Set(keys);
  return {
    history: { conflicts: conflicts.filter(({ key }) => !settled.has(key)) },
    changes: { decisions: new Map(keys.map((key) => [key, decision])) },
  };
}

/** The same where the conclusion of one person is chosen for a project, with its grade and remark. */
export function concludedAs(
  { concludedApart }: History,
  key: string,
  verdict: ProjectVerdict,
): { readonly history: Pick<History, 'concludedApart'>; readonly changes: Changes } {
  return {
    history: { concludedApart: concludedApart.filter((conflict) => conflict.key !== key) },
    changes: { verdicts: new Map([[key, verdict]]) },
  };
}
