import { defineTexts } from '../../frame/rule-texts.js';

export const texts = defineTexts({
  title: { 'zh-CN': '自评与批复的目标不一致', en: 'Self-evaluation against other targets than were approved' },
  summary: {
    'zh-CN': '自评表所列的目标值、指标与批复的绩效目标不同，或者实际完成没有达到批复的目标。',
    en: 'A self-evaluation lists other targets than were approved, or its result does not reach the approved one.',
  },
  messages: {
    changed: {
      'zh-CN': '“{name}”自评表的目标值为“{value}”，批复的是“{approvedValue}”，请核实。',
      en: '"{name}" has the target "{value}" here and was approved with "{approvedValue}"; please check whether the change was approved.',
    },
    short: {
      'zh-CN': '“{name}”实际完成“{actual}”，未达到批复的“{approvedValue}”（自评表所列为“{value}”），请核实。',
      en: '"{name}": the result "{actual}" does not reach "{approvedValue}" as approved (listed here: "{value}"); please check.',
    },
    renamed: {
      'zh-CN': '“{name}”{value}与批复的“{approvedName}”{approvedValue}名称和目标值都不同，请核实是否同一指标、是否经过批准调整。',
      en: '"{name}" {value} differs from "{approvedName}" {approvedValue} as approved in name and target; please check whether it is the same and whether the change was approved.',
    },
    dropped: {
      'zh-CN': '批复的{count}条指标自评表里没有：{names}，请核实是否漏填。',
      en: '{count} approved indicators are missing here: {names}; please check whether they were left out or the change was approved.',
    },
    added: {
      'zh-CN': '“{name}”不在批复的指标之内，请核实是否经过批准增加。',
      en: '"{name}" is not among the approved indicators; please check whether the addition was approved.',
    },
    unapproved: {
      'zh-CN': '“{project}”不在已批复的项目里，请核实项目名称、编码，或者是否漏批。',
      en: '"{project}" is not among the approved projects; please check its name and code, or whether it was never approved.',
    },
    unlike: {
      'zh-CN': '自评表的{rows}条指标与批复的{approved}条没有一条相同，请核实是否用错了表。',
      en: 'none of the {rows} indicators here is one of the {approved} approved ones; please check whether this is the right table.',
    },
  },
  suggestions: {
    changed: {
      'zh-CN': '请以批复的目标为准，经过调整的附批复。',
      en: 'The approved target counts; where it was adjusted, please hand in the approval.',
    },
    short: {
      'zh-CN': '请按批复的目标自评，经过调整的附批复。',
      en: 'Please hold it against the approved target; where it was adjusted, hand in the approval.',
    },
    dropped: {
      'zh-CN': '请补填，经过调整的附批复。',
      en: 'Please fill them in; where they were dropped by an adjustment, hand in the approval.',
    },
    unlike: { 'zh-CN': '请用批复的绩效目标表填写自评。', en: 'Please evaluate the approved table.' },
  },
});
