/**
 * Values without a number that the grammar knows: states that are met or not, grades and their scales.
 */

/** States that answer a question with yes or no, and what the plan expects. A small closed set: 及时, 明显, 良好 are no states. */
const STATES: ReadonlyMap<string, boolean> = new Map([
  ...'是 有 完成 已完成 全部完成 通过 全部通过 合格 全部合格 达标 全部达标 通过验收 验收通过 验收合格 检验合格 考核合格 审核通过 评审通过 已通过 已建成 建成 已实现 符合 达成 到位 全部到位 √'
    .split(' ')
    .map((word) => [word, true] as const),
  ...'否 无 没有 未完成 未通过 不合格 不达标 未发生 不发生 零发生 无发生 未出现 不存在 × 未达成'
    .split(' ')
    .map((word) => [word, false] as const),
]);

const NEGATIONS = ['零', '无', '没有', '未发生', '不发生', '未出现', '不出现', '杜绝', '不存在'];
const DEGREES = [
  '重大',
  '较大',
  '重特大',
  '特大',
  '严重',
  '有效',
  '责任',
  '一般',
  '人为',
  '群体性',
  '集体',
  '安全生产',
  '安全',
  '生产',
  '质量',
  '廉政',
  '服务',
  '工作',
  '违法',
  '违规',
  '违纪',
];
/** What a plan wants none of; 无 before it makes a state that can be checked. */
const UNWANTED = [
  '事故',
  '投诉',
  '差错',
  '失误',
  '上访',
  '信访',
  '事件',
  '伤亡',
  '死亡',
  '感染',
  '拖欠',
  '欠薪',
  '违规',
  '违纪',
  '违法',
  '违约',
  '超支',
  '遗漏',
  '隐患',
  '故障',
  '泄密',
  '举报',
  '舆情',
  '纠纷',
  '案件',
  '缺陷',
  '污染',
  '火灾',
  '延误',
  '误差',
  '风险',
  '问题',
  '情况',
  '现象',
  '行为',
  '发生',
];

/** 零事故, 无重大安全事故, 未发生投诉事件: nothing but a negation, degrees and what is unwanted. */
function isAbsence(text: string): boolean {
  if (text.length > 20) return false;
  const negation = NEGATIONS.find((word) => text.startsWith(word));
  if (negation === undefined) return false;
  let at = negation.length;
  let unwanted = false;
  while (at < text.length) {
    const word = UNWANTED.find((candidate) => text.startsWith(candidate, at));
    if (word !== undefined) {
      unwanted = true;
      at += word.length;
      continue;
    }
    const degree = DEGREES.find((candidate) => text.startsWith(candidate, at));
    if (degree !== undefined) at += degree.length;
    else if ('及和或、等'.includes(text.charAt(at))) at++;
    else return false;
  }
  return unwanted;
}

/** What a state word expects, undefined where the text is no such word. `text` without blanks. */
export function expectedState(text: string): boolean | undefined {
  const state = STATES.get(text);
  if (state !== undefined) return state;
  return isAbsence(text) ? false : undefined;
}

/** Grades that a 定性 row may name without printing the scale. */
const CORE_GRADES = new Set(['优', '良', '中', '低', '差', '高', '好', '坏', '优秀', '中等']);
/** Grades that printed scales are made of; longer ones first. */
const SCALE_GRADES = [
  '部分达成',
  '基本达成',
  '较不满意',
  '基本满意',
  '比较满意',
  '非常满意',
  '基本合格',
  '未达成',
  '不满意',
  '较满意',
  '不合格',
  '不明显',
  '较明显',
  '不达标',
  '优秀',
  '良好',
  '较好',
  '一般',
  '较差',
  '中等',
  '合格',
  '满意',
  '有效',
  '无效',
  '达成',
  '达标',
  '明显',
  '及格',
  '很好',
  '优',
  '良',
  '中',
  '低',
  '差',
  '高',
  '好',
  '坏',
  '强',
  '弱',
  '大',
  '小',
];

/** The grades of a scale such as 优良中低差 or 好、较好、一般, [] where the text is none. */
export function scaleGrades(text: string): readonly string[] {
  if (text.length > 40) return [];
  const grades: string[] = [];
  let at = 0;
  while (at < text.length) {
    const grade = SCALE_GRADES.find((candidate) => text.startsWith(candidate, at));
    if (grade !== undefined) {
      grades.push(grade);
      at += grade.length;
    } else if ('、/,，;；'.includes(text.charAt(at)) && grades.length > 0) at++;
    else return [];
  }
  return grades.length >= 2 ? grades : [];
}

/** 优, 良, 好 ...: a grade even where no scale is printed. */
export function isCoreGrade(text: string): boolean {
  return CORE_GRADES.has(text);
}

/** Any word that scales use for a grade. */
export function isGrade(text: string): boolean {
  return CORE_GRADES.has(text) || SCALE_GRADES.includes(text);
}
