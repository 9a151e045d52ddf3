/**
 * The tone of what is said to people. The texts of the rules are official: they go into letters and papers for leadership as they stand.
 * A plain tone says the same more directly, for working papers between colleagues; what it does not reword stays official.
 */
import type { AnalysisConfiguration } from './configuration.js';
import type { Bilingual } from './language.js';

/** Plain sentences by "rule-id/message-id", with the placeholders of the official ones. */
const PLAIN: Readonly<Record<string, Bilingual>> = {
  'padded-goal/repeated': {
    'zh-CN': '总体目标把“{clause}”写了{times}次，没有写要做成什么，请修改。',
    en: 'The goal says "{clause}" {times} times and not what is to come of it; please rewrite it.',
  },
  'padded-goal/name-only': {
    'zh-CN': '总体目标只是项目名称，没有写要做成什么，请补充。',
    en: 'The goal is only the name of the project; please say what is to come of it.',
  },
  'payment-as-performance/payment': {
    'zh-CN': '“{name}”看的是钱花了多少，不是事做得怎样，建议另设业务指标。',
    en: '"{name}" shows how much was paid, not how the work went; set an indicator of the work itself.',
  },
  'self-satisfaction/self': {
    'zh-CN': '“{name}”问的是本单位自己，建议改问服务对象。',
    en: '"{name}" asks the unit itself; ask those it serves.',
  },
  'vacuous-bound/whole-range': {
    'zh-CN': '“{name}”写“{value}”，什么结果都算完成，请核实。',
    en: 'With "{value}" for "{name}" every result counts as done; please check.',
  },
  'vacuous-bound/from-zero': {
    'zh-CN': '“{name}”写“{value}”，一个不做也算完成，请核实最少做多少。',
    en: 'With "{value}" for "{name}" doing nothing counts as done; please check.',
  },
  'undefined-measure/aim': {
    'zh-CN': '“{name}”是目标，“{value}”是什么的百分之几没有写，请核实。',
    en: '"{name}" is an aim; what "{value}" is a share of is not said. Please check.',
  },
  'undefined-measure/wish': {
    'zh-CN': '“{name}”是要求，“{value}”指什么没有写，请核实。',
    en: '"{name}" is a wish; what "{value}" means is not said. Please check.',
  },
  'undefined-measure/subject': {
    'zh-CN': '“{name}”只写了对象，没有写看什么（人数、覆盖率、满意度等），请核实。',
    en: '"{name}" names a subject and not what of it counts (number, coverage, satisfaction …); please check.',
  },
  'inverted-comparator/cost': {
    'zh-CN': '“{name}”是支出，写“{value}”等于至少要花这么多，请核实比较符。',
    en: '"{name}" is spending; "{value}" asks to spend at least that. Please check the comparator.',
  },
  'inverted-comparator/higher': {
    'zh-CN': '“{name}”越高越好，写“{value}”等于不许更好，请核实比较符。',
    en: 'More is better for "{name}", and "{value}" forbids more. Please check the comparator.',
  },
  'inverted-comparator/lower': {
    'zh-CN': '“{name}”越低越好，写“{value}”等于不许更低，请核实比较符。',
    en: 'Less is better for "{name}", and "{value}" forbids less. Please check the comparator.',
  },
  'consumption-floor/floor': {
    'zh-CN': '“{name}”是消耗，写“{value}”等于至少要用这么多，请核实。',
    en: '"{name}" is consumption; "{value}" asks to use at least that. Please check.',
  },
  'vague-value/vague': {
    'zh-CN': '“{name}”写“{value}”，年底说不清做到没有，请核实。',
    en: 'With "{value}" nobody can say at the end of the year whether "{name}" was reached; please check.',
  },
};

/** Sentences in the place of the rules' own: those of the tone, and over them the office's wording. */
export function wordingOf({ tone, wording }: Pick<AnalysisConfiguration, 'tone' | 'wording'>): AnalysisConfiguration['wording'] {
  switch (tone) {
    case 'official':
      return wording;
    case 'plain':
      return { ...PLAIN, ...wording };
    default:
      return tone satisfies never;
  }
}
