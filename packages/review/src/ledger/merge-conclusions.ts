/**
 * Conclusions of several people on one project as one. Where they differ none is dropped and none is written over: the project is 未定, and all are kept for one of
 * them to be chosen.
 */
import { NO_CONCLUSION, type ProjectConclusion } from '../conclusion.js';

/** What one person concluded, with what it came in. */
export interface ConclusionSide {
  readonly source: string;
  readonly conclusion: ProjectConclusion;
}

/** Conclusions that differ. */
export interface ApartConclusions {
  readonly sides: readonly ConclusionSide[];
  /** What stands until one is chosen. */
  readonly standing: ProjectConclusion;
}

/** What two people concluded. */
export interface TwoConclusions {
  readonly mine: ConclusionSide;
  readonly theirs: ConclusionSide;
  /** What stood when it was handed out; null where nobody knows. */
  readonly base: ProjectConclusion | null;
}

/** Null where all stays as it is. */
export type ConclusionOutcome = { readonly taken: ProjectConclusion } | { readonly apart: ApartConclusions } | null;

const FIELDS = ['kind', 'grade', 'remark'] as const satisfies readonly (keyof ProjectConclusion)[];

/** Conclusion, grade and remark, without who and when. */
export function conclusionSaying(conclusion: ProjectConclusion): string {
  return JSON.stringify(FIELDS.map((field) => conclusion[field]));
}

const NOTHING = conclusionSaying(NO_CONCLUSION);
const isSame = (one: ProjectConclusion, other: ProjectConclusion): boolean => conclusionSaying(one) === conclusionSaying(other);

/** True where there is a conclusion, a grade or a remark, whoever gave it. */
export function saysSomething(conclusion: ProjectConclusion): boolean {
  return conclusionSaying(conclusion) !== NOTHING;
}

function joinedNames(names: readonly string[]): string {
  return [...new Set(names.flatMap((each) => each.split('、')).filter((name) => name !== ''))].join('、');
}

/** What all say of a field, what one left blank being no word against it; "" where they differ. */
function common<Field extends (typeof FIELDS)[number]>(conclusions: readonly ProjectConclusion[], field: Field): ProjectConclusion[Field] {
  const said = new Set(conclusions.map((each) => each[field]).filter((each) => each !== ''));
  const [only] = said;
  return only !== undefined && said.size === 1 ? only : NO_CONCLUSION[field];
}

/** What nobody says otherwise: the part of several conclusions that stands. */
function commonOf(conclusions: readonly ProjectConclusion[]): ProjectConclusion {
  const said = { kind: common(conclusions, 'kind'), grade: common(conclusions, 'grade'), remark: common(conclusions, 'remark') };
  const reviewer = joinedNames(conclusions.map((each) => each.reviewer));
  const date =
    conclusions
      .map((each) => each.date)
      .sort()
      .at(-1) ?? '';
  const standing = { ...said, reviewer, date };
  return saysSomething(standing) ? standing : NO_CONCLUSION;
}

const differ = (one: ProjectConclusion, other: ProjectConclusion): boolean =>
  FIELDS.some((field) => one[field] !== '' && other[field] !== '' && one[field] !== other[field]);

/** What stands here until one is chosen: the conclusion that both have, and what was written here. */
function standingHere(mine: ProjectConclusion, theirs: ProjectConclusion): ProjectConclusion {
  const isKept = mine.kind === '' || theirs.kind === '' || mine.kind === theirs.kind;
  return { ...mine, kind: isKept ? mine.kind || theirs.kind : '' };
}

/** Conclusions that are apart already, with what another person says to it; null where somebody had said that. */
function goneOn(before: ApartConclusions, theirs: ConclusionSide): ConclusionOutcome {
  const { conclusion } = theirs;
  const isKnown = before.sides.some((side) => isSame(side.conclusion, conclusion) && side.conclusion.reviewer === conclusion.reviewer);
  return isKnown ? null : { apart: { ...before, sides: [...before.sides, theirs] } };
}

/** What two conclusions come to. @param before those that are apart already on the project, undefined where none are */
export function conclusionOutcome({ mine, theirs, base }: TwoConclusions, before?: ApartConclusions): ConclusionOutcome {
  const [own, other] = [mine.conclusion, theirs.conclusion];
  if (!saysSomething(other) || (base !== null && isSame(other, base))) return null;
  if (before !== undefined) return goneOn(before, theirs);
  if (!saysSomething(own)) return { taken: other };
  // Nobody but he who concluded changes it.
  if (base !== null && isSame(own, base) && own.reviewer !== '' && own.reviewer === other.reviewer) return { taken: other };
  if (differ(own, other)) return { apart: { sides: [mine, theirs], standing: standingHere(own, other) } };
  const both = commonOf([own, other]);
  return isSame(both, own) && both.reviewer === own.reviewer ? null : { taken: both };
}

/** Conclusions of several people on one project, none of whom is at home here: what they have in common stands. */
export function mergedConclusion(
  sides: readonly ConclusionSide[],
  base: ProjectConclusion | null,
): { readonly conclusion: ProjectConclusion; readonly apart: readonly ConclusionSide[] } {
  const [first, ...others] = sides;
  if (first === undefined) return { conclusion: NO_CONCLUSION, apart: [] };
  let mine = first;
  let apart: ApartConclusions | undefined;
  for (const theirs of others) {
    const outcome = conclusionOutcome({ mine, theirs, base }, apart);
    if (outcome === null) continue;
    if ('apart' in outcome) apart = outcome.apart;
    else mine = { source: saysSomething(mine.conclusion) ? mine.source : theirs.source, conclusion: outcome.taken };
  }
  if (apart === undefined) return { conclusion: mine.conclusion, apart: [] };
  return { conclusion: commonOf(apart.sides.map(({ conclusion }) => conclusion)), apart: apart.sides };
}
