import { readFileSync, writeFileSync } from 'node:fs';
import { LANGUAGES } from '@perf-lint/report';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import type { Table } from '../tables/field.js';
import { TABLES } from '../tables/tables.js';
import { codebookMarkdown, codebookPage } from './codebook.js';
import { dataPackage, tableSchema } from './data-package.js';
import type { Provenance } from './provenance.js';

const profile = (name: string): object =>
  JSON.parse(readFileSync(new URL(`../../testing/profiles/${name}.json`, import.meta.url), 'utf8')) as object;

const ALL: readonly Table[] = TABLES;
const provenance: Provenance = {
  version: '1.2.3',
  build: 'b',
  ruleSet: 'r',
  lexicons: 'l',
  language: 'en',
  settings: { preset: 'default' },
  keep: [],
};
const file = { bytes: 1, sha256: 'a'.repeat(64) };
const written = ALL.map((table) => ({ table, rows: 0, csv: file, parquet: file }));

describe.each(LANGUAGES)('the data package in %s', (language) => {
  const ajv = new Ajv({ strict: false, allErrors: true, logger: false });

  it('is valid by the published profile', () => {
    const valid = ajv.compile(profile('datapackage'));
    const descriptor = JSON.parse(dataPackage(written, { ...provenance, language })) as Record<string, unknown>;
    valid(descriptor);
    expect(valid.errors ?? []).toEqual([]);
    // A profile that lets anything pass would prove nothing.
    expect(valid({ ...descriptor, resources: [] })).toBe(false);
  });

  it('has a valid schema for every table', () => {
    const valid = ajv.compile(profile('tableschema'));
    for (const table of ALL) {
      valid(tableSchema(table, language));
      expect(valid.errors ?? [], table.name).toEqual([]);
    }
    expect(valid({ fields: [{ type: 'text' }] })).toBe(false);
  });
});

describe('the tables', () => {
  it('name keys that they have, and refer to tables that come before them', () => {
    for (const [index, { name, fields, primaryKey, foreignKeys }] of ALL.entries()) {
      const required = new Set(fields.filter((field) => field.required === true).map((field) => field.name));
      expect(new Set(fields.map((field) => field.name)).size, name).toBe(fields.length);
      for (const key of primaryKey) expect(required, `${name}.${key}`).toContain(key);
      for (const key of foreignKeys) {
        const other = ALL.slice(0, index).find((table) => table.name === key.table);
        expect(other?.primaryKey, `${name} → ${key.table}`).toEqual(key.references);
      }
    }
  });
});

describe.each(LANGUAGES)('the codebook in %s', (language) => {
  it('is the one in docs (UPDATE_GENERATED=1 writes it anew)', () => {
    const path = new URL(`../../../../docs/codebook.${language}.md`, import.meta.url);
    const made = codebookMarkdown(language);
    if (process.env.UPDATE_GENERATED !== undefined) writeFileSync(path, made);
    expect(readFileSync(path, 'utf8')).toBe(made);
  });

  it('names every column and code on its page', async () => {
    const page = await codebookPage(language, '1.2.3');
    for (const table of ALL)
      for (const { name, codes } of table.fields)
        for (const each of [name, ...Object.keys(codes ?? {})]) expect(page).toContain(`<code>${each}</code>`);
  });
});
