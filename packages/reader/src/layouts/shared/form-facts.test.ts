import { describe, expect, it } from 'vitest';
import { labelOf } from './form-facts.js';

describe('labels of a form', () => {
  it('hold their value behind a colon', () => {
    expect(labelOf('项目名称：主体班')).toMatchObject({ role: 'project-name', text: '项目名称', rest: '主体班' });
    expect(labelOf('项目名称')).toMatchObject({ rest: '' });
    expect(labelOf('按时完成率：100%')).toBeNull();
  });

  it('take neither the place of a seal nor the unit of money for a name', () => {
    expect(labelOf('填报单位:(盖章) 单位:万元')).toMatchObject({ rest: '' });
    expect(labelOf('填报单位（盖章）：某局 单位：万元')?.rest).toBe('某局');
  });
});
