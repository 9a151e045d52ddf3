import { describe, expect, it } from 'vitest';
import { parseDate } from './date-option.js';

describe('dates as they are typed', () => {
  it.each(['2024-12-01', '2024年12月1日', '2024 年 12 月 1 日', '2024/12/1', '2024.12.1', '20241201', '２０２４年１２月１日'])(
    '%s is a date',
    (text) => {
      expect(parseDate(text)).toBe('2024-12-01');
    },
  );

  it.each(['2024-02-30', '2024年13月1日', '12月1日', '明年', '', '2024-12-01 之前'])('%s is none', (text) => {
    expect(parseDate(text)).toBeNull();
  });
});
