import { defineIndicatorRule } from '../../frame/rule.js';
import { texts } from './texts.js';

const SELVES = [
  '本单位',
  '本部门',
  '本局',
  '本委',
  '本院',
  '本校',
  '本级',
  '机关工作人员',
  '机关干部',
  '局机关',
  '单位职工',
  '单位干部',
  '内部职工',
  '机关职工',
  '日常办公人员',
  '办公人员',
  '全局干部',
  '单位内部',
  '主管单位',
  '部门满意度',
];

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
        default: SELVES,
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
