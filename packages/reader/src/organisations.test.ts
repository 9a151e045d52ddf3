import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DepartmentIndex, UnitIndex } from './organisations.js';

interface Named {
  code: string;
  name: string;
}

const draft = fc.record({ code: fc.constantFrom('', '101', '102', '103'), name: fc.constantFrom('', '甲局', '乙局', '乙局丙站') });

const agree = (a: string, b: string) => a.includes(b) || b.includes(a);

/** The units that are the one wanted, as asking each would find them. */
function asked(units: readonly Named[], { code, name }: Named): Named[] {
  if (code === '') return units.filter((unit) => unit.name === name);
  const own = units.filter((unit) => unit.code === code);
  const called = own.filter((unit) => unit.name === name);
  const agreeing = own.filter((unit) => (own.length === 1 || unit.name !== '') && agree(unit.name, name));
  const coded = called.length > 0 ? called : agreeing.length === 1 ? agreeing : [];
  return units.filter((unit) => coded.includes(unit) || (unit.code === '' && unit.name === name));
}

describe('UnitIndex', () => {
  it('finds what asking each unit in order would find', () => {
    fc.assert(
      fc.property(fc.array(draft, { maxLength: 12 }), (drafts) => {
        const index = new UnitIndex<Named>();
        const plain: Named[] = [];
        for (const wanted of drafts) {
          const [expected] = asked(plain, wanted);
          expect(index.find(wanted)).toBe(expected);
          expect(new Set(index.all(wanted))).toEqual(new Set(asked(plain, wanted)));
          if (expected !== undefined) continue;
          plain.push(wanted);
          index.add(wanted);
        }
        expect(index.list).toEqual(plain);
      }),
    );
  });

  it('keeps units apart that print the code of their department, and joins a name with and without what stands before it', () => {
    const index = new UnitIndex<Named>();
    const found = (name: string) => {
      const wanted = { code: '301001', name };
      const unit = index.find(wanted);
      if (unit === undefined) index.add(wanted);
      return (unit ?? wanted).name;
    };
    expect(found('某市植保站')).toBe('某市植保站');
    expect(found('植保站')).toBe('某市植保站');
    expect(found('某市农田站')).toBe('某市农田站');
    expect(found('某市 植保站')).toBe('某市植保站');
    // Either could be meant.
    expect(found('某市')).toBe('某市');
    expect(found('')).toBe('');
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
