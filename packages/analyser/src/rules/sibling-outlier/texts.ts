import { defineTexts } from '../../frame/rule-texts.js';

export const texts = defineTexts({
  title: { 'zh-CN': '与同类项目差异过大', en: 'Far from its siblings' },
  summary: {
    'zh-CN': '同一单位里同名的标准或比率，只有这一条与其余相差十倍，可能多写或少写了一位。',
    en: 'Of a standard or rate that stands in several projects of a unit, one differs from the rest by a factor of ten: perhaps a digit too many or too few.',
  },
  messages: {
    factor: {
      'zh-CN': '“{name}”为{value}，同单位其他{count}个项目的同名指标为{usual}，相差{factor}倍，请核实是否多写或少写了位数。',
      en: '"{name}" is {value}; {count} other projects of the unit have {usual}, a factor of {factor}: please check the digits.',
    },
  },
});
