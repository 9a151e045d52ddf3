import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseTarget } from './grammar/parse-target.js';
import { isMoneyUnit, parseAmount, parseNumber, sameMoney, toWan, unitPriceInYuan, wanFromUnit } from './money.js';

describe('parseAmount', () => {
  it.each([
    ['7,810.90', 7810.9],
    ['1，266.08', 1266.08],
    ['250万', 250],
    ['10000万元', 10_000],
    ['1.2亿元', 12_000],
    ['3,309,840.00元', 330.984],
    ['３０．５', 30.5],
    ['￥1,000元', 0.1],
    ['0', 0],
    ['-', null],
    ['—', null],
    ['', null],
    ['1,00', null],
    ['12,3456', null],
    ['1.2.3', null],
    ['约30万元', null],
    ['-5.2', -5.2],
    ['−5.2', -5.2],
    ['+5.2', 5.2],
    ['（5.2）', -5.2],
    ['(5.2', null],
    ['5.2)', null],
    ['-0', 0],
    ['1,234.5', 1234.5],
    ['1,234,56', null],
    ['1234,567', 1_234_567],
    ['1.234,567', null],
    [',123', null],
    ['.5', null],
    ['5.', 5],
    ['1,23.5', null],
    ['1,,234', null],
    ['1,.5', null],
    ['1,', null],
    ['1,234,', null],
    ['1.2.', null],
    ['¥12元', 0.0012],
    ['人民币3万元', 3],
    ['万元', null],
    ['3亿', 30_000],
    ['约3亿', null],
  ])('%s → %s 万元', (text, amount) => {
    expect(parseAmount(text)).toBe(amount);
  });

  it('reads a bare number in the unit of its column', () => {
    expect(parseAmount('3,309,840.00', '元')).toBe(330.984);
    expect(parseAmount('1.5', '亿元')).toBe(15_000);
    expect(parseAmount('250万', '元')).toBe(250);
  });
});

describe('numbers', () => {
  it('reads brackets as a minus', () => {
    expect(parseNumber('(1,200.50)')).toBe(-1200.5);
  });

  it('reads back what it prints with separators', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 99_999_999_999 }), (value) => parseNumber(value.toLocaleString('en-US')) === value));
  });
});

describe('万元', () => {
  it('has no binary dust', () => {
    expect(wanFromUnit(7810.9, '元')).toBe(0.78109);
    expect(wanFromUnit(1.1, '亿元')).toBe(11_000);
  });

  it.each([
    ['≤500万元', 500],
    ['80000元', 8],
    ['1亿元', 10_000],
    ['140元/人/天', null],
    ['300人', null],
    ['26万', null],
  ])('%s', (value, amount) => {
    const target = parseTarget(value);
    expect(target.kind === 'quantity' ? toWan(target) : undefined).toBe(amount);
  });

  it('takes a bare 万 for money only where the caller says so', () => {
    expect(toWan({ number: 26, factor: 10_000, unit: '' }, true)).toBe(26);
  });

  it('gives unit prices in 元', () => {
    const target = parseTarget('0.1万元/人');
    expect(target.kind === 'quantity' ? unitPriceInYuan(target) : undefined).toBe(1000);
  });
});

describe('amounts that are none', () => {
  it('are prices, other units, and a bare factor where nobody says it is money', () => {
    expect(toWan({ number: 5, factor: 10_000, unit: '元', per: ['人'] })).toBeNull();
    expect(toWan({ number: 5, factor: 10_000, unit: '元', per: [] })).toBe(5);
    expect(toWan({ number: 5, factor: 1000, unit: '' }, true)).toBeNull();
    expect(toWan({ number: 5, factor: 10_000, unit: '人' }, true)).toBeNull();
    expect(toWan({ number: 5, factor: 10_000, unit: '' })).toBeNull();
    const whole = parseTarget('5万元');
    expect(whole.kind === 'quantity' ? unitPriceInYuan(whole) : undefined).toBeNull();
    const visits = parseTarget('5次/人');
    expect(visits.kind === 'quantity' ? unitPriceInYuan(visits) : undefined).toBeNull();
  });

  it('are rounded to 0.01 元, and never print a minus before zero', () => {
    expect(wanFromUnit(0.123_456_789, '万元')).toBe(0.123457);
    expect(Object.is(parseAmount('-0'), 0)).toBe(true);
  });

  it('have a unit of money that is one of three', () => {
    for (const unit of ['元', '万元', '亿元']) expect(isMoneyUnit(unit)).toBe(true);
    for (const unit of ['', '万', '美元', 'toString']) expect(isMoneyUnit(unit)).toBe(false);
  });
});

describe('sameMoney', () => {
  it('allows 1 % or 0.1 万元', () => {
    expect(sameMoney(100, 101)).toBe(true);
    expect(sameMoney(100, 102)).toBe(false);
    expect(sameMoney(1, 1.1)).toBe(true);
    expect(sameMoney(1, 1.2)).toBe(false);
    expect(sameMoney(100, 100.5, { share: 0, wan: 0.1 })).toBe(false);
  });
});
