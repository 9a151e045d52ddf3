/**
 * Indicator records as comma-separated values for programs: UTF-8 without a mark, line feeds, every cell raw.
 */
import type { IndicatorRecord } from '../record/indicator-record.js';
import { rawCell } from './csv-cells.js';

/** Fields of a record in the order of the columns. Lists and objects (target, repairs, doubts, deductions, findings) are JSON in their cell. */
export const RECORD_COLUMNS = [
  'schemaVersion',
  'document',
  'documentSha256',
  'department',
  'year',
  'table',
  'unitCode',
  'unitName',
  'projectCode',
  'projectName',
  'projectType',
  'amount',
  'level1',
  'level2',
  'name',
  'value',
  'definition',
  'target',
  'weight',
  'page',
  'line',
  'cell',
  'repairs',
  'confidence',
  'rowId',
  'doubts',
  'duplicateOf',
  'source',
  'totalAmount',
  'scored',
  'measurability',
  'deductions',
  'findings',
] as const satisfies readonly (keyof IndicatorRecord)[];

/** The header line. */
export function recordsCsvHeader(): string {
  return `${RECORD_COLUMNS.join(',')}\n`;
}

/** A record as a line. */
export function recordCsvLine(record: IndicatorRecord): string {
  return `${RECORD_COLUMNS.map((column) => rawCell(record[column])).join(',')}\n`;
}
