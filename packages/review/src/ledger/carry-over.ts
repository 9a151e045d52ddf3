/**
 * Decisions of earlier ledgers onto the opinions of a new one. Nothing that people decided is dropped: it is attached, proposed,
 * or kept on its own sheet.
 */
import type { Language } from '@perf-lint/analyser';
import { foldForMatch } from '@perf-lint/core';
import { isConcluded } from '../conclusion.js';
import { decisionKey, decisionText } from '../decision.js';
import { projectKey, projectNameKey, rowFingerprint, withoutYear } from '../identity.js';
import { likeness } from '../likeness.js';
import { byPaper, opinionKey, ProjectIndex, type ProjectKeys } from '../project-index.js';
import { paperOf } from '../subject.js';
import { carriesDecision, isTouched, type Ledger, type LedgerEntry, type LedgerProject } from './ledger.js';
import { ledgerProjects, type ProjectOpinions } from './ledger-projects.js';
import { withRecord } from './review-record.js';

/** Likeness of name and value together from which a row is the same row, read a little differently. */
const SAME_ROW = 0.85;
/** Likeness of names from which an earlier decision is worth proposing. */
const SAME_NAME = 0.8;

/** How the decisions of an earlier ledger were placed. */
export interface CarryOver {
  readonly ledger: Ledger;
  /** Decisions that stand on the new ledger as they were. */
  readonly attached: number;
  /** Decisions shown as proposals. */
  readonly proposed: number;
  readonly unmatched: number;
  /** Projects that were submitted before, are not in the new files and are kept. */
  readonly notReturned: number;
}

/** A row of the new ledger being filled. */
interface Slot {
  entry: LedgerEntry;
  readonly name: string;
  readonly text: string;
  /** Taken by a decision attached as it was. */
  taken: boolean;
}

function slotOf(entry: LedgerEntry): Slot {
  const name = withoutYear(foldForMatch(entry.indicator));
  return { entry, name, text: `${name}\n${foldForMatch(entry.value)}`, taken: false };
}

/** "2024：采纳（张三）", and what was proposed to that row before. */
function proposalText(old: LedgerEntry, language: Language): string {
  const decided = isTouched(old) ? decisionText(old.decision, language) : '';
  const reworded = old.decision.wording !== old.prefilled && decided !== '';
  const wording = reworded ? (language === 'zh-CN' ? `，对外表述：${old.decision.wording}` : `, wording: ${old.decision.wording}`) : '';
  const year = old.year === null ? '' : `${old.year}${language === 'zh-CN' ? '：' : ': '}`;
  const own = decided === '' && !reworded && !isTouched(old) ? '' : `${year}${decided === '' ? old.decision.wording : decided}${wording}`;
  return [own, old.proposal, old.conflict].filter((part) => part !== '').join('\n');
}

/** Project, rule, and whether the opinion is on a row or on the project as a whole. */
function placeKey(entry: LedgerEntry, keyOf: (entry: LedgerEntry) => string): string {
  return `${keyOf(entry)}\n${entry.ruleId}\n${entry.indicator === '' ? 'project' : 'row'}`;
}

class Placement {
  readonly #slots: Slot[];
  readonly #byId = new Map<string, Slot>();
  readonly #byOpinion = new Map<string, Slot>();
  readonly #byProject = new Map<string, Slot[]>();
  readonly #index: ProjectKeys;
  readonly #language: Language;
  attached = 0;
  proposed = 0;
  readonly unmatched: LedgerEntry[] = [];
  readonly added: LedgerEntry[] = [];

  constructor(entries: readonly LedgerEntry[], index: ProjectKeys, language: Language) {
    this.#language = language;
    this.#index = index;
    this.#slots = entries.map(slotOf);
    for (const slot of this.#slots) {
      this.#byId.set(slot.entry.id, slot);
      const opinion = opinionKey(index, slot.entry);
      if (!this.#byOpinion.has(opinion)) this.#byOpinion.set(opinion, slot);
      for (const key of new Set([this.#placeKey(slot.entry), placeKey(slot.entry, projectNameKey)])) {
        const list = this.#byProject.get(key);
        if (list === undefined) this.#byProject.set(key, [slot]);
        else list.push(slot);
      }
    }
  }

  get entries(): LedgerEntry[] {
    return [...this.#slots.map(({ entry }) => entry), ...this.added];
  }

  /** All decisions of one ledger: exact rows first, so that a likely row does not take the place of the very one. */
  place(entries: readonly LedgerEntry[]): void {
    const waiting = entries.filter(carriesDecision).filter((old) => !this.#exact(old));
    const rest = waiting.filter((old) => !this.#alike(old));
    for (const old of rest) {
      if (this.#propose(old)) continue;
      if (old.ruleId === '' && this.#sameReview(old)) this.added.push(old);
      else this.unmatched.push(old);
    }
  }

  /** Decisions of another year or version: they are shown beside like rows, and stay in the ledger that they come from. */
  show(entries: readonly LedgerEntry[]): void {
    for (const old of entries) if (carriesDecision(old)) this.#propose(old);
  }

  /** Rows that a person added have no document of their own to come back from: they stay while the year is the same. */
  #sameReview(old: LedgerEntry): boolean {
    return this.#slots.some(({ entry }) => entry.year === old.year) || this.#slots.length === 0;
  }

  #exact(old: LedgerEntry): boolean {
    const slots = [this.#byId.get(old.id), this.#byOpinion.get(opinionKey(this.#index, old))];
    return slots.some(
      (slot) => slot !== undefined && slot.entry.year === old.year && !this.#isOfOther(slot, old) && this.#attach(slot, old),
    );
  }

  /** Equal rows of the targets and the results of a project go by one id. */
  #isOfOther({ entry }: Slot, old: LedgerEntry): boolean {
    return paperOf(entry.subject) !== paperOf(old.subject) && this.#index.keyOf(entry) !== this.#index.keyOf(old);
  }

  #placeKey(entry: LedgerEntry): string {
    return placeKey(entry, (each) => this.#index.keyOf(each));
  }

  /** Rows of the project with an opinion of the same rule. */
  #candidates(old: LedgerEntry): readonly Slot[] {
    return this.#byProject.get(this.#placeKey(old)) ?? this.#byProject.get(placeKey(old, projectNameKey)) ?? [];
  }

  /** The same row of the same year, read a little differently: a comma, a space, a character of the name. */
  #alike(old: LedgerEntry): boolean {
    if (old.indicator === '') {
      const [slot] = this.#candidates(old).filter(({ entry, taken }) => !taken && entry.year === old.year);
      return slot !== undefined && this.#attach(slot, old);
    }
    const text = slotOf(old).text;
    let best: Slot | undefined;
    let bestLikeness = SAME_ROW;
    for (const slot of this.#candidates(old)) {
      if (slot.taken || slot.entry.year !== old.year || numbersOf(slot.entry.value) !== numbersOf(old.value)) continue;
      const alike = likeness(slot.text, text, bestLikeness);
      if (alike >= bestLikeness && (best === undefined || alike > bestLikeness)) {
        best = slot;
        bestLikeness = alike;
      }
    }
    return best !== undefined && this.#attach(best, old);
  }

  #attach(slot: Slot, old: LedgerEntry): boolean {
    if (slot.taken || isTouched(slot.entry)) return false;
    slot.taken = true;
    this.attached++;
    const { entry } = slot;
    // A wording that nobody changed follows the opinion; one that somebody wrote stays.
    const wording = old.decision.wording === old.prefilled ? entry.prefilled : old.decision.wording;
    slot.entry = {
      ...entry,
      decision: { ...old.decision, wording },
      reply: old.reply,
      proposal: [entry.proposal, old.proposal].filter((part) => part !== '').join('\n'),
      conflict: old.conflict,
    };
    return true;
  }

  /** The same indicator with another value, or of another year: the reviewer confirms. */
  #propose(old: LedgerEntry): boolean {
    const name = withoutYear(foldForMatch(old.indicator));
    const text = proposalText(old, this.#language);
    if (text === '') return false;
    let best: Slot | undefined;
    let bestLikeness = SAME_NAME;
    for (const slot of this.#candidates(old)) {
      const alike = likeness(slot.name, name, bestLikeness);
      if (alike > bestLikeness || (best === undefined && alike >= bestLikeness)) {
        best = slot;
        bestLikeness = alike;
      }
    }
    if (best === undefined) return false;
    this.proposed++;
    best.entry = { ...best.entry, proposal: [text, best.entry.proposal].filter((part) => part !== '').join('\n') };
    return true;
  }
}

/** The numbers of a value: two rows that differ in a number are not one row read twice. */
function numbersOf(value: string): string {
  return (value.normalize('NFKC').match(/\d+(?:\.\d+)?/g) ?? []).join(' ');
}

/** What the new files are: all of the review, or only what was sent back for changes. */
export type Returned = 'all' | 'part';

/** Years that the new files do not state, as the earlier ledgers have them: of a project the only one, else the only one there is. */
function withYears(current: Ledger, earlier: readonly Ledger[], index: ProjectKeys): Ledger {
  if ([...current.entries, ...current.projects].every(({ year }) => year !== null)) return current;
  const all = new Set<number>();
  const ofProject = new Map<string, Set<number>>();
  for (const { entries, projects } of earlier) {
    for (const row of [...entries, ...projects]) {
      if (row.year === null) continue;
      all.add(row.year);
      const key = index.keyOf(row);
      ofProject.set(key, (ofProject.get(key) ?? new Set()).add(row.year));
    }
  }
  const onlyOf = (years: ReadonlySet<number>): number | null => (years.size === 1 ? ([...years][0] ?? null) : null);
  const dated = <Row extends LedgerEntry | LedgerProject>(row: Row): Row =>
    row.year === null ? { ...row, year: onlyOf(ofProject.get(index.keyOf(row)) ?? all) } : row;
  return { ...current, entries: current.entries.map(dated), projects: current.projects.map(dated) };
}

/**
 * True for a ledger of the review that the new files belong to: it has a project of a year of theirs, or names no year at all. Its other projects
 * are of that review too, though their documents name no year or another one.
 */
function isOfYears({ projects }: Ledger, years: ReadonlySet<number | null>): boolean {
  if (years.size === 0) return false;
  return projects.some(({ year }) => years.has(year)) || projects.every(({ year }) => year === null);
}

/** Projects of earlier ledgers of this review that the new one does not have, with everything on them. */
function notReturned(current: Ledger, earlier: readonly Ledger[], index: ProjectKeys): Pick<Ledger, 'entries' | 'projects'> {
  const known = new Set(current.projects.map((project) => index.keyOf(project)));
  const years = new Set(current.projects.map(({ year }) => year));
  const projects = new Map<string, LedgerProject>();
  const entries = new Map<string, readonly LedgerEntry[]>();
  for (const ledger of earlier.filter((each) => isOfYears(each, years))) {
    for (const { project, entries: own } of ledgerProjects(ledger)) {
      const key = index.keyOf(project);
      if (known.has(key)) continue;
      const delivery = project.delivery === 'not-submitted' ? project.delivery : 'not-resubmitted';
      projects.set(key, { ...project, delivery });
      entries.set(key, own);
    }
  }
  return { projects: [...projects.values()], entries: [...entries.values()].flat() };
}

/** Conclusions stand while the project says what it said: money, rows and opinions. */
function concluded(current: Ledger, earlier: readonly Ledger[], index: ProjectKeys): readonly LedgerProject[] {
  const said = ({ project, entries }: ProjectOpinions): string =>
    JSON.stringify([
      project.amount,
      project.rows,
      entries
        .filter(({ ruleId }) => ruleId !== '')
        .map((entry) => opinionKey(index, entry))
        .sort(),
    ]);
  const before = new Map<string, ProjectOpinions>();
  for (const ledger of earlier)
    for (const each of ledgerProjects(ledger))
      if (isConcluded(each.project.conclusion) || each.project.office !== '')
        before.set(`${each.project.year} ${index.keyOf(each.project)}`, each);
  return ledgerProjects(current).map((each) => {
    const old = before.get(`${each.project.year} ${index.keyOf(each.project)}`);
    if (old === undefined) return each.project;
    const office = each.project.office || old.project.office;
    const open = !isConcluded(each.project.conclusion) && said(old) === said(each);
    return { ...each.project, office, ...(open ? { conclusion: old.project.conclusion } : {}) };
  });
}

/**
 * Puts the decisions of earlier ledgers, oldest first, onto a new one. The same row of the same year keeps its decision; the same indicator with
 * another value or of another year gets it as a proposal; what no row answers to goes to `unmatched`, also what was there already.
 * @param returned "part" keeps projects of this year that the new files do not have, as not submitted again; "all" takes them for dropped
 * @param shown ledgers of the year before, or of a version that was approved since: what they decided never acts here, and is proposed on like rows
 */
export function carryOver(
  made: Ledger,
  earlier: readonly Ledger[],
  language: Language,
  returned: Returned = 'all',
  shown: readonly Ledger[] = [],
): CarryOver {
  const sources = [made, ...earlier, ...shown].map(({ entries, projects, unmatched }) => [...projects, ...entries, ...unmatched]);
  const index = byPaper(
    new ProjectIndex(sources, 'together'),
    [made, ...earlier, ...shown].map(({ projects }) => projects),
  );
  const current = withYears(made, earlier, index);
  const missing = returned === 'all' ? { projects: [], entries: [] } : notReturned(current, earlier, index);
  const kept = new Set(missing.projects.map((project) => index.keyOf(project)));
  const placement = new Placement(current.entries, index, language);
  for (const ledger of earlier) {
    const placed = ledger.entries.filter((entry) => !kept.has(index.keyOf(entry)));
    placement.place([...placed, ...ledger.unmatched]);
  }
  for (const ledger of shown) placement.show([...ledger.entries, ...ledger.unmatched]);
  const unmatched = uniqueDecisions([...current.unmatched, ...placement.unmatched]);
  const projects = [...concluded(current, earlier, index), ...missing.projects];
  return {
    ledger: withRecord({ ...current, entries: [...placement.entries, ...missing.entries], projects, unmatched }, earlier),
    attached: placement.attached,
    proposed: placement.proposed,
    unmatched: unmatched.length,
    notReturned: missing.projects.filter(({ delivery }) => delivery === 'not-resubmitted').length,
  };
}

/** The same decision on the same row, handed over in two files, is kept once. */
function uniqueDecisions(entries: readonly LedgerEntry[]): LedgerEntry[] {
  const seen = new Set<string>();
  return entries.filter((entry) => {
    const key = JSON.stringify([entry.id, entry.year, decisionKey(entry.decision), entry.proposal, entry.conflict]);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** Id of an opinion that a person added by hand. */
export function manualId(entry: LedgerEntry): string {
  // The same words of two voices are two opinions.
  const voice = entry.voice === '' || entry.voice === 'machine' ? '' : ` ${entry.voice}`;
  return `m-${rowFingerprint(`${projectKey(entry)} ${entry.indicator}${voice}`, entry.opinion === '' ? entry.decision.wording : entry.opinion)}`;
}
