import { RULE_IDS } from '@perf-lint/analyser';
import {
  BOUND_CODES,
  CHANGE_CODES,
  CLASS_CODES,
  DIRECTION_CODES,
  DOUBT_CODES,
  RECURRING_CODES,
  REPAIR_CODES,
  ruleCodes,
  SOURCE_CODES,
  TABLE_CODES,
  TARGET_CODES,
} from './codes.js';
import { DOCUMENT_KEY, FINDING_COUNTS, PLACE, POINTS } from './common.js';
import type { Field, RowOf, Table } from './field.js';

/** The parsed target, a column each for what its kinds have. */
export const TARGET_FIELDS = [
  {
    name: 'targetKind',
    type: 'string',
    required: true,
    codes: TARGET_CODES,
    description: { 'zh-CN': '指标值的种类', en: 'Kind of target' },
  },
  { name: 'comparator', type: 'string', description: { 'zh-CN': '比较符 ≥ > ≤ < = ±', en: 'Comparator ≥ > ≤ < = ±' } },
  {
    name: 'number',
    type: 'number',
    description: { 'zh-CN': '数（不含万、亿）；等级后面印的数也在这里', en: 'The number without its factor; that beside a grade as well' },
  },
  { name: 'low', type: 'number', description: { 'zh-CN': '区间下限', en: 'Lower end of a range' } },
  { name: 'high', type: 'number', description: { 'zh-CN': '区间上限', en: 'Upper end of a range' } },
  {
    name: 'factor',
    type: 'integer',
    description: { 'zh-CN': '倍数：1、100、1000、10000、100000000', en: 'Factor: 1, 100, 1000, 10000, 100000000' },
  },
  { name: 'unit', type: 'string', description: { 'zh-CN': '计量单位（规范写法）', en: 'Unit of measure, canonical' } },
  { name: 'unitText', type: 'string', description: { 'zh-CN': '计量单位（原文）', en: 'Unit as printed' } },
  { name: 'per', type: 'list', description: { 'zh-CN': '单价的基数（人、月）', en: 'Bases of a unit price' } },
  {
    name: 'change',
    type: 'string',
    codes: CHANGE_CODES,
    description: { 'zh-CN': '与上年相比的增减', en: 'A change against an earlier year' },
  },
  {
    name: 'dateFrom',
    type: 'string',
    description: {
      'zh-CN': '时段的开始，写到哪一级为止：2024、2024-06、--06、2024-06-30',
      en: 'Begin of a period, as far as it is printed: 2024, 2024-06, --06, 2024-06-30',
    },
  },
  { name: 'date', type: 'string', description: { 'zh-CN': '期限，写法同上', en: 'Date of a deadline, written likewise' } },
  { name: 'bound', type: 'string', codes: BOUND_CODES, description: { 'zh-CN': '期限的说法', en: 'How the date bounds' } },
  { name: 'recurring', type: 'string', codes: RECURRING_CODES, description: { 'zh-CN': '反复的期限', en: 'A deadline that comes back' } },
  { name: 'grade', type: 'string', description: { 'zh-CN': '等级', en: 'Grade' } },
  { name: 'scale', type: 'string', description: { 'zh-CN': '等级档次', en: 'Scale of the grade' } },
  { name: 'expected', type: 'boolean', description: { 'zh-CN': '是非型指标：应为是', en: 'Of a yes-no target: yes is expected' } },
  {
    name: 'targetText',
    type: 'string',
    description: { 'zh-CN': '文字型、是非型、读不出的原文', en: 'Text of targets that are words, states or unreadable' },
  },
  { name: 'probable', type: 'string', description: { 'zh-CN': '读不出时可能的读法', en: 'Probable reading of what is unreadable' } },
] as const satisfies readonly Field[];

export const INDICATORS = {
  name: 'indicators',
  title: { 'zh-CN': '指标', en: 'Indicators' },
  description: { 'zh-CN': '每条三级指标一行，按文件里的次序。', en: 'One row per indicator, in the order of the document.' },
  primaryKey: ['documentId', 'rowId'],
  foreignKeys: [
    { fields: ['documentId'], table: 'documents', references: ['documentId'] },
    { fields: ['documentId', 'projectId'], table: 'projects', references: ['documentId', 'projectId'] },
  ],
  fields: [
    DOCUMENT_KEY,
    {
      name: 'rowId',
      type: 'string',
      required: true,
      description: {
        'zh-CN': '行的标识：由单位、项目、类别、名称和值算出，文件放在哪里都一样',
        en: 'Id of the row: made of unit, project, class, name and value, the same wherever the file lies',
      },
    },
    { name: 'projectId', type: 'string', required: true, description: { 'zh-CN': '所属项目', en: 'Project it belongs to' } },
    {
      name: 'position',
      type: 'integer',
      required: true,
      minimum: 1,
      description: { 'zh-CN': '在文件里的次序', en: 'Position in the document' },
    },
    { name: 'table', type: 'string', required: true, codes: TABLE_CODES, description: { 'zh-CN': '哪一种表', en: 'Kind of table' } },
    {
      name: 'countsIn',
      type: 'string',
      description: { 'zh-CN': '所属项目以哪份文件为准，同 projects', en: 'Document where its project counts, as in projects' },
    },
    { name: 'level1', type: 'string', codes: CLASS_CODES, description: { 'zh-CN': '一级指标', en: 'Class' } },
    { name: 'level2', type: 'string', description: { 'zh-CN': '二级指标（原文）', en: 'Aspect as printed' } },
    { name: 'name', type: 'string', description: { 'zh-CN': '三级指标（原文）', en: 'Name as printed' } },
    { name: 'value', type: 'string', description: { 'zh-CN': '指标值（原文）', en: 'Value as printed' } },
    { name: 'definition', type: 'string', description: { 'zh-CN': '指标解释', en: 'Definition' } },
    ...TARGET_FIELDS,
    {
      name: 'quantified',
      type: 'boolean',
      required: true,
      description: { 'zh-CN': '指标值是数量、区间、期限或时长', en: 'The target is a quantity, range, deadline or duration' },
    },
    {
      name: 'weight',
      type: 'number',
      description: {
        'zh-CN': '分值权重；合并在几行上的记在第一行，只记一次',
        en: 'Weight; one merged over several rows stands on the first of them alone',
      },
    },
    { name: 'direction', type: 'string', codes: DIRECTION_CODES, description: { 'zh-CN': '表上印的方向', en: 'Direction as printed' } },
    { name: 'previousValue', type: 'string', description: { 'zh-CN': '表上印的上年值', en: "Last year's value where printed" } },
    ...PLACE,
    {
      name: 'source',
      type: 'string',
      codes: SOURCE_CODES,
      description: { 'zh-CN': '由文字还是图像读出', en: 'Read from text or from a picture' },
    },
    { name: 'repairs', type: 'list', codes: REPAIR_CODES, description: { 'zh-CN': '读取时的修复', en: 'What the reader put right' } },
    {
      name: 'confidence',
      type: 'number',
      required: true,
      minimum: 0,
      maximum: 1,
      description: { 'zh-CN': '这一行读对的可能性', en: 'How likely the reading is right' },
    },
    { name: 'doubts', type: 'list', codes: DOUBT_CODES, description: { 'zh-CN': '读取存疑的原因', en: 'Why the reading is in doubt' } },
    {
      name: 'template',
      type: 'boolean',
      required: true,
      description: { 'zh-CN': '表样自带的行', en: 'A row that the form prints itself' },
    },
    { name: 'scored', type: 'boolean', required: true, description: { 'zh-CN': '是否计分', en: 'Whether it is scored' } },
    {
      name: 'measurability',
      type: 'integer',
      unit: POINTS,
      minimum: 0,
      maximum: 100,
      description: { 'zh-CN': '可衡量性；不计分的空', en: 'Measurability; missing where the row is not scored' },
    },
    {
      name: 'deductions',
      type: 'array',
      description: {
        'zh-CN': '扣分：[{ruleId 规则, points 分}]；不计分的空',
        en: 'What was taken off: [{ruleId, points}]; missing where the row is not scored',
      },
    },
    {
      name: 'rules',
      type: 'list',
      codes: ruleCodes(RULE_IDS),
      description: { 'zh-CN': '对这一行有发现的规则', en: 'Rules with a finding on the row' },
    },
    {
      name: 'rulesLenient',
      type: 'list',
      codes: ruleCodes(RULE_IDS),
      description: { 'zh-CN': '宽松设置下对这一行有发现的规则', en: 'The same under the preset lenient' },
    },
    {
      name: 'rulesStrict',
      type: 'list',
      codes: ruleCodes(RULE_IDS),
      description: { 'zh-CN': '严格设置下对这一行有发现的规则', en: 'The same under the preset strict' },
    },
    ...FINDING_COUNTS,
  ],
} as const satisfies Table;

export type IndicatorTableRow = RowOf<typeof INDICATORS>;
