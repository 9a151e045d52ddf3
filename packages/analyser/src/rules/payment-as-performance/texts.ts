import { defineTexts } from '../../frame/rule-texts.js';

export const texts = defineTexts({
  title: { 'zh-CN': '以资金支付代替绩效', en: 'Payment as performance' },
  summary: {
    'zh-CN': '产出或效益用资金支付率、预算执行率衡量，反映的是支出进度，不是工作成果。',
    en: 'Output or benefit is measured by the payment of money, which is progress in spending, not what was achieved.',
  },
  messages: {
    payment: {
      'zh-CN': '“{name}”反映资金支付进度，不反映工作成果，建议另设业务指标。',
      en: '"{name}" measures the payment of money, not what is achieved; please add an indicator of the work itself.',
    },
  },
  suggestions: {
    payment: {
      'zh-CN': '这里改用业务完成情况，例如“××完成率”；预算执行率列在管理部分。',
      en: 'Measure the work here, such as "… completion rate"; execution of the budget belongs under management.',
    },
  },
});
