/** Runs the analysis over gold documents and counts. */
import { type AnalyseOptions, analyse, type IndicatorAnalysis, type RuleId } from '../src/index.js';
import type { GoldDocument, GoldRow } from './gold.js';
import { type Count, HARD, LABEL_OF_RULE, spearman, type Verdict, verdictsOn } from './measures.js';

export interface JudgedRow {
  readonly file: string;
  readonly row: GoldRow;
  readonly result: IndicatorAnalysis;
  readonly verdicts: readonly Verdict[];
}

export interface Judgement {
  readonly rows: readonly JudgedRow[];
  readonly labels: ReadonlyMap<string, Count>;
  readonly hard: Count;
  readonly any: Count;
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
      const rules = result.findings.map(({ ruleId }) => ruleId);
      rows.push({ file, row, result, verdicts: verdictsOn(row.labels, rules, row.doubt !== undefined) });
    }
  }
  return { rows, ...countsOf(rows) };
}

/** Counts over judged rows: per label, hard labels pooled, any defect, rank correlation of measurability. */
export function countsOf(rows: readonly JudgedRow[]): Omit<Judgement, 'rows'> {
  const labels = new Map<string, { right: number; wrong: number; missed: number }>();
  const hard = { right: 0, wrong: 0, missed: 0 };
  const any = { right: 0, wrong: 0, missed: 0 };
  for (const { row, result, verdicts } of rows) {
    for (const { label, kind } of verdicts) {
      const count = labels.get(label) ?? { right: 0, wrong: 0, missed: 0 };
      count[kind]++;
      labels.set(label, count);
      if (HARD.includes(label)) hard[kind]++;
    }
    const flagged = result.findings.some(({ ruleId }) => LABEL_OF_RULE[ruleId as RuleId] !== undefined);
    if (row.labels.length > 0) any[flagged ? 'right' : 'missed']++;
    else if (flagged) any.wrong++;
  }
  const correlation = spearman(
    rows.map(({ row }) => row.m),
    rows.map(({ result }) => result.measurability),
  );
  return { labels: new Map([...labels].sort(([a], [b]) => (a < b ? -1 : 1))), hard, any, spearman: correlation };
}
