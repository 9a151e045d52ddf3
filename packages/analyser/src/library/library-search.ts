import { type Aspect, type Level1, TextMemory } from '@perf-lint/core';
import Fuse from 'fuse.js';
import { foldText } from '../lexicon/fold.js';
import { measureOf } from '../lexicon/measure.js';
import { BigramIndex } from '../similarity/bigram-index.js';
import { bigramsOf, diceOf } from '../similarity/bigrams.js';
import { likenessOf } from '../similarity/likeness.js';
import { builtInLibrary, type LibraryEntry } from './library-entry.js';

/** 库内 (the name itself), 近似 (a like one), 库外 (none): outside is no defect. */
export type LibraryVerdict = 'inside' | 'near' | 'outside';

export interface LibraryMatch {
  readonly verdict: LibraryVerdict;
  /** The nearest entry, null outside. */
  readonly entry: LibraryEntry | null;
  /** Its name or the alias that was matched, "" outside. */
  readonly matched: string;
  /** 0..1, 1 inside. */
  readonly likeness: number;
}

/** Where the indicator stands: entries of another class are no model for it; those of the aspect come first. */
export interface LibraryPlace {
  readonly level1?: Level1;
  readonly aspect?: Aspect | null;
}

/** Likeness from which an entry is called near; below it names share a word and no meaning (宣传报道, 宣传报道差错率). */
const NEAR = 0.7;
/** Candidates of the bigram index that are compared one by one. */
const COMPARED = 32;
/** Candidates that fuse.js orders for a person who searches. */
const CANDIDATES = 200;

const CLASS: Readonly<Record<Exclude<Level1, '' | 'management'>, ReadonlySet<Aspect>>> = {
  cost: new Set<Aspect>(['economic-cost', 'social-cost', 'environmental-cost', 'output-cost']),
  output: new Set<Aspect>(['quantity', 'quality', 'timeliness', 'output-cost', 'economic-cost']),
  benefit: new Set<Aspect>(['economic-benefit', 'social-benefit', 'ecological-benefit', 'sustainability']),
  satisfaction: new Set<Aspect>(['satisfaction']),
};

interface Candidate {
  readonly text: string;
  readonly entry: LibraryEntry;
  /** What the name measures (rate, count ...), null where its last word is not known. */
  readonly measure: string | null;
}

const OUTSIDE: LibraryMatch = { verdict: 'outside', entry: null, matched: '', likeness: 0 };

function fitsClass({ aspect }: LibraryEntry, level1: Level1 | undefined): boolean {
  if (aspect === null || level1 === undefined || level1 === '' || level1 === 'management') return true;
  return CLASS[level1].has(aspect);
}

/** Dice of the pairs of two objects from which they may be one thing in other words. */
const ONE_OBJECT = 0.5;

/**
 * What is measured apart from the measure word must be one thing: 工作人员满意度 is no model for 科研人员满意度, 单车补贴标准 none for
 * 公益岗位补贴标准. Names without a measure word are compared whole.
 */
function haveOneObject(a: string, b: string): boolean {
  const [one, two] = [objectOf(a), objectOf(b)];
  if (one === '' || two === '') return true;
  return one.includes(two) || two.includes(one) || diceOf(bigramsOf(one), bigramsOf(two)) >= ONE_OBJECT;
}

/**
 * Whether a name, as printed, speaks of all that the name in the library does: 补贴标准 says nothing of a car (单车补贴标准). The same in other words (one
 * name as long as the other) is the same.
 */
export function speaksOf(name: string, entry: string): boolean {
  const [own, other] = [objectOf(foldText(name)), objectOf(entry)];
  return own === other || (own.length >= other.length && haveOneObject(name, entry)) || own.includes(other);
}

function objectOf(name: string): string {
  const head = measureOf(name)?.head ?? '';
  return head !== '' && name.endsWith(head) ? name.slice(0, -head.length) : name;
}

const aboutOf = (text: string): string | null => measureOf(text)?.entry.about ?? null;

/** A library ready to be searched by name. Answers are remembered: the same names come again and again. */
export class LibrarySearch {
  readonly #candidates: readonly Candidate[];
  readonly #exact = new Map<string, LibraryEntry>();
  readonly #index: BigramIndex;
  readonly #answers = new TextMemory<LibraryMatch>(20_000);

  constructor(entries: readonly LibraryEntry[]) {
    const candidates: Candidate[] = [];
    for (const entry of entries)
      for (const name of [entry.name, ...entry.aliases]) {
        const text = foldText(name);
        if (text === '') continue;
        candidates.push({ text, entry, measure: aboutOf(text) });
        if (!this.#exact.has(text)) this.#exact.set(text, entry);
      }
    this.#candidates = candidates;
    this.#index = new BigramIndex(candidates.map(({ text }) => text));
  }

  /** The nearest entry for a name as printed. A near one measures the same kind of thing (a rate for a rate) and stands in the same class. */
  find(name: string, place: LibraryPlace = {}): LibraryMatch {
    const text = foldText(name);
    if (text === '') return OUTSIDE;
    const exact = this.#exact.get(text);
    if (exact !== undefined) return { verdict: 'inside', entry: exact, matched: text, likeness: 1 };
    const key = `${place.level1 ?? ''} ${place.aspect ?? ''} ${text}`;
    const known = this.#answers.get(key);
    if (known !== undefined) return known;
    const answer = this.#nearest(text, place);
    this.#answers.set(key, answer);
    return answer;
  }

  /** Entries that a person may have meant, best first: forgiving of slips and of words left out. */
  search(text: string, limit = 10): readonly LibraryEntry[] {
    const folded = foldText(text);
    const fuse = new Fuse(this.#pool(folded, CANDIDATES), { keys: ['text'], ignoreLocation: true, threshold: 0.6 });
    const found = new Set<LibraryEntry>();
    for (const { item } of fuse.search(folded, { limit: limit * 2 })) found.add(item.entry);
    return [...found].slice(0, limit);
  }

  #pool(text: string, limit: number): readonly Candidate[] {
    return this.#index.candidates(text, limit).flatMap((position) => this.#candidates[position] ?? []);
  }

  #nearest(text: string, { level1, aspect }: LibraryPlace): LibraryMatch {
    const measure = aboutOf(text);
    let best: LibraryMatch = OUTSIDE;
    let bestRank = 0;
    for (const candidate of this.#pool(text, COMPARED)) {
      if (!fitsClass(candidate.entry, level1)) continue;
      if (measure !== null && candidate.measure !== null && measure !== candidate.measure) continue;
      if (!haveOneObject(text, candidate.text)) continue;
      const likeness = likenessOf(text, candidate.text);
      const rank = likeness + (aspect && candidate.entry.aspect === aspect ? 0.05 : 0);
      if (likeness < NEAR || rank <= bestRank) continue;
      bestRank = rank;
      best = { verdict: 'near', entry: candidate.entry, matched: candidate.text, likeness: Math.round(likeness * 1000) / 1000 };
    }
    return best;
  }
}

let search: LibrarySearch | undefined;

/** The built-in library, indexed at the first call. */
export function standardLibrary(): LibrarySearch {
  search ??= new LibrarySearch(builtInLibrary());
  return search;
}

/** Looks a name up in the built-in library. */
export function findStandardIndicator(name: string, place: LibraryPlace = {}): LibraryMatch {
  return standardLibrary().find(name, place);
}
