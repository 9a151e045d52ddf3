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
      'zh-CN': '改为用这笔钱办成的事，例如补助了多少人、工程完成多少；资金支付进度由预算执行率反映，自评时另外计分。',
      en: 'Measure what the money brings about, such as how many were supported or how much was built; how far it is paid shows in the rate of execution, which has points of its own.',
    },
  },
});
