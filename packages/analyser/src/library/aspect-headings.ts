import type { Aspect } from '@perf-lint/core';

/** 二级指标 as libraries print them, longer ones first so that 经济成本 is not taken for 成本. */
const HEADINGS: readonly (readonly [string, Aspect])[] = [
  ['经济成本', 'economic-cost'],
  ['社会成本', 'social-cost'],
  ['生态环境成本', 'environmental-cost'],
  ['经济效益', 'economic-benefit'],
  ['社会效益', 'social-benefit'],
  ['生态效益', 'ecological-benefit'],
  ['可持续', 'sustainability'],
  ['满意度', 'satisfaction'],
  ['数量', 'quantity'],
  ['质量', 'quality'],
  ['时效', 'timeliness'],
  ['成本', 'output-cost'],
];

/** The aspect that a heading of an imported library names; null where it names none. */
export function aspectOfHeading(text: string): Aspect | null {
  for (const [heading, aspect] of HEADINGS) if (text.includes(heading)) return aspect;
  return null;
}
