import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DepartmentIndex, UnitIndex } from './organisations.js';

interface Named {
  code: string;
  name: string;
}

const draft = fc.record({ code: fc.constantFrom('', '101', '102', '103'), name: fc.constantFrom('', '甲局', '乙局', '丙局') });

/** Whether two units are one: by their codes, by their names where one has no code. */
const same = (a: Named, b: Named) => (a.code !== '' && b.code !== '' ? a.code === b.code : a.name === b.name);

describe('UnitIndex', () => {
  it('finds what asking each unit in order would find', () => {
    fc.assert(
      fc.property(fc.array(draft, { maxLength: 12 }), (drafts) => {
        const index = new UnitIndex<Named>();
        const plain: Named[] = [];
        for (const wanted of drafts) {
          const expected = plain.find((unit) => same(unit, wanted));
          expect(index.find(wanted)).toBe(expected);
          expect(new Set(index.all(wanted))).toEqual(new Set(plain.filter((unit) => same(unit, wanted))));
          if (expected !== undefined) continue;
          plain.push(wanted);
          index.add(wanted);
        }
        expect(index.list).toEqual(plain);
      }),
    );
  });
});

describe('DepartmentIndex', () => {
  it('finds and completes what asking each department in order would', () => {
    fc.assert(
      fc.property(fc.array(draft, { maxLength: 12 }), (drafts) => {
        const index = new DepartmentIndex<Named>();
        const plain: Named[] = [];
        for (const wanted of drafts) {
          const isIt = ({ code, name }: Named) =>
            (wanted.code !== '' && code === wanted.code) ||
            (wanted.name !== '' && name === wanted.name) ||
            (wanted.code === '' && wanted.name === '');
          const expected = plain.findIndex(isIt);
          const found = index.find(wanted);
          expect(found === undefined ? -1 : index.list.indexOf(found)).toBe(expected);
          const known = plain[expected];
          if (known === undefined || found === undefined) {
            plain.push({ ...wanted });
            index.add({ ...wanted });
            continue;
          }
          if (known.code === '') known.code = wanted.code;
          if (known.name === '') known.name = wanted.name;
          index.complete(found, wanted);
        }
        expect(index.list).toEqual(plain);
      }),
    );
  });
});
