/** How findings answer gold labels: the same count as the scorer that comes with the gold. */
import type { RuleId } from '../src/index.js';

/** Which gold label each rule answers to; a rule absent here is not measured. */
export const LABEL_OF_RULE: Partial<Record<RuleId, string>> = {
  'inverted-comparator': 'DIR',
  'consumption-floor': 'DIR',
  'empty-name': 'EMPTY',
  'empty-value': 'EMPTY',
  'garbled-indicator': 'GARBLED',
  'doubtful-reading': 'DAMAGED',
  'undefined-measure': 'UNDEF',
  'missing-unit': 'UNIT',
  'unit-mismatch': 'UNIT',
  'vague-value': 'VAGUE',
  'ungraded-scale': 'VAGUE',
  'restated-value': 'RESTATE',
  'impossible-bound': 'RANGE',
  'vacuous-bound': 'RANGE',
  'wrong-category': 'CAT',
  'invalid-deadline': 'TIME',
  'duplicate-indicator': 'DUP',
  'name-value-conflict': 'CONFLICT',
  'cost-amount-mismatch': 'CONFLICT',
  'unit-cost-mismatch': 'CONFLICT',
  'suspected-typo': 'TYPO',
  'compound-indicator': 'MULTI',
};

/** Labels that a careful reader cannot argue about. */
export const HARD = ['DIR', 'EMPTY', 'GARBLED', 'DAMAGED', 'UNDEF', 'UNIT', 'RANGE', 'TIME', 'CONFLICT', 'DUP'];

/** Labels on which careful annotators split: where gold has the one, the other answers it too. */
const ANSWERS: Readonly<Record<string, readonly string[]>> = {
  VAGUE: ['RESTATE'],
  RESTATE: ['VAGUE'],
  UNIT: ['GARBLED', 'TYPO'],
  GARBLED: ['UNIT', 'DAMAGED', 'EMPTY'],
  DAMAGED: ['GARBLED', 'EMPTY'],
  EMPTY: ['DAMAGED', 'GARBLED'],
};

export interface Count {
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
}

export type Verdict = { readonly label: string; readonly kind: 'right' | 'wrong' | 'missed' };

/** Verdicts on one row: labels wanted against rules that spoke. */
export function verdictsOn(labels: readonly string[], rules: readonly RuleId[], doubted: boolean): readonly Verdict[] {
  const wanted = new Set(labels);
  const said = new Set(rules.flatMap((rule) => LABEL_OF_RULE[rule] ?? []));
  const verdicts: Verdict[] = [];
  for (const label of wanted) {
    const stand = said.has(label) ? label : (ANSWERS[label] ?? []).find((other) => said.has(other) && !wanted.has(other));
    if (stand !== undefined) {
      verdicts.push({ label, kind: 'right' });
      said.delete(stand);
    } else if (!(label === 'DIR' && doubted)) verdicts.push({ label, kind: 'missed' });
  }
  for (const label of said) {
    const twin = (ANSWERS[label] ?? []).some((other) => wanted.has(other));
    if (!twin || (label !== 'VAGUE' && label !== 'RESTATE')) verdicts.push({ label, kind: 'wrong' });
  }
  return verdicts;
}

/** Precision, recall, F1 in 0..1. */
export function ratesOf({ right, wrong, missed }: Count): { readonly precision: number; readonly recall: number; readonly f1: number } {
  const precision = right / (right + wrong || 1);
  const recall = right / (right + missed || 1);
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

/** Wilson interval of a share at 95 %; [0, 1] where there is nothing to count. */
export function wilson(hits: number, total: number): readonly [low: number, high: number] {
  if (total === 0) return [0, 1];
  const z = 1.96;
  const share = hits / total;
  const centre = share + (z * z) / (2 * total);
  const spread = z * Math.sqrt((share * (1 - share)) / total + (z * z) / (4 * total * total));
  const scale = 1 + (z * z) / total;
  return [Math.max(0, (centre - spread) / scale), Math.min(1, (centre + spread) / scale)];
}

/** Rank correlation with ties at their mean rank. */
export function spearman(a: readonly number[], b: readonly number[]): number {
  const x = ranks(a);
  const y = ranks(b);
  const middle = (a.length - 1) / 2;
  let covariance = 0;
  let varianceX = 0;
  let varianceY = 0;
  x.forEach((rank, i) => {
    const dx = rank - middle;
    const dy = (y[i] ?? 0) - middle;
    covariance += dx * dy;
    varianceX += dx * dx;
    varianceY += dy * dy;
  });
  return covariance / (Math.sqrt(varianceX * varianceY) || 1);
}

function ranks(values: readonly number[]): readonly number[] {
  const order = values.map((value, index) => ({ value, index })).sort((p, q) => p.value - q.value);
  const result = new Array<number>(values.length).fill(0);
  for (let i = 0; i < order.length; ) {
    let j = i;
    while (j < order.length && order[j]?.value === order[i]?.value) j++;
    for (let k = i; k < j; k++) result[order[k]?.index ?? 0] = (i + j - 1) / 2;
    i = j;
  }
  return result;
}
