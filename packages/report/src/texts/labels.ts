/**
 * Words for what the model and the analysis name in English keys: piles, severities, figures, classes, repairs.
 */
import type { Figures, GradeCeiling, Pile, ProjectOrigin, Severity } from '@perf-lint/analyser';
import type { Doubt, HierarchyModel, LayoutName, Level1, ReadingCheck, Repair, TableKind } from '@perf-lint/core';
import type { Language, Localized } from '../language.js';

export const SEVERITY: Readonly<Record<Severity, Localized>> = {
  error: { 'zh-CN': '退回必改', en: 'Must revise' },
  warning: { 'zh-CN': '请核实', en: 'Please verify' },
  info: { 'zh-CN': '提示', en: 'Hint' },
};

export const PILE: Readonly<Record<Pile, Localized>> = {
  return: { 'zh-CN': '退回必改', en: 'Return' },
  verify: { 'zh-CN': '请核实', en: 'Verify' },
  hint: { 'zh-CN': '提示', en: 'Hints' },
  doubtful: { 'zh-CN': '读取存疑', en: 'Doubtful reading' },
  clear: { 'zh-CN': '未见问题', en: 'Nothing found' },
};

/** What to do with the projects of a pile. */
export const PILE_ACTION: Readonly<Record<Pile, Localized>> = {
  return: { 'zh-CN': '有必须修改的内容，退回单位修改后再报', en: 'something must be revised: return it to the unit' },
  verify: { 'zh-CN': '有需要单位核实或说明的内容', en: 'the unit has something to verify or explain' },
  hint: { 'zh-CN': '只有提示，可由审核人直接处理', en: 'hints only: the reviewer can settle them' },
  doubtful: { 'zh-CN': '读取结果存疑，先对照原件', en: 'the reading is in doubt: compare with the original first' },
  clear: { 'zh-CN': '机器未发现问题，仍需人工审核', en: 'nothing was found by machine; a person still reviews it' },
};

/** Heading of what a self-evaluation says came of a target. */
export const RESULT: Localized = { 'zh-CN': '完成值', en: 'Result' };

export const PILES = ['return', 'verify', 'hint', 'doubtful', 'clear'] as const satisfies readonly Pile[];

export const SEVERITIES = ['error', 'warning', 'info'] as const satisfies readonly Severity[];

export const CLASS: Readonly<Record<Level1, Localized>> = {
  cost: { 'zh-CN': '成本', en: 'Cost' },
  output: { 'zh-CN': '产出', en: 'Output' },
  benefit: { 'zh-CN': '效益', en: 'Benefit' },
  satisfaction: { 'zh-CN': '满意度', en: 'Satisfaction' },
  management: { 'zh-CN': '投入管理', en: 'Input management' },
  '': { 'zh-CN': '未注明', en: 'Not stated' },
};

/** The four classes of a project's targets, in the order of the 2021 model. */
export const PROJECT_CLASSES = ['cost', 'output', 'benefit', 'satisfaction'] as const satisfies readonly Level1[];

/** How a table is laid out. */
export const LAYOUT: Readonly<Record<LayoutName, Localized>> = {
  vertical: { 'zh-CN': '每行一条指标', en: 'one indicator a row' },
  'paired-columns': { 'zh-CN': '各级指标分栏对列', en: 'classes side by side in columns' },
  matrix: { 'zh-CN': '指标横排、项目竖排', en: 'indicators across, projects down' },
  outline: { 'zh-CN': '分级列示', en: 'an outline' },
  prose: { 'zh-CN': '成段文字', en: 'running text' },
};

/** Words for a layout. */
export function layoutText(layout: LayoutName, language: Language): string {
  return LAYOUT[layout][language];
}

export const TABLE: Readonly<Record<TableKind, Localized>> = {
  overall: { 'zh-CN': '部门整体绩效目标表', en: 'overall targets of the department' },
  project: { 'zh-CN': '项目绩效目标表', en: 'project targets' },
};

export const MODEL: Readonly<Record<HierarchyModel, Localized>> = {
  '2015': { 'zh-CN': '2015 年的分法（成本列在产出下）', en: '2015 model (cost stands under output)' },
  '2021': { 'zh-CN': '2021 年的分法（成本单列一类）', en: '2021 model (cost is a class of its own)' },
  unknown: { 'zh-CN': '表头未显示', en: 'not shown by the headings' },
};

export const ORIGIN: Readonly<Record<ProjectOrigin, Localized>> = {
  own: { 'zh-CN': '本级项目', en: 'own project' },
  'handed-down': { 'zh-CN': '上级下达', en: 'handed down from above' },
  'carried-over': { 'zh-CN': '上年结转', en: 'carried over from last year' },
  'personnel-template': { 'zh-CN': '人员公用经费（系统模板）', en: 'personnel and running costs (system template)' },
};

/** Why what would else be sent back is only asked about in a project of this origin; "" where it is sent back. */
export const ORIGIN_SOFTENS: Readonly<Record<ProjectOrigin, Localized>> = {
  own: { 'zh-CN': '', en: '' },
  'handed-down': {
    'zh-CN': '上级下达的项目，单位不能自行改，由退回必改改为请核实。',
    en: 'Handed down: the unit cannot change it, so it is asked about and not sent back.',
  },
  'carried-over': {
    'zh-CN': '上年结转的项目，目标已批复，由退回必改改为请核实。',
    en: 'Carried over and approved already: it is asked about and not sent back.',
  },
  'personnel-template': {
    'zh-CN': '系统模板设定的目标，单位不能自行改，由退回必改改为请核实。',
    en: 'Set by a template of the system: it is asked about and not sent back.',
  },
};

/** What the origin means for who mends the targets; "" where the unit itself does. */
export const ORIGIN_NOTE: Readonly<Record<ProjectOrigin, Localized>> = {
  own: { 'zh-CN': '', en: '' },
  'handed-down': {
    'zh-CN': '本项目目标由上级下达，一般不由本单位自行修改；以下意见供与下达部门沟通、在说明中写明。',
    en: 'These targets were handed down; the unit cannot change them by itself. Take the opinions up with the body that set them.',
  },
  'carried-over': {
    'zh-CN': '本项目为上年结转，目标已随上年预算批复；以下意见供核对，确需调整的按程序办理。',
    en: 'Carried over: these targets were approved with last year’s budget. Use the opinions to check; changes need the procedure.',
  },
  'personnel-template': {
    'zh-CN': '本项目目标由预算系统模板统一设定；以下意见宜向系统管理部门反映，不宜退回单位。',
    en: 'These targets come from the budget system’s template. Take the opinions up with those who run it, not with the unit.',
  },
};

export type FigureName = 'measurability' | 'completeness' | 'consistency';

export const FIGURE_NAMES = ['measurability', 'completeness', 'consistency'] as const satisfies readonly FigureName[];

export const FIGURE: Readonly<Record<FigureName, Localized>> = {
  measurability: { 'zh-CN': '可衡量性', en: 'Measurability' },
  completeness: { 'zh-CN': '完整性', en: 'Completeness' },
  consistency: { 'zh-CN': '一致性', en: 'Consistency' },
};

/** What each figure looks at. */
export const FIGURE_MEANING: Readonly<Record<FigureName, Localized>> = {
  measurability: { 'zh-CN': '指标值能否核对：逐行 100 分起扣', en: 'can each value be checked: every row starts at 100' },
  completeness: { 'zh-CN': '应有的一级、二级指标是否齐全', en: 'are the expected classes and aspects there' },
  consistency: { 'zh-CN': '方向、单位、算术、年度是否相符', en: 'do direction, unit, arithmetic and year agree' },
};

export const UNSCORED: Readonly<Record<Figures['unscored'], Localized>> = {
  '': { 'zh-CN': '', en: '' },
  'few-rows': { 'zh-CN': '可评分的指标不足 3 行，不计分', en: 'fewer than 3 rows can be scored: no figure' },
  'doubtful-rows': { 'zh-CN': '读取存疑的行超过 20%，不计分', en: 'over 20 % of the rows were read with doubt: no figure' },
};

export const CEILING: Readonly<Record<GradeCeiling['ceiling'], Localized>> = {
  excellent: { 'zh-CN': '优', en: 'excellent' },
  good: { 'zh-CN': '良', en: 'good' },
  medium: { 'zh-CN': '中', en: 'medium' },
  poor: { 'zh-CN': '差', en: 'poor' },
};

export const REPAIR: Readonly<Record<Repair, Localized>> = {
  'joined-code': { 'zh-CN': '拼接被断开的编码', en: 'joined a broken code' },
  'joined-lines': { 'zh-CN': '拼接单元格内的换行', en: 'joined the lines of a cell' },
  'stitched-page': { 'zh-CN': '拼接跨页断开的行', en: 'joined a row torn over a page end' },
  'shifted-cells': { 'zh-CN': '移回错位的单元格', en: 'moved shifted cells back' },
  'split-cell': { 'zh-CN': '拆分并在一格的名称和值', en: 'split a name and a value printed in one cell' },
  'comparator-as-digit': { 'zh-CN': '“≥”被提取成数字', en: '"≥" was extracted as a digit' },
  'equals-as-two': { 'zh-CN': '“=”被提取成“二”', en: '"=" was extracted as 二' },
  'date-serial': { 'zh-CN': '日期被提取成序列号', en: 'a date was extracted as a serial number' },
  'lost-date-units': { 'zh-CN': '日期缺“年月日”', en: 'a date lost 年, 月, 日' },
  'lost-cell': { 'zh-CN': '文本中缺单元格', en: 'a cell is not in the text' },
  decoded: { 'zh-CN': '由文字还原表格列', en: 'columns were decoded from text' },
  'inherited-class': { 'zh-CN': '由合并单元格补一级指标', en: 'class taken from a merged cell' },
};

export const DOUBT: Readonly<Record<Doubt, Localized>> = {
  'lost-cell': { 'zh-CN': '文本里找不到名称或指标值', en: 'name or value is not in the text' },
  repaired: { 'zh-CN': '修复改变了这一行的内容', en: 'a repair changed what the row says' },
  ambiguous: { 'zh-CN': '有两种同样可能的读法', en: 'two readings are equally likely' },
  disorder: { 'zh-CN': '取出的文字次序乱了', en: 'the text lost the order of its cells' },
  'odd-cells': { 'zh-CN': '名称或指标值不像一格的内容', en: 'name or value does not look like one cell' },
  'class-unknown': { 'zh-CN': '没有读出属于哪一类指标', en: 'the class of the row was not found' },
  'text-left-over': { 'zh-CN': '同一张表里有文字没能归行', en: 'text of the same table stands in no row' },
  'sums-differ': { 'zh-CN': '读出的行与表内合计、行号对不上', en: 'rows read do not agree with printed sums or row numbers' },
  'forms-mixed': { 'zh-CN': '可能混入了另一张表的行', en: 'rows of another form may be among them' },
  'hidden-text': { 'zh-CN': '格内有看不见的文字', en: 'the cell holds text that is not seen' },
  'overlapping-text': { 'zh-CN': '文字重叠', en: 'glyphs lie over one another' },
  'unmapped-letter': { 'zh-CN': '有字体字符无法识别', en: 'a letter of the font is unknown' },
  'picture-in-cell': { 'zh-CN': '格内是图片', en: 'a picture stands in the cell' },
  'columns-elsewhere': { 'zh-CN': '其余各列印在别的页上', en: 'other columns stand on another page' },
  'invisible-only': { 'zh-CN': '只有扫描件的隐藏文字层可读', en: 'only the invisible text layer of a scan could be read' },
  'scan-unsure': { 'zh-CN': '扫描件上的字、数或符号识别不确定', en: 'letters, numbers or signs of the scan were not recognised surely' },
  'cell-too-long': { 'zh-CN': '格内文字过长', en: 'the cell holds too much text' },
};

export const CHECK: Readonly<Record<ReadingCheck['kind'], Localized>> = {
  'unit-total': { 'zh-CN': '单位合计（万元）', en: 'total of the unit (10 000 yuan)' },
  'department-total': { 'zh-CN': '部门合计（万元）', en: 'total of the department (10 000 yuan)' },
  'project-count': { 'zh-CN': '项目个数', en: 'number of projects' },
  'weight-sum': { 'zh-CN': '权重合计', en: 'sum of the weights' },
  'row-number': { 'zh-CN': '行号', en: 'row numbers' },
};
