/**
 * What goes back into the budget system (回填): one row a project with its conclusion and a general opinion (综合意见) within a set length. Only
 * what a person concluded is entered; what the machine proposes stands apart.
 */
import type { Bilingual, Language } from '@perf-lint/analyser';
import { type ConclusionKind, isConcluded, type Proposal, proposedConclusion } from '../conclusion.js';
import { isConfirmed } from '../decision.js';
import type { Ledger, LedgerEntry, LedgerProject } from './ledger.js';
import { ledgerProjects } from './ledger-projects.js';
import { countedOpinions } from './one-opinion.js';

/**
 * What is still missing of a row: nothing; opinions that were put off (待议); the reason where a person concluded anything but 通过 and no opinion says why;
 * the conclusion, where people decided on opinions or wrote a remark; everything.
 */
export type BackfillState = 'reviewed' | 'pending' | 'unexplained' | 'unconcluded' | 'unseen';

export interface BackfillRow {
  readonly project: LedgerProject;
  readonly state: BackfillState;
  /** As a person chose it; "" where nobody has. */
  readonly kind: ConclusionKind | '';
  /**
   * As a person wrote it, else drafted from what was accepted, else what the conclusion says of itself; "" while nobody has concluded: it would be entered for
   * a decision.
   */
  readonly remark: string;
  /** The remark that waits for a conclusion: "" where there is one. */
  readonly waiting: string;
  /** What the machine would propose; "" where a person has concluded. */
  readonly proposed: Proposal | '';
}

const STOPS = /[。.；;，,\s]+$/u;

/** Words that go out about a project, and how many opinions say them. */
interface Wording {
  readonly text: string;
  readonly opinions: number;
}

/** What goes out about a project, each wording once, the weightiest first. One opinion on several rows is one, as the page and the statistics count them. */
function wordings(entries: readonly LedgerEntry[]): readonly Wording[] {
  const order = { error: 0, warning: 1, info: 2 } as const;
  const confirmed = countedOpinions(entries.filter(({ decision }) => isConfirmed(decision)));
  const sorted = [...confirmed].sort((a, b) => order[a.severity] - order[b.severity]);
  const times = new Map<string, number>();
  for (const { decision, opinion } of sorted) {
    const text = (decision.wording || opinion).replace(STOPS, '');
    if (text !== '') times.set(text, (times.get(text) ?? 0) + 1);
  }
  return [...times].map(([text, opinions]) => ({ text, opinions }));
}

/** What several opinions say word for word is told once, with how many they are. */
function told({ text, opinions }: Wording, zh: boolean): string {
  if (opinions === 1) return text;
  return zh ? `${text}（${opinions} 条）` : `${text} (${opinions} opinions)`;
}

/**
 * A general opinion of the accepted opinions, as many as the length holds whole; the rest are counted: “……等 5 条”. "" where none is accepted.
 * @param length most characters
 */
export function draftRemark(entries: readonly LedgerEntry[], length: number, language: Language): string {
  const zh = language === 'zh-CN';
  const all = wordings(entries);
  const opinions = all.reduce((sum, each) => sum + each.opinions, 0);
  for (let count = all.length; count > 0; count--) {
    const parts = all
      .slice(0, count)
      .map((each) => told(each, zh))
      .map((text, index) => (all.length === 1 ? text : zh ? `${index + 1}．${text}` : `${index + 1}. ${text}`));
    const rest = count < all.length ? (zh ? `；等共 ${opinions} 条，详见审核意见` : `; ${opinions} in all, see the letter`) : '';
    const draft = `${parts.join(zh ? '；' : '; ')}${rest}${zh ? '。' : '.'}`;
    if ([...draft].length <= length) return draft;
  }
  if (all.length === 0) return '';
  const short = zh ? `提出意见 ${opinions} 条，详见审核意见。` : `${opinions} opinions, see the letter.`;
  return [...short].length <= length ? short : '';
}

/** What a conclusion says of itself, where neither a person's words nor an opinion stand with it. It gives no reason, and none is made up. */
const CONCLUDED: Readonly<Record<ConclusionKind, Bilingual>> = {
  pass: { 'zh-CN': '经审核，予以通过。', en: 'Reviewed and passed.' },
  'pass-after-changes': { 'zh-CN': '经审核，修改后通过。', en: 'Reviewed, to pass after changes.' },
  return: { 'zh-CN': '经审核，退回重报。', en: 'Reviewed and returned.' },
  'not-recommended': { 'zh-CN': '经审核，建议不安排。', en: 'Reviewed and not recommended.' },
};

function concludedText(kind: ConclusionKind, length: number, language: Language): string {
  const text = CONCLUDED[kind][language];
  return [...text].length <= length ? text : '';
}

/** The row of a project, or of the overall target of a department, with the opinions on it; `length`: most characters of its general opinion. */
export function backfillRow(project: LedgerProject, entries: readonly LedgerEntry[], length: number, language: Language): BackfillRow {
  const { kind, remark: written } = project.conclusion;
  const remark = written || draftRemark(entries, length, language);
  if (kind !== '') {
    const explained = kind === 'pass' || remark !== '' ? 'reviewed' : 'unexplained';
    // Whoever put an opinion off is not done, whatever was concluded.
    const state = entries.some(({ decision }) => decision.verdict === 'pending') ? 'pending' : explained;
    return { project, state, kind, remark: remark || concludedText(kind, length, language), waiting: '', proposed: '' };
  }
  const proposed = project.delivery === 'submitted' ? proposedConclusion(project.pile, entries) : '';
  const looked = isConcluded(project.conclusion) || entries.some(({ decision }) => decision.verdict !== '');
  return { project, state: looked ? 'unconcluded' : 'unseen', kind, remark: '', waiting: remark, proposed };
}

/** One row a project that was submitted, in the order of the ledger. */
export function backfillRows(ledger: Ledger, length: number, language: Language): readonly BackfillRow[] {
  return ledgerProjects(ledger).flatMap(({ project, entries }) =>
    project.delivery === 'not-submitted' ? [] : [backfillRow(project, entries, length, language)],
  );
}
