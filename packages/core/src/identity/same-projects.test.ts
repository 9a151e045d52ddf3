import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ProjectOccurrence, projectKeys } from './same-projects.js';

const at = (changes: Partial<ProjectOccurrence>): ProjectOccurrence => ({
  table: 'project',
  department: '',
  unitCode: '029001',
  unitName: '某局',
  projectCode: '4190012',
  projectName: '会议费',
  year: 2024,
  source: 'a',
  content: '1',
  ...changes,
});

/** Which of the occurrences are one: "0 0 1" for two of the same and another. */
function numbered(...occurrences: readonly Partial<ProjectOccurrence>[]): string {
  const keys = projectKeys(occurrences.map(at));
  return keys.map((key) => [...new Set(keys)].indexOf(key)).join(' ');
}

describe('the same project', () => {
  it('is its code and unit, however they are printed', () => {
    expect(numbered({}, { source: 'b', projectCode: "'419-0012", projectName: '会议及培训费' })).toBe('0 0');
    expect(numbered({}, { source: 'b', unitCode: '029005', unitName: '某中心' })).toBe('0 1');
    expect(numbered({}, { source: 'b', unitCode: '' }, { source: 'c', unitName: '' })).toBe('0 0 0');
    expect(numbered({}, { source: 'b', unitCode: '', unitName: '' })).toBe('0 0');
  });

  it('is not one of two where a file that prints no unit could mean either', () => {
    expect(numbered({}, { source: 'a', unitCode: '029005', unitName: '某中心' }, { source: 'b', unitCode: '', unitName: '' })).toBe(
      '0 1 2',
    );
  });

  it('is its name and unit where there is no code, and that of the code elsewhere', () => {
    expect(numbered({ projectCode: '' }, { source: 'b', projectCode: '', projectName: '“会议费”' })).toBe('0 0');
    expect(numbered({ projectCode: '' }, { source: 'b', projectCode: '', unitCode: '029005' })).toBe('0 1');
    expect(numbered({}, { source: 'b', projectCode: '' })).toBe('0 0');
    expect(numbered({}, { source: 'a', projectCode: '4190013' }, { source: 'b', projectCode: '' })).toBe('0 1 2');
  });

  it('is another in another year, and the only one where no year is stated', () => {
    expect(numbered({}, { source: 'b', year: 2025 })).toBe('0 1');
    expect(numbered({}, { source: 'b', year: null })).toBe('0 0');
    expect(numbered({}, { source: 'b', year: 2025 }, { source: 'c', year: null })).toBe('0 1 2');
  });

  it('is not told by a code that a spreadsheet cut', () => {
    const cut = '4.19001E+20';
    expect(numbered({ projectCode: cut }, { projectCode: cut, projectName: '培训费', content: '2' })).toBe('0 1');
  });

  it('stands twice in one file only where it says the same twice', () => {
    expect(numbered({}, {})).toBe('0 0');
    expect(numbered({}, { content: '2' }, { source: 'b', content: '2' }, { source: 'b', content: '1' })).toBe('0 1 1 0');
    expect(numbered({}, { content: '2' }, { source: 'b', content: '3' })).toBe('0 1 0');
  });

  it('keeps offices of two places apart that have one code', () => {
    const names = { projectCode: '' };
    expect(numbered({ ...names, unitName: '洛阳市人社局' }, { ...names, source: 'b', unitName: '安阳市人社局' })).toBe('0 1');
    expect(numbered({ ...names, unitName: '洛阳市社保中心' }, { ...names, source: 'b', unitName: '洛阳市社保事业中心' })).toBe('0 0');
  });

  it('is the same in every order', () => {
    const occurrence = fc.record({
      unitCode: fc.constantFrom('', '029001', '029005'),
      unitName: fc.constantFrom('', '某局', '某中心'),
      projectCode: fc.constantFrom('', '1', '2'),
      projectName: fc.constantFrom('会议费', '培训费'),
      year: fc.constantFrom(null, 2024, 2025),
      content: fc.constantFrom('1', '2'),
    });
    fc.assert(
      fc.property(fc.array(occurrence, { maxLength: 8 }), fc.infiniteStream(fc.nat()), (items, numbers) => {
        // Of one source the order tells, so that each has its own here.
        const all = items.map((item, source) => at({ ...item, source }));
        const order = all.map((item) => ({ item, rank: numbers.next().value as number })).sort((a, b) => a.rank - b.rank);
        const keys = new Map(order.map(({ item }, index) => [item.source, projectKeys(order.map((each) => each.item))[index]]));
        expect(all.map(({ source }) => keys.get(source))).toEqual(projectKeys(all));
      }),
    );
  });
});
