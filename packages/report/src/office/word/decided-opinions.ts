/**
 * What people made of the opinions of a project, as its review sheet prints it: in the words that go out to the unit.
 */
import type { Finding } from '@perf-lint/analyser';
import { VERDICT } from '@perf-lint/review';
import type { Language } from '../../language.js';
import type { Opinion } from '../../view/opinion.js';
import type { ProjectView } from '../../view/project-view.js';

export interface DecidedOpinions {
  /** The wording that goes out (采纳, 改写) by finding; a finding that is not in it keeps the words of the machine. */
  readonly wordings: ReadonlyMap<Finding, string>;
  /** Opinions that people put off (待议): they stand on the sheet and are told from what was adopted. */
  readonly pending: ReadonlySet<Finding>;
  /** Opinions that people added on their own. */
  readonly added: readonly string[];
  /** True where every opinion was settled by a person: the sheet is no draft any more. */
  readonly settled: boolean;
  /** True where opinions were rejected, which the sheet does not print. */
  readonly rejected: boolean;
  /** Numbers of the opinions on their cards and in the record, by finding: they stay what they were when others are rejected. */
  readonly numbers: ReadonlyMap<Finding, number>;
}

/** A sheet that nobody has worked on. */
export const NOTHING_DECIDED: DecidedOpinions = {
  wordings: new Map(),
  pending: new Set(),
  added: [],
  settled: false,
  rejected: false,
  numbers: new Map(),
};

/** What an opinion says: once, unless people worded its rows differently. What was put off says so: nobody has adopted it. */
export function decidedTexts({ findings, text }: Opinion, { wordings, pending }: DecidedOpinions, language: Language): readonly string[] {
  const named = VERDICT.pending[language];
  const mark = language === 'zh-CN' ? `（${named}）` : ` (${named.toLowerCase()})`;
  return [...new Set(findings.map((finding) => (pending.has(finding) ? `${text}${mark}` : wordings.get(finding) || text)))];
}

/** The number of an opinion: that of its card, else that of the view. */
function numberOf({ findings, number }: Opinion, { numbers }: DecidedOpinions): number {
  return findings.map((finding) => numbers.get(finding)).find((each) => each !== undefined) ?? number;
}

/** A view whose opinions have the numbers of their cards. */
export function numberedAsCards(view: ProjectView, decided: DecidedOpinions): ProjectView {
  if (decided.numbers.size === 0) return view;
  const renumbered = (opinions: readonly Opinion[]): readonly Opinion[] =>
    opinions.map((opinion) => ({ ...opinion, number: numberOf(opinion, decided) })).sort((a, b) => a.number - b.number);
  const now = new Map(view.opinions.map((opinion) => [opinion.number, numberOf(opinion, decided)]));
  const rows = view.rows.map((row) => ({
    ...row,
    marks: row.marks.map((mark) => ({ ...mark, opinion: now.get(mark.opinion) ?? mark.opinion })),
  }));
  return {
    ...view,
    rows,
    opinions: renumbered(view.opinions),
    sections: view.sections.map((section) => ({ ...section, opinions: renumbered(section.opinions) })),
    items: view.items.map((item) => ({ ...item, opinions: renumbered(item.opinions) })),
  };
}

/** The number that opinions of people go on from. */
export function lastNumber({ opinions }: ProjectView, { numbers }: DecidedOpinions): number {
  return Math.max(opinions.length, 0, ...numbers.values());
}
