/** Concrete rewrites of values in words; numbers are left blank for the unit to fill in. */
import type { RowFacts } from '../frame/facts.js';

/** Endings and words of a name, and the form of value that fits. The first that matches holds. */
const FORMS: readonly (readonly [RegExp, string])[] = [
  [/满意|认可|好评|幸福感|获得感|安全感/, '满意度≥__%（问卷__份）'],
  [/发放|拨付|支付|兑现|到账/, '__月__日前发放到位，或及时率≥__%'],
  [/响应|故障|维修|抢修|处置|受理|办理|审批|办结/, '__个工作日内办结，办结率≥__%'],
  [/及时|时效|按时|按期|进度|时间/, '__年__月__日前完成，或按期完成率≥__%'],
  [/成本|费用|经费|支出|预算/, '≤__万元'],
  [/投诉|上访|信访|事故|事件|舆情|纠纷|案件/, '≤__起'],
  [/收入|增收|税收|产值|利润|经济/, '比上年增长≥__%（上年为__）'],
  [/就业|参保|受益|惠及|覆盖|人数|人员/, '≥__人'],
  [/知晓|宣传|影响|知名|形象/, '知晓率≥__%（抽样__人）'],
  [/质量|合格|规范|合规|准确|安全|运行/, '合格率（正常运行率）≥__%'],
  [/能力|素质|水平|效率/, '考核合格率≥__%，或办理用时≤__天'],
  [/环境|生态|绿化|污染|空气|水质/, '达标率≥__%（监测点__个）'],
];

const FALLBACK = '≥__（写明数值、单位和统计口径）';

/** A value that could be verified for an indicator of this name: 及时性 → __年__月__日前完成，或按期完成率≥__%. */
export function rewriteOf({ bareName }: RowFacts): string {
  for (const [pattern, form] of FORMS) if (pattern.test(bareName)) return form;
  return FALLBACK;
}
