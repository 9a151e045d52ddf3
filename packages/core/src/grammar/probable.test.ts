import { describe, expect, it } from 'vitest';
import { dateOfSerial, probableComparatorLoss } from './probable.js';

describe('probableComparatorLoss', () => {
  it.each([
    ['292%', '≥92%'],
    ['298％', '≥98%'],
    ['290 %', '≥90%'],
    ['299.5%', '≥99.5%'],
    ['≥292%', null],
    ['200%', null],
    ['205%', null],
    ['300%', null],
    ['2100%', null],
    ['2280次', null],
    ['92%', null],
    ['201%', null],
    ['210百分比', '≥10%'],
    ['250', null],
    ['250%以上', null],
    ['2.5%', null],
    ['', null],
  ])('%s → %s', (value, probable) => {
    expect(probableComparatorLoss(value)).toBe(probable);
  });
});

describe('dateOfSerial', () => {
  it.each([
    [44_561, { year: 2021, month: 12, day: 31 }],
    [36_526, { year: 2000, month: 1, day: 1 }],
    [55_153, { year: 2050, month: 12, day: 31 }],
    [36_525, null],
    [55_154, null],
    [44_561.5, null],
    [Number.NaN, null],
  ])('%s', (serial, date) => {
    expect(dateOfSerial(serial)).toEqual(date);
  });
});
