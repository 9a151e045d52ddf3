/** Runs the analysis over gold documents and counts. */
import { type AnalyseOptions, analyse, type IndicatorAnalysis } from '../src/index.js';
import type { GoldDocument, GoldRow } from './gold.js';
import {
  accusedWithoutCause,
  anyVerdictOn,
  type Count,
  HARD,
  hardVerdictOn,
  type Kind,
  spearman,
  type Truth,
  verdictsOn,
} from './measures.js';

export interface JudgedRow {
  readonly file: string;
  readonly row: GoldRow;
  readonly truth: Truth;
  readonly result: IndicatorAnalysis;
}

/** Sound rows (no label, none accepted) that were told to change something, or asked about. */
export interface Accused {
  readonly sound: number;
  readonly error: number;
  readonly warning: number;
}

export interface Judgement {
  readonly rows: readonly JudgedRow[];
  readonly labels: ReadonlyMap<string, Count>;
  /** Hard labels, one by one. */
  readonly hard: Count;
  /** Rows with a hard label. */
  readonly hardByRow: Count;
  readonly any: Count;
  readonly accused: Accused;
  readonly spearman: number;
}

/** Analyses documents and holds every row against its labels. */
export function judge(documents: readonly GoldDocument[], options: AnalyseOptions = {}): Judgement {
  const rows: JudgedRow[] = [];
  for (const { file, document, rows: placed } of documents) {
    const analysis = analyse(document, options);
    for (const { row, id } of placed) {
      const result = analysis.indicators[id];
      if (result === undefined) throw new Error(`no analysis of ${file} ${id}`);
      rows.push({ file, row, truth: { labels: row.labels, accept: row.accept ?? [], doubted: row.doubt !== undefined }, result });
    }
  }
  return { rows, ...countsOf(rows) };
}

type Growing = Record<Kind, number>;

const nothing = (): Growing => ({ right: 0, wrong: 0, missed: 0 });

function add(count: Growing, kind: Kind | null): void {
  if (kind !== null) count[kind]++;
}

/** Counts over judged rows, as the scorer that comes with the gold makes them (a test holds one against the other). */
export function countsOf(rows: readonly JudgedRow[]): Omit<Judgement, 'rows'> {
  const labels = new Map<string, Growing>();
  const hard = nothing();
  const hardByRow = nothing();
  const any = nothing();
  const accused = { sound: 0, error: 0, warning: 0 };
  for (const { truth, result } of rows) {
    for (const { label, kind } of verdictsOn(truth, result.findings)) {
      const count = labels.get(label) ?? nothing();
      count[kind]++;
      labels.set(label, count);
      if (HARD.includes(label)) hard[kind]++;
    }
    add(hardByRow, hardVerdictOn(truth, result.findings));
    add(any, anyVerdictOn(truth, result.findings));
    if (truth.labels.length === 0 && truth.accept.length === 0) accused.sound++;
    for (const severity of ['error', 'warning'] as const) if (accusedWithoutCause(truth, result.findings, severity)) accused[severity]++;
  }
  const correlation = spearman(
    rows.map(({ row }) => row.m),
    rows.map(({ result }) => result.measurability),
  );
  return { labels: new Map([...labels].sort(([a], [b]) => (a < b ? -1 : 1))), hard, hardByRow, any, accused, spearman: correlation };
}
