import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldCode } from './fold.js';
import { projectIdentity, RowIds } from './row-id.js';

const DEPARTMENT = { code: '', name: '某局' };
const row = (name: string, value: string) => ({ level1: 'output' as const, name, value });

describe('row ids', () => {
  it('are the same for a code printed with apostrophe, blanks, hyphens or full-width letters', () => {
    const id = (code: string, unit: string) => projectIdentity('project', DEPARTMENT, { code: '', name: unit }, { code, name: '会议费' });
    for (const code of ["'4190012300A", '4190 0123 00a', '41900123-00A', '４１９００１２３００Ａ'])
      expect(id(code, '办公室')).toBe(id('4190012300A', '办公室'));
    expect(id('4190012300A', '机关')).not.toBe(id('4190012300A', '办公室'));
    expect(foldCode("'12-3 4")).toBe('1234');
  });

  it('tell projects without a code apart by unit and name, and an overall table by its department', () => {
    const unit = { code: '', name: '办公室' };
    const id = (name: string) => projectIdentity('project', DEPARTMENT, unit, { code: '', name });
    expect(id('会议费（机关）')).toBe(id('会议费 (机关)'));
    expect(id('会议费')).not.toBe(id('培训费'));
    expect(projectIdentity('overall', DEPARTMENT, null, null)).not.toBe(projectIdentity('overall', { code: '', name: '别局' }, null, null));
  });

  it('count only among equals, whatever stands between them', () => {
    const ids = new RowIds();
    const first = ids.next('p', row('培训人数', '≥50人'));
    const other = ids.next('p', row('培训次数', '≥5次'));
    const again = ids.next('p', row('培训 人数', '≥50 人'));
    expect(first).toMatch(/^r1-[0-9a-z]{11}$/);
    expect(again).toBe(`${first}-2`);
    expect(other).not.toBe(first);
  });

  it('do not depend on the other rows of the document', () => {
    const rows = fc.array(fc.record({ name: fc.string(), value: fc.string() }), { maxLength: 12 });
    fc.assert(
      fc.property(rows, fc.string(), (others, name) => {
        const alone = new RowIds().next('p', row(`甲${name}`, '1'));
        const ids = new RowIds();
        for (const other of others) ids.next('q', row(other.name, other.value));
        expect(ids.next('p', row(`甲${name}`, '1'))).toBe(alone);
      }),
    );
  });
});
