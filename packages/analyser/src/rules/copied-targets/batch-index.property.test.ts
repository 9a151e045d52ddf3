import fc from 'fast-check';
import { expect, it } from 'vitest';
import { rowKey, rowPrint } from '../../similarity/row-print.js';
import { BatchIndex } from './batch-index.js';
import { SharedRowIndex } from './shared-rows.js';

const rows = fc.uniqueArray(fc.integer({ min: 0, max: 12 }), { maxLength: 8 }).map((numbers) => numbers.map((number) => `培训${number}班`));

it('finds what an index of the rows themselves finds', () => {
  fc.assert(
    fc.property(
      fc.array(rows, { maxLength: 60 }),
      rows,
      fc.integer({ min: 1, max: 4 }),
      fc.double({ min: 0.1, max: 1, noNaN: true }),
      (all, own, least, share) => {
        const print = (names: readonly string[]) => names.map((name) => rowPrint(rowKey(name, '≥5人')));
        const batch = new BatchIndex([
          {
            path: 'a',
            department: '甲局',
            projects: all.map((names, position) => ({ name: String(position), code: '', unit: '', rows: print(names) })),
          },
        ]);
        const plain = new SharedRowIndex<string>();
        for (const [position, keys] of all.entries()) plain.add({ project: String(position), keys });
        expect(batch.like(print(own), least, share).map(({ project, shared }) => [project.name, shared])).toEqual(
          plain.like({ project: '', keys: own }, least, share).map(({ project, shared }) => [project, shared]),
        );
      },
    ),
  );
});

it('gives a row the same print whatever its year, and others different ones', () => {
  expect(rowPrint(rowKey('2023年培训人数', '≥50人'))).toBe(rowPrint(rowKey('2024年培训人数', '≥50人')));
  const prints = new Set<number>();
  for (let name = 0; name < 300; name++)
    for (let value = 0; value < 300; value++) prints.add(rowPrint(rowKey(`培训第${name}批人数`, `≥${value}人`)));
  expect(prints.size).toBe(90_000);
  for (const print of prints) expect(Number.isSafeInteger(print) && print >= 0).toBe(true);
});
