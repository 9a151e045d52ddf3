/** Labels of several people held against each other: how far they agree, where they differ, and what is held to be true. */
import { type Answer, alphaInterval, cohensKappa, krippendorffsAlpha } from '../estimate/agreement.js';
import type { Interval } from '../estimate/interval.js';
import { randomFor } from '../estimate/random.js';
import { DEFECT_CODES, type DefectCode } from '../labels/defects.js';
import type { Labelled, Labels } from '../labels/labelled.js';
import type { ItemKey, SampleKey } from '../sample/sample.js';

/** A defect, or any of them. */
export type Question = DefectCode | 'ANY';

export const QUESTIONS: readonly Question[] = ['ANY', ...DEFECT_CODES];

/** Agreement on one question. */
export interface AgreementRow {
  readonly question: Question | 'COUNT';
  /** Items that at least two people answered. */
  readonly items: number;
  /** Answers of yes among theirs. */
  readonly yes: number;
  /** Mean of Cohen's kappa over pairs of people; null where it is not defined. */
  readonly kappa: number | null;
  readonly alpha: number | null;
  readonly interval: Interval | null;
}

export interface Confusion {
  /** What one of two people found, "" for nothing that the other did not find as well. */
  readonly one: DefectCode | '';
  readonly other: DefectCode | '';
  readonly items: number;
}

/** An item on which people differ. */
export interface Dispute {
  readonly key: ItemKey;
  readonly answers: readonly { readonly annotator: string; readonly labelled: Labelled }[];
}

export interface Comparison {
  readonly agreement: readonly AgreementRow[];
  readonly confusion: readonly Confusion[];
  readonly disputes: readonly Dispute[];
}

/** The answer of a person to a question on a row. */
export function answerTo(question: Question, labelled: Labelled | undefined): Answer {
  if (labelled?.defects === undefined || labelled.defects === null) return null;
  return Number(question === 'ANY' ? labelled.defects.length > 0 : labelled.defects.includes(question));
}

class Answers {
  readonly people: readonly { readonly annotator: string; readonly byItem: ReadonlyMap<string, Labelled> }[];

  constructor(labels: readonly Labels[]) {
    this.people = labels.map(({ annotator, items }) => ({ annotator, byItem: new Map(items.map((item) => [item.itemId, item])) }));
  }

  of(itemId: string): readonly (Labelled | undefined)[] {
    return this.people.map(({ byItem }) => byItem.get(itemId));
  }
}

const RESAMPLES = 1000;

function agreementOn(question: Question | 'COUNT', keys: readonly ItemKey[], answers: Answers, seed: number): AgreementRow {
  const clusters = new Map<string, (readonly Answer[])[]>();
  for (const { itemId, documentId } of keys) {
    const given = answers.of(itemId).map((labelled) => (question === 'COUNT' ? (labelled?.count ?? null) : answerTo(question, labelled)));
    if (given.filter((answer) => answer !== null).length < 2) continue;
    const own = clusters.get(documentId);
    if (own === undefined) clusters.set(documentId, [given]);
    else own.push(given);
  }
  const items = [...clusters.values()].flat();
  const metric = question === 'COUNT' ? 'interval' : 'nominal';
  const kappas = question === 'COUNT' ? [] : pairsOf(items).flatMap((pairs) => cohensKappa(pairs) ?? []);
  return {
    question,
    items: items.length,
    yes: question === 'COUNT' ? 0 : items.flat().filter((answer) => answer === 1).length,
    kappa: kappas.length === 0 ? null : kappas.reduce((total, kappa) => total + kappa, 0) / kappas.length,
    alpha: krippendorffsAlpha(items, metric),
    interval: alphaInterval([...clusters.values()], { metric, resamples: RESAMPLES, random: randomFor(seed, question) }),
  };
}

/** Answers of every two people. */
function pairsOf(items: readonly (readonly Answer[])[]): readonly (readonly (readonly [Answer, Answer])[])[] {
  const people = items[0]?.length ?? 0;
  const pairs: (readonly (readonly [Answer, Answer])[])[] = [];
  for (let a = 0; a < people; a++)
    for (let b = a + 1; b < people; b++) pairs.push(items.map((answers) => [answers[a] ?? null, answers[b] ?? null] as const));
  return pairs;
}

function confusionOf(keys: readonly ItemKey[], answers: Answers): readonly Confusion[] {
  const counts = new Map<string, number>();
  const add = (one: string, other: string): void => {
    const key = `${one}/${other}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  };
  for (const { itemId, kind } of keys) {
    if (kind !== 'row') continue;
    const given = answers.of(itemId).flatMap((labelled) => (labelled?.defects == null ? [] : [labelled.defects]));
    for (const [index, one] of given.entries())
      for (const other of given.slice(index + 1)) {
        const alone = one.filter((code) => !other.includes(code));
        const beside = other.filter((code) => !one.includes(code));
        for (const code of one) if (other.includes(code)) add(code, code);
        for (const a of alone.length > 0 ? alone : ['']) for (const b of beside.length > 0 ? beside : ['']) if (a !== b) add(a, b);
      }
  }
  return [...counts]
    .map(([key, items]): Confusion => {
      const [one = '', other = ''] = key.split('/') as (DefectCode | '')[];
      return { one, other, items };
    })
    .sort((a, b) => b.items - a.items || (a.one + a.other < b.one + b.other ? -1 : 1));
}

function differ(labelled: readonly Labelled[]): boolean {
  const [first, ...rest] = labelled;
  if (first === undefined) return false;
  const text = ({ defects, count }: Labelled): string => `${defects === null ? '' : [...defects].sort().join(' ')}/${count ?? ''}`;
  return rest.some((each) => text(each) !== text(first)) || labelled.some(({ unsure }) => unsure);
}

/** Compares what two or more people labelled of one sample. */
export function compareLabels({ items, seed }: SampleKey, labels: readonly Labels[]): Comparison {
  const answers = new Answers(labels);
  const rows = items.filter(({ kind }) => kind === 'row');
  const stretches = items.filter(({ kind }) => kind === 'stretch');
  const disputes = items.flatMap((key): Dispute[] => {
    const given = answers.people.flatMap(({ annotator, byItem }) => {
      const labelled = byItem.get(key.itemId);
      const answered = labelled !== undefined && (labelled.defects !== null || labelled.count !== null);
      return answered ? [{ annotator, labelled }] : [];
    });
    return differ(given.map(({ labelled }) => labelled)) ? [{ key, answers: given }] : [];
  });
  return {
    agreement: [...QUESTIONS.map((question) => agreementOn(question, rows, answers, seed)), agreementOn('COUNT', stretches, answers, seed)],
    confusion: confusionOf(rows, answers),
    disputes,
  };
}
