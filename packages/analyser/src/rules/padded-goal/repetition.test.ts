import fc from 'fast-check';
import { expect, it } from 'vitest';
import { repetitionOf } from './rule.js';

const clause = fc.string({ unit: fc.constantFrom(...'甲乙丙丁戊己庚辛'), minLength: 5, maxLength: 12 });

it('finds what was repeated, whatever stands between and wherever it is cut off', () => {
  fc.assert(
    fc.property(clause, fc.integer({ min: 2, max: 6 }), fc.constantFrom('', '。', '，', ' '), (text, times, mark) => {
      const goal = `${text}${mark}`.repeat(times);
      const found = repetitionOf(goal);
      expect(found).not.toBeNull();
      // A clause may itself be made of a shorter one; it is still one and still repeats.
      expect((found?.times ?? 0) * (found?.clause.length ?? 0)).toBeLessThanOrEqual(text.length * times);
      expect(text.repeat(times).startsWith(found?.clause ?? '?')).toBe(true);
    }),
  );
});

it('takes pieces too short for a clause together', () => {
  expect(repetitionOf('庚己辛庚己辛庚己辛庚己辛')).toEqual({ clause: '庚己辛庚己辛', times: 2 });
});

it('says nothing of a text that goes on', () => {
  expect(repetitionOf('组织培训三期。组织培训三期。全年完成考核。')).toBeNull();
  expect(repetitionOf('好好好好好好')).toBeNull();
  expect(repetitionOf('')).toBeNull();
});

it('takes linear time', () => {
  // Time of the processor: other work on the machine does not count.
  const before = process.cpuUsage();
  repetitionOf(`${'甲'.repeat(200_000)}乙`);
  repetitionOf('甲乙'.repeat(100_000));
  const { user, system } = process.cpuUsage(before);
  expect((user + system) / 1e6).toBeLessThan(10);
});
