import { type Analysis, analyse } from '@perf-lint/analyser';
import type { PerformanceDocument } from '@perf-lint/core';
import { filedDocument } from '@perf-lint/report';
import { describe, expect, it } from 'vitest';
import { demoAnalysis } from '../../../report/fixtures/demo-analysis.js';
import type { Table } from '../tables/field.js';
import { TABLES } from '../tables/tables.js';
import { Assembly, type DatasetEntry, type Keepable, type TableRow } from './assemble.js';
import { NO_FACTS } from './document-facts.js';
import { documentTables } from './document-tables.js';
import { Publishers, responseRows } from './response.js';

const demo = demoAnalysis();

/** The demo as another document: other path and bytes, changed as wanted. */
function copyOf(path: string, change: (document: PerformanceDocument) => PerformanceDocument = (each) => each): Analysis {
  return analyse(change({ ...demo.document, path, sha256: path.padEnd(64, '0') }));
}

function tablesOf(analyses: readonly Analysis[], failed: readonly string[] = [], keep: readonly Keepable[] = []) {
  const assembly = new Assembly(
    analyses.map(({ document }) => filedDocument(document)),
    { keep: new Set(keep), factsOf: () => NO_FACTS },
  );
  const entries: DatasetEntry[] = [
    ...analyses.map((analysis): DatasetEntry => ({ kind: 'read', tables: documentTables(analysis, { language: 'en' }) })),
    ...failed.map((path): DatasetEntry => ({ kind: 'failed', path, problem: 'empty' })),
  ];
  const rows = entries.flatMap((entry) => [...assembly.rowsOf(JSON.parse(JSON.stringify(entry)) as DatasetEntry)]);
  const of = <Name extends TableRow['table']>(name: Name) =>
    rows.flatMap((each) => (each.table === name ? [each.row as Extract<TableRow, { table: Name }>['row']] : []));
  return { documents: of('documents'), projects: of('projects'), indicators: of('indicators'), findings: of('findings') };
}

/** What breaks the keys of the tables. */
function brokenKeys(tables: ReturnType<typeof tablesOf>): string[] {
  const keyOf = (row: object, fields: readonly string[]): string | null => {
    const cells = fields.map((field) => (row as Record<string, unknown>)[field] ?? null);
    return cells.includes(null) ? null : JSON.stringify(cells);
  };
  const keys = new Map<string, Set<string>>();
  const broken: string[] = [];
  for (const { name, primaryKey, foreignKeys } of TABLES.slice(0, 4) as readonly Table[]) {
    const own = new Set<string>();
    for (const row of tables[name as keyof typeof tables]) {
      const key = keyOf(row, primaryKey);
      if (key === null || own.has(key)) broken.push(`${name} ${key}`);
      own.add(key ?? '');
      for (const { fields, table } of foreignKeys) {
        const foreign = keyOf(row, fields);
        if (foreign !== null && keys.get(table)?.has(foreign) !== true) broken.push(`${name} → ${table} ${foreign}`);
      }
    }
    keys.set(name, own);
  }
  return broken;
}

describe('the tables of a dataset', () => {
  it('hold every project and row of a document once, and their keys hold', () => {
    const tables = tablesOf([demo]);
    expect(brokenKeys(tables)).toEqual([]);
    const rows = demo.document.departments.flatMap(({ overall, units }) => [
      ...(overall?.indicators ?? []),
      ...units.flatMap(({ projects }) => projects.flatMap(({ indicators }) => indicators)),
    ]);
    expect(tables.indicators.map(({ name }) => name)).toEqual(rows.map(({ name }) => (name === '' ? null : name)));
    expect(tables.findings).toHaveLength(demo.findings.length);
  });

  it('leave measurability and deductions empty where a row is not scored', () => {
    const { indicators } = tablesOf([demo]);
    expect(indicators.some(({ scored }) => !scored)).toBe(true);
    for (const { scored, measurability, deductions } of indicators) {
      expect(measurability === null).toBe(!scored);
      if (!scored) expect(deductions).toBeNull();
    }
  });

  it('count a project once that stands in two documents, and keep both where that is wanted', () => {
    const analyses = [copyOf('a.txt'), copyOf('b.txt')];
    const once = tablesOf(analyses);
    const twice = tablesOf(analyses, [], ['duplicates']);
    const alone = tablesOf([analyses[0] as Analysis]);
    expect(once.indicators).toHaveLength(alone.indicators.length);
    expect(once.findings).toHaveLength(alone.findings.length);
    expect(twice.indicators).toHaveLength(2 * alone.indicators.length);
    expect(twice.indicators.filter(({ countsIn }) => countsIn !== null)).toHaveLength(alone.indicators.length);
    expect(once.documents.map(({ rowsElsewhere }) => rowsElsewhere)).toEqual([0, alone.indicators.length]);
    for (const tables of [once, twice]) expect(brokenKeys(tables)).toEqual([]);
  });

  it('mark documents with the same bytes, and list those that could not be read', () => {
    const analyses = [copyOf('a.txt'), copyOf('b.txt', (document) => ({ ...document, sha256: 'a.txt'.padEnd(64, '0') }))];
    const { documents } = tablesOf(analyses, ['broken.pdf', 'broken.pdf']);
    expect(documents.map(({ documentId, duplicateOf, status, problem }) => [documentId, duplicateOf, status, problem])).toEqual([
      ['d-a.txt0000000', null, 'read', null],
      ['d-a.txt0000000-2', 'd-a.txt0000000', 'read', null],
      [expect.stringMatching(/^d-[0-9a-z]{11}$/), null, 'failed', 'empty'],
      [expect.stringMatching(/^d-[0-9a-z]{11}-2$/), null, 'failed', 'empty'],
    ]);
  });

  it('leave out rows that a form prints itself, with their findings, unless they are wanted', () => {
    const template = copyOf('a.txt', (document) => ({
      ...document,
      departments: document.departments.map((department) => ({
        ...department,
        units: department.units.map((unit) => ({
          ...unit,
          projects: unit.projects.map((project) => ({
            ...project,
            indicators: project.indicators.map((indicator, index) => ({ ...indicator, template: index === 0 })),
          })),
        })),
      })),
    }));
    const without = tablesOf([template]);
    const withForms = tablesOf([template], [], ['forms']);
    expect(without.indicators.length).toBeLessThan(withForms.indicators.length);
    expect(without.documents[0]?.rowsTemplate).toBe(withForms.indicators.length - without.indicators.length);
    expect(brokenKeys(without)).toEqual([]);
  });

  it('count what is personal per document', () => {
    const named = copyOf('a.txt', (document) => ({ ...document, title: '填报人：王小明 联系电话：13800138000' }));
    const [document] = tablesOf([named]).documents;
    expect(document).toMatchObject({ title: '填报人：〔姓名〕 联系电话：〔电话〕', namesLeftOut: 1, phonesLeftOut: 1, idsLeftOut: 0 });
  });
});

describe('units that ought to publish', () => {
  it('are found by code, by name and by a title that begins with their name', () => {
    const { documents, projects } = tablesOf([demo], ['broken.pdf']);
    const publishers = new Publishers();
    for (const row of documents) publishers.document(row);
    for (const row of projects) publishers.project(row);
    const unit = { unitCode: null, unitName: null, province: null, city: null, county: null, level: null, sector: null };
    const known = projects.find(({ unitName }) => unitName !== null)?.unitName ?? '';
    const rows = responseRows(
      [
        { ...unit, unitName: known },
        { ...unit, unitName: '某市从未公开局' },
      ],
      publishers,
    );
    expect(rows.map(({ response, documents: found }) => [response, found])).toEqual([
      ['read', 1],
      ['none', 0],
    ]);
  });
});
