/**
 * Says of every row how likely it was read right, and of every table that was seen and not read that it was not. The last word of the
 * reading: decoders and layouts give their best reading, this room tells how far it can be relied on.
 */
import type { ReadingNote } from '@perf-lint/core';
import { withDoubt } from '../doubts.js';
import { type IndicatorDraft, type TableDraft, withRows } from '../draft.js';
import type { SourceDocument } from '../source-document.js';
import { likelihoodOf, RELIED_ON, reasonsOf } from './confidence.js';
import { type Coverage, coverageOf } from './coverage.js';
import { RecognisedText, withoutScraps } from './recognised.js';
import { NO_TROUBLE, type Signs, signsOf } from './signs.js';
import { troublesOf } from './troubles.js';

/** Share of the values seen that must stand in rows, lest the reading is said to be partial; told only where there are a few. */
const MOSTLY = 0.45;
const FEWEST_VALUES = 8;

export interface TrustedReading {
  readonly tables: readonly TableDraft[];
  readonly coverage: Coverage;
  readonly notes: readonly ReadingNote[];
}

/** A row with the likelihood that its signs give, and with reasons where that is too low to rely on. */
function trusted(row: IndicatorDraft, signs: Signs): IndicatorDraft {
  const likelihood = likelihoodOf(signs);
  const given = row.doubts.length > 0 ? Math.min(likelihood, row.confidence) : likelihood;
  const confidence = Math.round(given * 1000) / 1000;
  if (row.doubts.length > 0 || likelihood >= RELIED_ON || row.template) return { ...row, confidence };
  return { ...row, confidence, doubts: reasonsOf(signs).reduce<IndicatorDraft['doubts']>(withDoubt, row.doubts) };
}

/** The tables with computed confidence, and what was seen of tables that no row came from. Linear in the length of the document. */
export function trust(source: SourceDocument, tables: readonly TableDraft[], passedOver: readonly ReadingNote[]): TrustedReading {
  const coverage = coverageOf(source, tables, passedOver);
  const recognised = source.scans === undefined ? null : new RecognisedText(source.scans);
  const troubles = troublesOf(source, tables, coverage);
  const judged = tables.map((table, index): TableDraft => {
    const signs = signsOf(table, troubles[index] ?? NO_TROUBLE);
    const judge = (row: IndicatorDraft) => trusted(row, signs.get(row) ?? {});
    return recognised === null ? withRows(table, judge) : withoutScraps(withRows(table, (row) => recognised.mark(judge(row))));
  });
  const notes = coverage.unread.map(
    ({ headings, values, references }): ReadingNote => ({
      id: 'table-not-read',
      args: { headings: headings.slice(0, 4).join('、') || '目标值', count: Math.max(1, headings.length), values },
      references,
    }),
  );
  const { values, read } = coverage;
  if (read > 0 && values >= FEWEST_VALUES && read < values * MOSTLY)
    notes.push({ id: 'partly-read', args: { values, read }, references: [] });
  return { tables: judged, coverage, notes };
}
