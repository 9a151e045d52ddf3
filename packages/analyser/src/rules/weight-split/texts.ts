import { defineTexts } from '../../frame/rule-texts.js';

export const texts = defineTexts({
  title: { 'zh-CN': '权重分布与指引不同', en: 'Weights split otherwise than in the guide' },
  summary: {
    'zh-CN': '各一级指标的权重与2021年指引的建议分布不同。各地并不统一，默认不检查。',
    en: 'The weights of the classes differ from the split that the guide of 2021 suggests. Places differ, so that the rule is off by default.',
  },
  messages: {
    split: {
      'zh-CN': '项目“{project}”的权重为成本{cost}、产出{output}、效益{benefit}、满意度{satisfaction}，指引建议为{wanted}。',
      en: '"{project}" weighs cost {cost}, output {output}, benefit {benefit}, satisfaction {satisfaction}; the guide suggests {wanted}.',
    },
  },
});
