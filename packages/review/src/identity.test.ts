import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { currentOpinionId, opinionId, type ProjectIdentity, rowFingerprint } from './identity.js';

const PROJECT: ProjectIdentity = {
  table: 'project',
  department: '某局',
  unitCode: '012001',
  unitName: '办公室',
  projectCode: '4190012300A',
  projectName: '会议费',
};
const ROW = { indicator: '培训人数', value: '≥50人', ruleId: 'unit-mismatch' } as const;

describe('the id of an opinion', () => {
  it('is the same for codes printed in another way, and another for another unit, row or rule', () => {
    const id = (changes: Partial<ProjectIdentity>, value = '≥50人', rule = 'unit-mismatch') =>
      opinionId({ ...PROJECT, ...changes }, rowFingerprint('培训人数', value), rule);
    for (const projectCode of ["'4190012300A", '4190 0123 00a', '41900123-00A', '４１９００１２３００Ａ'])
      expect(id({ projectCode })).toBe(id({}));
    expect(id({ unitCode: "'012001" })).toBe(id({}));
    expect(id({ projectName: '别的名字' })).toBe(id({}));
    const others = [id({ unitCode: '012002' }), id({}, '≥51人'), id({}, '≥50人', 'vague-value'), id({ projectCode: '4190012300B' })];
    expect(new Set([id({}), ...others]).size).toBe(5);
  });

  it('goes by unit and name where no code is printed, whatever the year, and by department for an overall table', () => {
    const key = (changes: Partial<ProjectIdentity>) => opinionId({ ...PROJECT, projectCode: '', ...changes }, '', 'vague-value');
    expect(key({ projectName: '2024年会议费' })).toBe(key({ projectName: '2025年度会议费' }));
    expect(key({ projectName: '培训费' })).not.toBe(key({}));
    expect(key({ unitCode: '', unitName: '机关' })).not.toBe(key({ unitCode: '', unitName: '办公室' }));
    expect(key({ table: 'overall' })).not.toBe(key({ table: 'overall', department: '别局' }));
  });
});

describe('ids of ledgers handed out before codes were folded', () => {
  // As the former recipe gave them to these rows.
  const FORMER = [
    { id: '0q572jgpryv', ...PROJECT, projectCode: '4190-0123.00a', unitCode: "'012001", ...ROW },
    { id: '0s0mc7b7dhg', ...PROJECT, projectCode: '', unitCode: '012-001', ...ROW },
  ];

  it('are known by what their row says and become those of today', () => {
    for (const opinion of FORMER) {
      const now = opinionId(opinion, rowFingerprint(opinion.indicator, opinion.value), opinion.ruleId);
      expect(opinion.id).not.toBe(now);
      expect(currentOpinionId(opinion)).toBe(now);
      expect(currentOpinionId({ ...opinion, id: `${opinion.id}-2` })).toBe(`${now}-2`);
      // The number of an equal row is kept, anything else behind the id makes it another one.
      expect(currentOpinionId({ ...opinion, id: `${opinion.id}2` })).toBe(`${opinion.id}2`);
    }
  });

  it('stay where a person changed the row or wrote it', () => {
    const [first] = FORMER;
    expect(currentOpinionId({ ...first!, indicator: '培训人次' })).toBe(first!.id);
    expect(currentOpinionId({ ...PROJECT, ...ROW, id: 'm-abc' })).toBe('m-abc');
  });

  it('are today’s for plain codes, and taking them twice changes nothing', () => {
    const code = fc.stringMatching(/^[0-9A-Z]{1,20}$/);
    fc.assert(
      fc.property(code, code, fc.string(), fc.string(), (unitCode, projectCode, indicator, value) => {
        const identity = { ...PROJECT, unitCode, projectCode };
        const id = opinionId(identity, rowFingerprint(indicator, value), 'vague-value');
        expect(currentOpinionId({ ...identity, id, indicator, value, ruleId: 'vague-value' })).toBe(id);
      }),
    );
  });
});
