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
  TIME: ['UNDEF'],
};

export interface Count {
  readonly right: number;
  readonly wrong: number;
  readonly missed: number;
}

export type Kind = 'right' | 'wrong' | 'missed';

export type Verdict = { readonly label: string; readonly kind: Kind };

/** What the annotator says of a row. `accept` are labels on which careful readers differ: neither due nor wrong. */
export interface Truth {
  readonly labels: readonly string[];
  readonly accept: readonly string[];
  /** The annotator doubts the reading itself. */
  readonly doubted: boolean;
}

/** What of a finding answers labels. */
export interface Said {
  readonly ruleId: RuleId;
  readonly messageId: string;
  readonly severity: 'error' | 'warning' | 'info';
}

/** The label a finding answers to. Of the doubtful readings only a lost cell is DAMAGED: two readings of one row are a question of ours. */
function labelOf({ ruleId, messageId }: Said): string | undefined {
  return ruleId === 'doubtful-reading' && !messageId.includes('lost') ? undefined : LABEL_OF_RULE[ruleId];
}

const labelsOf = (said: readonly Said[]): Set<string> => new Set(said.map(labelOf).filter((label) => label !== undefined));

const answers = (label: string): readonly string[] => ANSWERS[label] ?? [];

/** Verdicts on one row, label by label. */
export function verdictsOn({ labels, accept, doubted }: Truth, findings: readonly Said[]): readonly Verdict[] {
  const wanted = new Set(labels);
  const said = labelsOf(findings);
  const verdicts: Verdict[] = [];
  for (const label of wanted) {
    const stand = said.has(label) ? label : answers(label).find((other) => said.has(other) && !wanted.has(other));
    if (stand !== undefined) {
      verdicts.push({ label, kind: 'right' });
      said.delete(stand);
    } else if (!(label === 'DIR' && doubted)) verdicts.push({ label, kind: 'missed' });
  }
  for (const label of accept) said.delete(label);
  for (const label of said) {
    const twin = answers(label).some((other) => wanted.has(other));
    if (!twin || (label !== 'VAGUE' && label !== 'RESTATE')) verdicts.push({ label, kind: 'wrong' });
  }
  return verdicts;
}

/** Hard labels by row: does a row that carries one get one of its own, and does another stay free of them? Null where neither holds one. */
export function hardVerdictOn({ labels, accept }: Truth, findings: readonly Said[]): Kind | null {
  const said = labelsOf(findings);
  const wanted = labels.filter((label) => HARD.includes(label));
  if (wanted.length > 0)
    return wanted.some((label) => said.has(label) || answers(label).some((other) => said.has(other))) ? 'right' : 'missed';
  const without = [...said].some(
    (label) => HARD.includes(label) && !accept.includes(label) && !answers(label).some((other) => labels.includes(other)),
  );
  return without ? 'wrong' : null;
}

/** Any defect: is a row with labels flagged at all, and a row without any left alone? */
export function anyVerdictOn({ labels, accept }: Truth, findings: readonly Said[]): Kind | null {
  const flagged = [...labelsOf(findings)].some((label) => labels.includes(label) || !accept.includes(label));
  if (labels.length > 0) return flagged ? 'right' : 'missed';
  return flagged && accept.length === 0 ? 'wrong' : null;
}

/** True where findings of a severity stand on a row that no label backs. */
export function accusedWithoutCause({ labels, accept }: Truth, findings: readonly Said[], severity: Said['severity']): boolean {
  if (labels.length > 0) return false;
  const said = labelsOf(findings.filter((finding) => finding.severity === severity));
  return [...said].some((label) => !accept.includes(label));
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
