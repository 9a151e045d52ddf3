/** Rows of a table at random, as its schema says them, for property tests. */
import fc from 'fast-check';
import type { Cell, Field, Row, Table } from '../src/tables/field.js';

/** Texts of documents with what CSV and spreadsheets make much of. */
const text = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1 }),
    fc.constantFrom(
      '=100%',
      "'=100%",
      '-3℃',
      '+5%',
      '@某局',
      "''-1",
      'a,b',
      'a"b',
      'a\nb',
      'a\r\nb',
      ' 前后空格 ',
      '≥95%',
      '0012',
      "'",
      'true',
      '1e5',
    ),
  )
  // Half characters are none in UTF-8.
  .map((each) => each.toWellFormed())
  .filter((each) => each !== '');

const json = fc.dictionary(text, fc.oneof(text, fc.integer(), fc.array(text)), { minKeys: 1, maxKeys: 3, noNullPrototype: true });

function present(field: Field): fc.Arbitrary<Cell> {
  switch (field.type) {
    case 'string':
      return text;
    case 'integer':
      return fc.integer({ min: field.minimum ?? -1000, max: field.maximum ?? 2_000_000_000 });
    case 'number':
      return fc
        .double({ noNaN: true, noDefaultInfinity: true, min: field.minimum ?? -1e12, max: field.maximum ?? 1e12 })
        .map((value) => value + 0);
    case 'boolean':
      return fc.boolean();
    case 'list':
      return fc.array(
        text.map((each) => each.replaceAll(';', '；')),
        { minLength: 1, maxLength: 3 },
      );
    case 'array':
      return fc.array(json, { minLength: 1, maxLength: 3 });
    case 'object':
      return json;
    default:
      return field.type satisfies never;
  }
}

/** A row of the table. */
export function arbitraryRow({ fields }: Pick<Table, 'fields'>): fc.Arbitrary<Row> {
  const cells = fields.map((field) => [field.name, field.required === true ? present(field) : fc.option(present(field), { nil: null })]);
  return fc.record(Object.fromEntries(cells) as Record<string, fc.Arbitrary<Cell>>);
}
