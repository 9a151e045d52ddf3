import { describe, expect, it } from 'vitest';
import { printedValue } from './printed-value.js';

describe('values in print', () => {
  it('show the cells of a 定性 row without the marks of the record', () => {
    expect(printedValue('定性:优|优良中低差', 'zh-CN')).toBe('定性：优（优良中低差）');
    expect(printedValue('定性:厉行节约|', 'zh-CN')).toBe('定性：厉行节约');
    expect(printedValue('≥96%', 'zh-CN')).toBe('≥96%');
  });
});
