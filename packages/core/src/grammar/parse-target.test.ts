import { describe, expect, it } from 'vitest';
import type { Target } from '../target.js';
import { parseTarget } from './parse-target.js';

/** A target in one line, for tables that a domain expert can read. */
function brief(target: Target): string {
  switch (target.kind) {
    case 'quantity':
    case 'duration': {
      const { comparator, number, factor, unit, per, change } = target;
      const words = [target.kind, comparator ?? '·', number, factor === 1 ? '' : `×${factor}`, [unit, ...per].join('/'), change ?? ''];
      return words.filter((word) => word !== '').join(' ');
    }
    case 'range': {
      const { low, high, factor, unit, per, comparator } = target;
      const words = ['range', comparator ?? '', `${low}..${high}`, factor === 1 ? '' : `×${factor}`, [unit, ...per].join('/')];
      return words.filter((word) => word !== '').join(' ');
    }
    case 'deadline': {
      const date = (parts: Target & { kind: 'deadline' }, which: 'from' | 'date'): string => {
        const value = parts[which];
        return value === null ? '' : `${value.year ?? '-'}.${value.month ?? '-'}.${value.day ?? '-'}`;
      };
      const words = ['deadline', target.comparator ?? '', date(target, 'from'), date(target, 'date'), target.bound, target.recurring ?? ''];
      return words.filter((word) => word !== '').join(' ');
    }
    case 'graded':
      return ['graded', target.comparator ?? '', target.grade, target.scale === '' ? '' : `of ${target.scale}`, target.number ?? '']
        .filter((w) => w !== '')
        .join(' ');
    case 'yes-no':
      return `yes-no ${target.expected}`;
    case 'qualitative':
      return `qualitative ${target.text}`;
    case 'unreadable':
      return `unreadable ${target.text}${target.probable === undefined ? '' : ` probably ${target.probable}`}`;
    case 'empty':
      return 'empty';
    default:
      return target satisfies never;
  }
}

function table(name: string, rows: readonly (readonly [string, string])[]): void {
  describe(name, () => {
    it.each(rows)('%s → %s', (value, expected) => {
      expect(brief(parseTarget(value))).toBe(expected);
    });
  });
}

table('comparators', [
  ['≥90%', 'quantity ≥ 90 %'],
  ['≧90%', 'quantity ≥ 90 %'],
  ['⩾90%', 'quantity ≥ 90 %'],
  ['═95%', 'quantity = 95 %'],
  ['>=4754人', 'quantity ≥ 4754 人'],
  ['=>95%', 'quantity ≥ 95 %'],
  ['＞=95％', 'quantity ≥ 95 %'],
  ['≥ 90 %', 'quantity ≥ 90 %'],
  ['≮95%', 'quantity ≥ 95 %'],
  ['>773个', 'quantity > 773 个'],
  ['＞773个', 'quantity > 773 个'],
  ['大于等于90%', 'quantity ≥ 90 %'],
  ['大于90%', 'quantity > 90 %'],
  ['不低于95分', 'quantity ≥ 95 分'],
  ['不少于30人', 'quantity ≥ 30 人'],
  ['不小于5台', 'quantity ≥ 5 台'],
  ['至少3次', 'quantity ≥ 3 次'],
  ['达到90%以上', 'quantity ≥ 90 %'],
  ['95%及以上', 'quantity ≥ 95 %'],
  ['100%（含）以上', 'quantity ≥ 100 %'],
  ['≤3%', 'quantity ≤ 3 %'],
  ['≦3%', 'quantity ≤ 3 %'],
  ['<=5300元/户', 'quantity ≤ 5300 元/户'],
  ['=<3%', 'quantity ≤ 3 %'],
  ['不高于3%', 'quantity ≤ 3 %'],
  ['不超过5%', 'quantity ≤ 5 %'],
  ['不多于5次', 'quantity ≤ 5 次'],
  ['至多5次', 'quantity ≤ 5 次'],
  ['5%以内', 'quantity ≤ 5 %'],
  ['100元以下', 'quantity ≤ 100 元'],
  ['=100.00(%)', 'quantity = 100 %'],
  ['≤37.50（万元）', 'quantity ≤ 37.5 ×10000 元'],
  ['≥6(个/年)', 'quantity ≥ 6 个/年'],
  ['控制在500万元以内', 'quantity ≤ 500 ×10000 元'],
  ['控制在3%', 'quantity ≤ 3 %'],
  ['控制在90%以上', 'quantity ≥ 90 %'],
  ['<1%', 'quantity < 1 %'],
  ['小于1%', 'quantity < 1 %'],
  ['=100%', 'quantity = 100 %'],
  ['＝100%', 'quantity = 100 %'],
  ['等于8人', 'quantity = 8 人'],
  ['≤18/10万', 'quantity ≤ 18 /10万'],
  ['≤18/十万人', 'quantity ≤ 18 /10万'],
  ['12/10', 'qualitative 12/10'],
  ['±3%以内', 'quantity ± 3 %'],
  ['误差±3%', 'quantity ± 3 %'],
  ['≥≥95%', 'quantity ≥ 95 %'],
  ['≥90%以下', 'qualitative ≥90%以下'],
  ['≥-2℃', 'quantity ≥ -2 ℃'],
  ['±12月', 'duration ± 12 月'],
]);

table('numbers, factors, units', [
  ['1,000人', 'quantity · 1000 人'],
  ['1，000人', 'quantity · 1000 人'],
  ['１，２００元', 'quantity · 1200 元'],
  ['26970.7平方米', 'quantity · 26970.7 ㎡'],
  ['≥2万人次', 'quantity ≥ 2 ×10000 人次'],
  ['26万', 'quantity · 26 ×10000'],
  ['≥1亿', 'quantity ≥ 1 ×100000000'],
  ['11.64万元', 'quantity · 11.64 ×10000 元'],
  ['3百万元', 'quantity · 300 ×10000 元'],
  ['二十万元', 'quantity · 20 ×10000 元'],
  ['两次', 'quantity · 2 次'],
  ['一百二十人', 'quantity · 120 人'],
  ['百分之九十五', 'quantity · 95 %'],
  ['95百分比', 'quantity · 95 %'],
  ['百分百', 'quantity · 100 %'],
  ['3‰', 'quantity · 3 ‰'],
  ['≥0.97比例', 'quantity ≥ 0.97 比例'],
  ['1470元/人/月', 'quantity · 1470 元/人/月'],
  ['>=530元/人*月', 'quantity ≥ 530 元/人/月'],
  ['500元/月·人', 'quantity · 500 元/人/月'],
  ['≤300元/人.天', 'quantity ≤ 300 元/人/天'],
  ['850元/人/学期', 'quantity · 850 元/人/学期'],
  ['71.86元/平方米', 'quantity · 71.86 元/㎡'],
  ['=0万元/人', 'quantity = 0 ×10000 元/人'],
  ['=24人/次', 'quantity = 24 人/次'],
  ['≥80M', 'quantity ≥ 80 米'],
  ['≤400名', 'quantity ≤ 400 人'],
  ['0起', 'quantity · 0 起'],
  ['零起', 'quantity · 0 起'],
  ['292%', 'quantity · 292 %'],
  ['44561', 'quantity · 44561'],
  ['≥200200', 'quantity ≥ 200200'],
  ['-5%', 'quantity · -5 %'],
  ['≥12比索', 'quantity ≥ 12 比索'],
  ['2024农民工', 'qualitative 2024农民工'],
  // Factors beyond those of the model go into the number, the model's stay.
  ['3千人', 'quantity · 3 ×1000 人'],
  ['5百元', 'quantity · 5 ×100 元'],
  ['十万元', 'quantity · 10 ×10000 元'],
  ['3千万元', 'quantity · 3000 ×10000 元'],
  ['5百亿元', 'quantity · 500 ×100000000 元'],
  ['1万亿元', 'quantity · 10000 ×100000000 元'],
  ['0.07百万元', 'quantity · 7 ×10000 元'],
  // A unit of the catalogue in brackets is the number's; anything else there is a note.
  ['100(%)', 'quantity · 100 %'],
  ['85（万元）', 'quantity · 85 ×10000 元'],
  ['100(比索)', 'quantity · 100'],
  ['100(人', 'quantity · 100'],
  ['85(万)', 'quantity · 85'],
  // An unknown unit has three Chinese characters or six letters at most, and ends there.
  ['≥5甲乙丙', 'quantity ≥ 5 甲乙丙'],
  ['≥5甲乙丙丁', 'qualitative ≥5甲乙丙丁'],
  ['≥5abcdef', 'quantity ≥ 5 abcdef'],
  ['≥5abcdefg', 'qualitative ≥5abcdefg'],
  ['≥5abc次', 'qualitative ≥5abc次'],
  ['≥5abc以上', 'quantity ≥ 5 abc'],
  ['≥5比索（含税）', 'quantity ≥ 5 比索'],
  ['≥5比索。', 'quantity ≥ 5 比索'],
  ['5比索-6比索', 'range 5..6 比索'],
  ['26万万', 'qualitative 26万万'],
  ['5亿亿', 'qualitative 5亿亿'],
  // Signs: one minus, and a plus before digits.
  ['−5%', 'quantity · -5 %'],
  ['–5%', 'quantity · -5 %'],
  ['-0%', 'quantity · 0 %'],
  ['--5%', 'unreadable --5%'],
  ['+5%', 'quantity · 5 %'],
  ['+五%', 'qualitative +五%'],
  // Numerals need a unit or a factor behind them; 十分 is "very".
  ['两万', 'quantity · 2 ×10000'],
  ['一百零五人', 'quantity · 105 人'],
  ['五比索', 'qualitative 五比索'],
  ['九分', 'quantity · 9 分'],
  ['十分', 'qualitative 十分'],
  ['千分之3', 'quantity · 3 ‰'],
  ['百分之一百', 'quantity · 100 %'],
  ['百分之百', 'quantity · 100 %'],
  ['百分之半', 'qualitative 百分之半'],
  ['百分之', 'qualitative 百分之'],
  ['5余人', 'quantity · 5 人'],
  ['5余', 'qualitative 5余'],
]);

table('words around a number', [
  ['培训人数≥200人', 'quantity ≥ 200 人'],
  ['补助人数200人', 'quantity · 200 人'],
  ['合格率达到98%', 'quantity · 98 %'],
  ['新增就业5000人', 'quantity · 5000 人'],
  ['12333热线接通率≥95%', 'quantity ≥ 95 %'],
  ['100%完成', 'quantity · 100 %'],
  ['约200余人', 'quantity · 200 人'],
  ['≥90%（按季度统计）', 'quantity ≥ 90 %'],
  ['（≥90%）', 'quantity ≥ 90 %'],
  ['每年1次', 'quantity · 1 次/年'],
  ['平均每月2场', 'quantity · 2 场/月'],
  ['每人每月500元', 'quantity · 500 元/人/月'],
  ['人均500元', 'quantity · 500 元/人'],
  ['2024年培训200人', 'quantity · 200 人'],
  ['≥3个园区', 'quantity ≥ 3 个'],
  ['10名教师', 'quantity · 10 人'],
  ['5篇论文', 'quantity · 5 篇'],
  ['查处一批', 'qualitative 查处一批'],
  ['打造一支队伍', 'qualitative 打造一支队伍'],
  ['举办培训两次', 'quantity · 2 次'],
  ['3次及时处理', 'qualitative 3次及时处理'],
  ['PM2.5≤35微克/立方米', 'quantity ≤ 35 μg/m³'],
  ['≤5起/万人', 'quantity ≤ 5 起/万人'],
  ['1人1档', 'qualitative 1人1档'],
  ['确保2000人按时领取', 'qualitative 确保2000人按时领取'],
  ['实际利率50%贴息', 'qualitative 实际利率50%贴息'],
  ['50%贴息', 'qualitative 50%贴息'],
  ['按照标准发放，每人500元', 'qualitative 按照标准发放，每人500元'],
  ['实际数/计划数*100%', 'qualitative 实际数/计划数*100%'],
  ['90%≤x≤95%', 'qualitative 90%≤x≤95%'],
  ['前10名', 'qualitative 前10名'],
  ['十分满意', 'qualitative 十分满意'],
  ['一次性发放', 'qualitative 一次性发放'],
  ['财预〔2023〕232号', 'qualitative 财预〔2023〕232号'],
]);

table('changes', [
  ['比上年增加5%', 'quantity · 5 % increase'],
  ['较上年下降10%', 'quantity · 10 % decrease'],
  ['同比增长5%以上', 'quantity ≥ 5 % increase'],
  ['比2023年增长5%', 'quantity · 5 % increase'],
  ['提高5%', 'quantity · 5 % increase'],
  ['下降3个百分点', 'quantity · 3 百分点 decrease'],
  ['缩短3天', 'duration · 3 天 decrease'],
  ['提高到95%', 'quantity · 95 %'],
  ['比上年增加', 'qualitative 比上年增加'],
]);

table('ranges', [
  ['95-100%', 'range 95..100 %'],
  ['90%-95%', 'range 90..95 %'],
  ['85%—90%', 'range 85..90 %'],
  ['0-0.8万元', 'range 0..0.8 ×10000 元'],
  ['300-400', 'range 300..400'],
  ['3~5天', 'range 3..5 天'],
  ['0-100人', 'range 0..100 人'],
  ['5至10人', 'range 5..10 人'],
  ['8000元-1万元', 'range 0.8..1 ×10000 元'],
  ['1000-1600元/', 'range 1000..1600 元'],
  ['大于等于90%小于95%', 'range 90..95 %'],
  ['≥90%且≤95%', 'range 90..95 %'],
  ['3-6个月', 'range 3..6 月'],
]);

table('durations', [
  ['≤30个工作日', 'duration ≤ 30 工作日'],
  ['24小时内', 'duration ≤ 24 小时'],
  ['<24小时', 'duration < 24 小时'],
  ['1年', 'duration · 1 年'],
  ['一年', 'duration · 1 年'],
  ['半年', 'duration · 0.5 年'],
  ['一年半', 'duration · 1.5 年'],
  ['三个月', 'duration · 3 月'],
  ['12个月', 'duration · 12 月'],
  ['≤12月', 'duration ≤ 12 月'],
  ['60日', 'duration · 60 天'],
  ['≥360日', 'duration ≥ 360 天'],
  ['20232年', 'duration · 20232 年'],
  ['2个月半', 'duration · 2.5 月'],
  ['3天半', 'duration · 3.5 天'],
  ['2小时半', 'duration · 2.5 小时'],
  ['3人半', 'qualitative 3人半'],
  ['15日', 'duration · 15 天'],
]);

table('dates and deadlines', [
  ['2024年12月底前', 'deadline 2024.12.- end'],
  ['2024年12月前', 'deadline 2024.12.- before'],
  ['于2024年12月底前完成', 'deadline 2024.12.- end'],
  ['二〇二四年十二月底前', 'deadline 2024.12.- end'],
  ['2024年底前建成投用', 'deadline 2024.-.- end'],
  ['完成时间：2024年12月', 'deadline 2024.12.- on'],
  ['2024年6月初', 'deadline 2024.6.- on'],
  ['12月31日前', 'deadline -.12.31 before'],
  ['2024-12-31', 'deadline 2024.12.31 on'],
  ['2024.12.31前', 'deadline 2024.12.31 before'],
  ['2024/12/31', 'deadline 2024.12.31 on'],
  ['20241231', 'deadline 2024.12.31 on'],
  ['2024.12', 'deadline 2024.12.- on'],
  ['2024.12万元', 'quantity · 2024.12 ×10000 元'],
  ['年底前', 'deadline -.-.- end'],
  ['年内', 'deadline -.-.- within'],
  ['全年', 'deadline -.-.- whole'],
  ['2024年', 'deadline 2024.-.- on'],
  ['≤2024年', 'deadline ≤ 2024.-.- on'],
  ['2024年底', 'deadline 2024.-.- end'],
  ['2020年全年', 'deadline 2020.-.- whole'],
  ['12月', 'deadline -.12.- on'],
  ['≤12月底', 'deadline ≤ -.12.- end'],
  ['每月15日前', 'deadline -.-.15 before month'],
  ['每年12月底前', 'deadline -.12.- end year'],
  ['季度末', 'deadline -.-.- end quarter'],
  ['2023.07-2024.01', 'deadline 2023.7.- 2024.1.- within'],
  ['202001-202012', 'deadline 2020.1.- 2020.12.- within'],
  ['2020.1.1-2020.12.31', 'deadline 2020.1.1 2020.12.31 within'],
  ['2021年1月-12月', 'deadline 2021.1.- 2021.12.- within'],
  ['2020年1月--11月', 'deadline 2020.1.- 2020.11.- within'],
  ['1-12月', 'deadline -.1.- -.12.- within'],
  ['2023-2024年', 'deadline 2023.-.- 2024.-.- within'],
  ['2024年第四季度', 'deadline 2024.10.- 2024.12.- within'],
  ['上半年', 'deadline -.1.- -.6.- within'],
  ['2024年13月', 'qualitative 2024年13月'],
  // A dash behind a date is no minus, whatever follows.
  ['2024年1月-13月', 'qualitative 2024年1月-13月'],
  ['2023年12月-2024年', 'qualitative 2023年12月-2024年'],
  // Months from January to December in any order of years; numbers beyond are no months.
  ['12-1月', 'deadline -.12.- -.1.- within'],
  ['0-12月', 'range 0..12 月'],
  ['1-13月', 'range 1..13 月'],
  ['2020年1-11月', 'deadline 2020.1.- 2020.11.- within'],
  ['1-12月份', 'deadline -.1.- -.12.- within'],
  ['1-12月底前', 'deadline -.1.- -.12.- end'],
  ['2023-2024', 'deadline 2023.-.- 2024.-.- within'],
  ['2023-2024年度', 'deadline 2023.-.- 2024.-.- within'],
  ['2023-2024年底', 'deadline 2023.-.- 2024.-.- end'],
  ['2024-2024', 'range 2024..2024'],
  ['2024.1-12', 'deadline 2024.1.- 2024.12.- within'],
  ['2024.3-3', 'deadline 2024.3.- 2024.3.- within'],
  // A period begins with a plain date and does not end with a whole year.
  ['2024年12月底-2025年6月', 'qualitative 2024年12月底-2025年6月'],
  ['2024年1月至全年', 'qualitative 2024年1月至全年'],
  ['2024年1月1日-31日', 'deadline 2024.1.1 2024.1.31 within'],
  ['12月1日-31日', 'deadline -.12.1 -.12.31 within'],
  ['2024年12月1日-12月31日', 'deadline 2024.12.1 2024.12.31 within'],
  // What leads up to a date.
  ['力争于12月底前', 'deadline -.12.- end'],
  ['确保在2024年12月前', 'deadline 2024.12.- before'],
  ['截至2024年底', 'deadline 2024.-.- end'],
  ['每个月5日前', 'deadline -.-.5 before month'],
  ['次月10日前', 'deadline -.-.10 before month'],
  ['每季末', 'deadline -.-.- end quarter'],
  ['每年6月', 'deadline -.6.- on year'],
  ['≥≤12月底', 'qualitative ≥≤12月底'],
  ['每月15日', 'deadline -.-.15 on month'],
  ['≤12月', 'duration ≤ 12 月'],
  // Names of the date, and what is to be done by then: twelve characters at most, and no number.
  ['完成时限：2024年12月', 'deadline 2024.12.- on'],
  ['完成期限为2024年12月', 'deadline 2024.12.- on'],
  ['截止日期是12月31日', 'deadline -.12.31 on'],
  ['x时间：2024年', 'qualitative x时间：2024年'],
  ['2024年12月底前完成全部建设任务并投入使', 'deadline 2024.12.- end'],
  ['2024年12月底前完成全部建设任务并投入使用', 'qualitative 2024年12月底前完成全部建设任务并投入使用'],
  ['2024年12月底前建成3个', 'quantity · 3 个'],
  ['按照本人当年12月全额工资计算', 'qualitative 按照本人当年12月全额工资计算'],
]);

table('grades', [
  ['定性:优|优良中低差', 'graded 优 of 优良中低差'],
  ['定性:优良中低差|优', 'graded 优 of 优良中低差'],
  ['定性:好|', 'graded 好'],
  ['定性：好', 'graded 好'],
  ['定性:95|良', 'graded 良 95'],
  ['≥良', 'graded ≥ 良'],
  ['良好以上', 'graded ≥ 良好'],
  ['优良中差', 'graded of 优良中差'],
  ['定性:100|%', 'quantity · 100 %'],
  ['定性:及时|', 'qualitative 及时'],
  ['定性:有效|', 'qualitative 有效'],
  ['定性:达标|', 'yes-no true'],
  ['定性:定性|定性', 'unreadable 定性'],
  ['定性:|', 'empty'],
  ['定性:定性:优', 'graded 优'],
  ['定性:优良|', 'qualitative 优良'],
  ['定性:优良中', 'graded of 优良中'],
  ['定性:≥良', 'graded ≥ 良'],
  ['定性:≥95|良', 'graded ≥ 良 95'],
  ['定性:95分|良', 'quantity · 95 分'],
  ['定性:1.2.3|良', 'unreadable 1.2.3'],
  ['定性:≥|优良', 'graded ≥ of 优良'],
  ['定性:较好|好、较好、一般', 'graded 较好 of 好、较好、一般'],
  ['定性:很快|优良中', 'qualitative 很快'],
  ['定性:95|人', 'quantity · 95 人'],
  ['定性:及时|元', 'qualitative 及时'],
  ['≥及格', 'graded ≥ 及格'],
  ['优秀以下', 'graded ≤ 优秀'],
  ['不明显以上', 'graded ≥ 不明显'],
  ['优以', 'qualitative 优以'],
  ['≥较快', 'qualitative ≥较快'],
  ['优', 'qualitative 优'],
  ['优良', 'qualitative 优良'],
]);

table('states', [
  ['是', 'yes-no true'],
  ['否', 'yes-no false'],
  ['无', 'yes-no false'],
  ['完成', 'yes-no true'],
  ['未完成', 'yes-no false'],
  ['合格', 'yes-no true'],
  ['通过验收', 'yes-no true'],
  ['未发生', 'yes-no false'],
  ['零事故', 'yes-no false'],
  ['无重大安全事故', 'yes-no false'],
  ['无人问津', 'qualitative 无人问津'],
  ['及时', 'qualitative 及时'],
  ['按时完成', 'qualitative 按时完成'],
  ['明显', 'qualitative 明显'],
  ['提升', 'qualitative 提升'],
  ['良好', 'qualitative 良好'],
  ['稳定', 'qualitative 稳定'],
]);

table('empty and unreadable', [
  ['', 'empty'],
  [' \u3000', 'empty'],
  ['/', 'empty'],
  ['-', 'empty'],
  ['——', 'empty'],
  ['#REF!', 'unreadable #REF!'],
  ['#DIV/0!', 'unreadable #DIV/0!'],
  ['及\ufffd', 'unreadable 及\ufffd'],
  ['二100', 'unreadable 二100 probably =100'],
  ['二100百分比', 'unreadable 二100百分比 probably =100百分比'],
  ['=44,56144,561', 'unreadable =44,56144,561'],
  ['≥', 'unreadable ≥'],
  ['≥%', 'unreadable ≥%'],
  ['万元', 'unreadable 万元'],
  ['之95%', 'unreadable 之95% probably ≥95%'],
  ['之一', 'qualitative 之一'],
  ['二零', 'qualitative 二零'],
  ['定量', 'unreadable 定量'],
  ['#N/A', 'unreadable #N/A'],
  ['=#REF!', 'unreadable =#REF!'],
  ['####', 'unreadable ####'],
  ['...', 'unreadable ...'],
  ['①', 'unreadable ①'],
  ['()', 'unreadable ()'],
  ['√', 'yes-no true'],
  ['≥台', 'unreadable ≥台'],
  ['台', 'qualitative 台'],
  ['‰', 'unreadable ‰'],
  ['成', 'qualitative 成'],
  ['比例', 'qualitative 比例'],
  ['≥5%,6%', 'unreadable ≥5%,6%'],
  ['95%≥', 'unreadable 95%≥'],
  ['1:1', 'qualitative 1:1'],
  ['3+2', 'qualitative 3+2'],
  ['(90%)(5%)', 'qualitative (90%)(5%)'],
  ['**', 'unreadable **'],
  ['410300200000000014001', 'unreadable 410300200000000014001'],
]);

describe('text of words', () => {
  it('stays as printed, without blanks around it', () => {
    expect(parseTarget(' 及时发放到位 ，确保及时开展 ')).toEqual({ kind: 'qualitative', text: '及时发放到位 ，确保及时开展' });
  });

  it('keeps the printed unit beside the canonical one', () => {
    expect(parseTarget('≥2场次')).toMatchObject({ unit: '场', unitText: '场次' });
    expect(parseTarget('1000-1600元/')).toMatchObject({ unit: '元', unitText: '元/' });
  });
});
