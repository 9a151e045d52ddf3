/** Indicator records of the session as JSON lines and CSV, and the workbook of everything: what `export` writes of the same documents. */
import { wordingOf } from '@perf-lint/analyser';
import {
  DuplicateMarks,
  type IndicatorRecord,
  type Language,
  recordCsvLine,
  recordsCsvHeader,
  recordsOf,
  sourcesOf,
  WorkbookRows,
  writeWorkbook,
} from '@perf-lint/report';
import { countedPapers } from '../state/papers.js';
import type { Reviewed } from '../state/review-ledger.js';
import { type OutputFile, textFile } from './output-file.js';

/** Records of all papers in their order, those that count in another file marked. */
function markedRecords({ papers, preferred, setup }: Reviewed, language: Language): readonly IndicatorRecord[] {
  const read = countedPapers(papers);
  const wording = wordingOf(setup.configuration);
  const records = read.flatMap(({ analysis }) => [...recordsOf(analysis, language, wording)]);
  const chosen = new Set(read.filter(({ sha256 }) => preferred.has(sha256)).map(({ analysis }) => analysis.document.path));
  const marks = new DuplicateMarks(
    read.map(({ ledger }) => ledger.filed),
    (path) => chosen.has(path),
  );
  if (!marks.any) return records;
  for (const record of records) marks.note(record);
  return records.map((record) => ({ ...record, duplicateOf: marks.duplicateOf(record) }));
}

export function recordsFile(session: Reviewed, format: 'jsonl' | 'csv', language: Language, date: string): OutputFile {
  const records = markedRecords(session, language);
  const name = `${language === 'zh-CN' ? '指标' : 'indicators'}-${date}.${format}`;
  const lines = format === 'csv' ? records.map(recordCsvLine) : records.map((record) => `${JSON.stringify(record)}\n`);
  return textFile(name, `${format === 'csv' ? recordsCsvHeader() : ''}${lines.join('')}`);
}

/** @param version of the program, printed in the workbook */
export async function workbookFile(session: Reviewed, version: string, language: Language, date: string): Promise<OutputFile> {
  const { papers, preferred, setup } = session;
  const read = countedPapers(papers);
  const chosen = new Set(read.filter(({ sha256 }) => preferred.has(sha256)).map(({ analysis }) => analysis.document.path));
  const options = {
    language,
    wording: wordingOf(setup.configuration),
    sourcesOf: sourcesOf(setup.configuration.sources),
    version,
    preferred: (path: string) => chosen.has(path),
  };
  const rows = new WorkbookRows(options);
  for (const { analysis } of read) rows.add(analysis);
  return { name: `${language === 'zh-CN' ? '审核结果' : 'results'}-${date}.xlsx`, bytes: await writeWorkbook(rows, options) };
}
