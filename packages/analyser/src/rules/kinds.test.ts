/** The kinds of judgement as rows: each must or must not carry its label, whatever trade its nouns are of. */
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { LABEL_OF_RULE } from '../../evaluate/measures.js';
import { type CaseRow, documentOf } from '../../testing/case-document.js';
import { analyse } from '../analyse.js';

interface KindRow extends CaseRow {
  readonly must: boolean;
  /** Label in place of the kind's, where the annotation guide decides otherwise. */
  readonly label?: string;
  /** Not met yet. */
  readonly open?: boolean;
  readonly project?: string;
  readonly amount?: number;
  readonly beside?: readonly CaseRow[];
}

interface Kind {
  readonly kind: string;
  readonly label: string;
  readonly rows: readonly KindRow[];
}

const { nouns, kinds } = parse(readFileSync(new URL('../../testing/kinds.yml', import.meta.url), 'utf8')) as {
  readonly nouns: readonly (readonly string[])[];
  readonly kinds: readonly Kind[];
};

const CASES = kinds.flatMap(({ kind, label, rows }) => rows.map((row) => ({ kind, label: row.label ?? label, row })));

/** Labels said of the row, all texts passed through `swap` first. */
function labelsOf(row: KindRow, swap: (text: string) => string): ReadonlySet<string> {
  const texts = ({ level1, level2, name, value }: CaseRow): CaseRow => ({
    ...(level1 === undefined ? {} : { level1 }),
    ...(level2 === undefined ? {} : { level2 }),
    name: swap(name),
    value: swap(value ?? ''),
  });
  const rows = [...(row.beside ?? []), row].map(texts);
  const document = documentOf({ projects: [{ name: swap(row.project ?? '某专项'), amount: row.amount ?? 500, rows }] });
  const own = analyse(document).findings.filter(({ path }) => path.indicatorId === `p0.i${rows.length - 1}`);
  return new Set(own.map(({ ruleId }) => LABEL_OF_RULE[ruleId] ?? ''));
}

describe('kinds of judgement', () => {
  it.each(CASES.map((given) => [`${given.kind} ${given.row.name} | ${given.row.value ?? ''}`, given] as const))('%s', (_, given) => {
    const { row, label } = given;
    expect(labelsOf(row, (text) => text).has(label)).toBe(row.must && row.open !== true);
  });

  it('do not depend on the trade their nouns are of', () => {
    const words = nouns.flat();
    const swapped = CASES.filter(({ row }) => row.open !== true && words.some((word) => row.name.includes(word)));
    expect(swapped.length).toBeGreaterThan(35);
    fc.assert(
      fc.property(fc.constantFrom(...swapped), fc.integer({ min: 1, max: 5 }), ({ row, label }, by) => {
        const swap = (text: string): string => {
          const found = nouns.flatMap((group) => group.map((word, i) => [word, group[(i + by) % group.length] ?? word] as const));
          const pattern = new RegExp(found.map(([word]) => word).join('|'), 'g');
          const other = new Map(found);
          return text.replace(pattern, (word) => other.get(word) ?? word);
        };
        expect([swap(row.name), label, labelsOf(row, swap).has(label)]).toEqual([swap(row.name), label, row.must]);
      }),
      { numRuns: 300 },
    );
  });
});
