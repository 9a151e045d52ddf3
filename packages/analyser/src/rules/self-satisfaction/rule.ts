import { FORM_WORDS } from '@perf-lint/data';
import { defineIndicatorRule } from '../../frame/rule.js';
import { texts } from './texts.js';

/** The unit asks itself whether it is satisfied. Fits projects for the office's own needs; for others those served should be asked. */
export const selfSatisfaction = defineIndicatorRule({
  meta: {
    id: 'self-satisfaction',
    severity: 'info',
    certainty: 'ask',
    part: 'name',
    sources: ['core-indicators-2021-101/satisfaction'],
    options: [
      {
        name: 'words',
        type: 'words',
        default: FORM_WORDS.selves,
        description: { 'zh-CN': '表示单位自己的词', en: 'Words for the unit itself' },
      },
    ],
    presets: { lenient: 'off' },
  },
  texts,
  check({ indicator, facts, project, department }, reporter, { words }) {
    if (!facts.legible || indicator.level1 !== 'satisfaction') return;
    const own = [project?.unit.unit.name ?? '', department.department.name].filter((name) => name.length >= 4);
    const { bareName } = facts;
    if (!words.some((word) => bareName.includes(word)) && !own.some((name) => bareName.includes(name))) return;
    reporter.report('self', { name: indicator.name }, { suggestion: { kind: 'name', value: '服务对象满意度' } });
  },
});
