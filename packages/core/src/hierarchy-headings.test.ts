import { describe, expect, it } from 'vitest';
import { aspectOfHeading, detectModel, level1OfAspect, level1OfHeading } from './hierarchy-headings.js';
import { aspectLabel, level1Label } from './hierarchy-labels.js';

describe('level1OfHeading', () => {
  it.each([
    ['产出指标(50分)', 'output'],
    ['产出指标（50分）', 'output'],
    ['项目完成指标', 'output'],
    ['预期产出', 'output'],
    ['产出目标', 'output'],
    ['效益值', 'benefit'],
    ['一、产出指标', 'output'],
    ['【产出指标】', 'output'],
    ['履职效能', 'output'],
    ['项目效益指标', 'benefit'],
    ['效益', 'benefit'],
    ['效益指标30', 'benefit'],
    ['满 意 度\n指 标', 'satisfaction'],
    ['社会公众或服务对象满意度指标', 'satisfaction'],
    ['服务对象\n满意度指标', 'satisfaction'],
    ['满意度', 'satisfaction'],
    ['投入管理指标', 'management'],
    ['成本指标', 'cost'],
    ['成本（0-20分）', 'cost'],
    ['数量指标', null],
    ['三级指标', null],
    ['居民对社区服务满意度', null],
    ['项目产出达到预期的有关说明', null],
    ['', null],
  ])('%j → %s', (text, level1) => {
    expect(level1OfHeading(text)).toBe(level1);
  });
});

describe('aspectOfHeading', () => {
  it.each([
    ['数量值', 'quantity'],
    ['数量指标', 'quantity'],
    ['数量目标', 'quantity'],
    ['（一）数量指标', 'quantity'],
    ['数量(或建筑规模)', 'quantity'],
    ['质量指标', 'quality'],
    ['时效指标', 'timeliness'],
    ['时效(工期)', 'timeliness'],
    ['成本指标', 'output-cost'],
    ['经济成本指标', 'economic-cost'],
    ['社会成本指标', 'social-cost'],
    ['生态环境成本指标', 'environmental-cost'],
    ['经济效益指标', 'economic-benefit'],
    ['社会效益\n指标', 'social-benefit'],
    ['环境效益', 'ecological-benefit'],
    ['生态效益指标', 'ecological-benefit'],
    ['可持续影响指标', 'sustainability'],
    ['服务对象满意度指标', 'satisfaction'],
    ['工作目标管理', 'work-management'],
    ['预算和财务管理', 'budget-management'],
    ['绩效管理', 'performance-management'],
    ['重点工作任务完成', 'key-tasks'],
    ['履职目标实现', 'duties'],
    ['履职效益', 'duty-benefit'],
    ['产出指标', null],
    ['培训数量', null],
  ])('%j → %s', (text, aspect) => {
    expect(aspectOfHeading(text)).toBe(aspect);
  });

  it('reads 成本指标 under the class 成本 as 经济成本', () => {
    expect(aspectOfHeading('成本指标', 'cost')).toBe('economic-cost');
  });
});

describe('models', () => {
  it('tells 2021 by a class 成本', () => {
    expect(
      detectModel([
        { level1: '成本指标', level2: '经济成本指标' },
        { level1: '产出指标', level2: '数量指标' },
      ]),
    ).toBe('2021');
  });

  it('tells 2015 by 成本 under 产出', () => {
    expect(detectModel([{ level1: '产出指标', level2: '成本指标' }])).toBe('2015');
  });

  it('does not guess', () => {
    expect(detectModel([{ level1: '产出指标', level2: '数量指标' }])).toBe('unknown');
    expect(detectModel([])).toBe('unknown');
  });

  it('puts a bare 成本 where the model has it', () => {
    expect(level1OfAspect('output-cost', '2015')).toBe('output');
    expect(level1OfAspect('output-cost', '2021')).toBe('cost');
    expect(level1OfAspect('timeliness', '2021')).toBe('output');
    expect(level1OfAspect('duty-benefit', 'unknown')).toBe('benefit');
  });
});

describe('labels', () => {
  it('has both languages', () => {
    expect(level1Label('management', 'zh-CN')).toBe('投入管理');
    expect(level1Label('cost', 'en')).toBe('cost');
    expect(aspectLabel('sustainability', 'zh-CN')).toBe('可持续影响');
    expect(aspectLabel('quantity', 'en')).toBe('quantity');
  });
});

describe('another word for the same in brackets', () => {
  it('does not hide the aspect or the class', () => {
    expect(aspectOfHeading('时效指标(工期指标、形象进度指标)')).toBe('timeliness');
    expect(aspectOfHeading('数量指标（或建筑规模指标）')).toBe('quantity');
    expect(level1OfHeading('产出指标(含工期)')).toBe('output');
  });
});
