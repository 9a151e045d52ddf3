/**
 * Machine output of ours (records, findings, manifests) known by how it begins: nobody fills in such files, and scripts write them again
 * and again, so they carry no seal.
 */

import { LANGUAGES } from '../../language.js';
import { findingsCsvHeader } from '../../machine/findings-csv-header.js';
import { recordsCsvHeader } from '../../machine/records-csv.js';

/** Beginnings of our JSON: documents, lines of records and findings, manifests, baselines, statistics, comparisons, logs. */
const JSON_STARTS: readonly RegExp[] = [
  /^\{"schemaVersion":"[^"]*","(?:tool":\{"name":"perf-lint"|generator":"perf-lint"|inputs":\[|document":)/,
  /^\{"\$schema":"[^"]*sarif[^"]*","version":"[^"]*","runs":\[\{"tool":\{"driver":\{"name":"perf-lint"/,
  /^\{"document":"(?:[^"\\]|\\.)*","(?:department|problem|unitCode)":/,
  /^\{\s*"schemaVersion": "[^"]*",\s*"files": \{/,
  /^\{\s*"total": \{\s*"ruleId": "/,
  /^\{\s*"opinions": \[[\s\S]*"(?:outcome|added|renamings)":/,
  /^\{"at":\d+,"event":"/,
];

/** Lines of the formats for editors, build servers and tests. */
const LINE_STARTS: readonly RegExp[] = [
  /^::(?:error|warning|notice) file=/,
  /^[^\n]*: (?:error|warning|info) [a-z-]+: /,
  /^<\?xml[^>]*>\s*<testsuites name="perf-lint"/,
];

const cellsOf = (line: string): readonly string[] =>
  line
    .replace(/^\ufeff/, '')
    .trim()
    .split(',');

/** Headings of our CSV files. One of an older version may lack columns; one with columns of other people's is theirs. */
const CSV_HEADINGS: readonly (readonly string[])[] = [
  cellsOf(recordsCsvHeader()),
  ...LANGUAGES.map((language) => cellsOf(findingsCsvHeader(language))),
  cellsOf('document,unitCode,projectCode,projectName,level1,level2,name,value,verdict,likeness,entryCode,entryName,entryForm,entrySource'),
];

function isOwnCsv(firstLine: string): boolean {
  const cells = cellsOf(firstLine);
  return CSV_HEADINGS.some((headings) => cells.length > 5 && cells[0] === headings[0] && cells.every((cell) => headings.includes(cell)));
}

const PARQUET = 'PAR1';

/**
 * True for machine output of ours.
 * @param bytes the file, or of a long one its beginning and its end
 */
export function isOwnData(bytes: Uint8Array): boolean {
  const latin = new TextDecoder('latin1');
  if (latin.decode(bytes.subarray(0, 4)) === PARQUET) return latin.decode(bytes.subarray(-65_536)).includes('perf-lint');
  const head = new TextDecoder('utf-8').decode(bytes.subarray(0, 65_536)).replace(/^\ufeff/, '');
  const [firstLine = ''] = head.split('\n', 1);
  return isOwnCsv(firstLine) || [...JSON_STARTS, ...LINE_STARTS].some((start) => start.test(head));
}
