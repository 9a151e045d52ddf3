/**
 * The descriptor of a dataset (datapackage.json, Frictionless Data Package 2.0): every table as CSV and as Parquet, with types, units, code
 * lists and keys. Made of the tables alone, so that it cannot say anything else than they do.
 */
import type { Language } from '@perf-lint/report';
import type { CodeList, Field, FieldType, Table } from '../tables/field.js';
import { DATASET_SCHEMA_VERSION } from '../tables/tables.js';
import { LIST_DELIMITER } from '../write/cells.js';
import { datasetNotes } from './notes.js';
import { type Provenance, provenanceTexts } from './provenance.js';

/** A file of the dataset as it was written. */
export interface WrittenFile {
  readonly bytes: number;
  /** Lower-case hexadecimal SHA-256. */
  readonly sha256: string;
}

/** A table as it was written. */
export interface WrittenTable {
  readonly table: Table;
  readonly rows: number;
  readonly csv: WrittenFile;
  readonly parquet: WrittenFile;
}

const PROFILE = 'https://datapackage.org/profiles/2.0';

const TYPES: Readonly<Record<FieldType, string>> = {
  string: 'string',
  integer: 'integer',
  number: 'number',
  boolean: 'boolean',
  // The published profile of version 2.0 knows no lists yet, though the standard does.
  list: 'string',
  array: 'array',
  object: 'object',
};

function descriptionOf({ description, unit }: Field, language: Language): string {
  if (unit === undefined) return description[language];
  return language === 'zh-CN' ? `${description[language]}（${unit[language]}）` : `${description[language]} (${unit[language]})`;
}

function categoriesOf(codes: CodeList, language: Language): object {
  return { categories: Object.entries(codes).map(([value, words]) => ({ value, label: words[language] })) };
}

function fieldDescriptor(field: Field, language: Language): object {
  const constraints = {
    ...(field.required === true ? { required: true } : {}),
    ...(field.minimum === undefined ? {} : { minimum: field.minimum }),
    ...(field.maximum === undefined ? {} : { maximum: field.maximum }),
  };
  return {
    name: field.name,
    type: TYPES[field.type],
    ...(field.type === 'list' ? { listDelimiter: LIST_DELIMITER } : {}),
    description: descriptionOf(field, language),
    // The codes of a list are those of its items, for which the standard has no place.
    ...(field.codes === undefined
      ? {}
      : field.type === 'list'
        ? { itemCodes: codesOf(field.codes, language) }
        : categoriesOf(field.codes, language)),
    ...(field.unit === undefined ? {} : { unit: field.unit.en }),
    ...(Object.keys(constraints).length === 0 ? {} : { constraints }),
  };
}

const codesOf = (codes: CodeList, language: Language): object =>
  Object.fromEntries(Object.entries(codes).map(([code, words]) => [code, words[language]]));

/** The Table Schema of a table. */
export function tableSchema(table: Table, language: Language): object {
  return {
    $schema: `${PROFILE}/tableschema.json`,
    fields: table.fields.map((field) => fieldDescriptor(field, language)),
    primaryKey: [...table.primaryKey],
    ...(table.foreignKeys.length === 0
      ? {}
      : {
          foreignKeys: table.foreignKeys.map(({ fields, table: other, references }) => ({
            fields: [...fields],
            reference: { resource: other, fields: [...references] },
          })),
        }),
    missingValues: [''],
  };
}

function resources({ table, rows, csv, parquet }: WrittenTable, language: Language): readonly object[] {
  const common = { title: table.title[language], description: table.description[language], rows };
  const file = ({ bytes, sha256 }: WrittenFile): object => ({ bytes, hash: `sha256:${sha256}` });
  return [
    {
      name: table.name,
      type: 'table',
      path: `${table.name}.csv`,
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      ...common,
      ...file(csv),
      dialect: { header: true, delimiter: ',', lineTerminator: '\n', quoteChar: '"', doubleQuote: true },
      schema: tableSchema(table, language),
    },
    {
      name: `${table.name}-parquet`,
      path: `${table.name}.parquet`,
      format: 'parquet',
      mediatype: 'application/vnd.apache.parquet',
      ...common,
      ...file(parquet),
    },
  ];
}

/** Where the hash of the rest goes, once the text is whole: it tells an edited descriptor from one as it was written. */
const UNSEALED = '0'.repeat(64);

/** The text of datapackage.json, not yet sealed. The same tables give the same text: it holds no time. */
export function dataPackage(tables: readonly WrittenTable[], provenance: Provenance): string {
  const { language } = provenance;
  const notes = datasetNotes(language);
  const rest = {
    $schema: `${PROFILE}/datapackage.json`,
    name: 'performance-targets',
    title: notes.title,
    description: [notes.about, notes.missing, notes.csv, notes.personal, notes.judged, notes.licence].join('\n\n'),
    version: DATASET_SCHEMA_VERSION,
    keywords: ['performance targets', 'budget', '绩效目标', '预算'],
    contributors: [{ title: `perf-lint ${provenance.version}`, roles: ['software'] }],
    perfLint: provenanceTexts(provenance, DATASET_SCHEMA_VERSION),
    resources: tables.flatMap((table) => resources(table, language)),
  };
  // The first line tells at sight who made the file, as other JSON of ours does.
  return `{"schemaVersion":"${DATASET_SCHEMA_VERSION}","generator":"perf-lint","seal":"sha256:${UNSEALED}",\n${JSON.stringify(rest, null, 2).slice(2)}\n`;
}
