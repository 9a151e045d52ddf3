import { describe, expect, it } from 'vitest';
import { anyCasePattern, everyPattern, pattern, spacedPattern, stickyPattern } from './word-pattern.js';

describe('patterns of words', () => {
  it('take the longest word, whatever the order of the list', () => {
    expect(pattern`^${['指标', '指标值', '指标值说明']}`.exec('指标值说明书')?.[0]).toBe('指标值说明');
  });

  it('keep what has a meaning in patterns as text', () => {
    expect(pattern`^${['率(%)', '是/否']}$`.test('率(%)')).toBe(true);
    expect(pattern`^${['率(%)']}$`.test('率%')).toBe(false);
  });

  it('keep a list or a pattern together where something stands behind it', () => {
    expect(pattern`^${['注', '备注']}[:：]$`.test('注')).toBe(false);
    expect(pattern`^${/一|二/}级$`.test('一')).toBe(false);
    expect(pattern`^(?:${['元']}){2}$`.test('元元')).toBe(true);
  });

  it('find every place, and letters of either case', () => {
    expect([...'合计1小计2'.matchAll(everyPattern`${['合计', '小计']}\d`)].map((match) => match[0])).toEqual(['合计1', '小计2']);
    const here = stickyPattern`${['合计', '小计']}`;
    here.lastIndex = 3;
    expect(here.test('合计1小计2')).toBe(true);
    expect(here.lastIndex).toBe(5);
    expect(here.test('合计1小计2')).toBe(false);
    expect(spacedPattern(['名称', '名称(全)']).exec('名 称 (全)')?.[0]).toBe('名 称 (全)');
    expect(anyCasePattern`${['KPI']}`.test('kpi')).toBe(true);
  });
});
