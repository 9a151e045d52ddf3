import {
  COLUMN_CODES,
  FORMAT_CODES,
  LAYOUT_CODES,
  LEVEL_CODES,
  MODEL_CODES,
  ORIGIN_OF_PLACE,
  SOURCE_CODES,
  STATUS_CODES,
} from './codes.js';
import type { RowOf, Table } from './field.js';

/** Every input: those without targets and those that could not be read as well. */
export const DOCUMENTS = {
  name: 'documents',
  title: { 'zh-CN': '文件', en: 'Documents' },
  description: {
    'zh-CN': '每份输入文件一行，没有绩效目标表的、没有读出来的、未能读取的也在内：它们是分母的一部分。',
    en: 'One row per input, those without a target table and those that could not be read among them: they are part of the denominator.',
  },
  primaryKey: ['documentId'],
  foreignKeys: [],
  fields: [
    {
      name: 'documentId',
      type: 'string',
      required: true,
      description: {
        'zh-CN': '文件的键：d- 加内容校验值的前 12 位（未能读取的为路径的散列），同样内容的第二份后面加 -2',
        en: 'Key of the document: d- and the first 12 digits of the hash of its bytes (of its path where it could not be read); -2 behind a second one with the same bytes',
      },
    },
    { name: 'path', type: 'string', required: true, description: { 'zh-CN': '运行时给出的路径', en: 'Path as given to the run' } },
    {
      name: 'sha256',
      type: 'string',
      description: { 'zh-CN': '文件内容的 SHA-256，未能读取时空', en: 'SHA-256 of the bytes, missing where they could not be read' },
    },
    {
      name: 'status',
      type: 'string',
      required: true,
      codes: STATUS_CODES,
      description: { 'zh-CN': '读取结果', en: 'What came of reading it' },
    },
    {
      name: 'problem',
      type: 'string',
      description: { 'zh-CN': '未能读取的原因（代号）', en: 'Why it could not be read (an id)' },
    },
    {
      name: 'duplicateOf',
      type: 'string',
      description: {
        'zh-CN': '内容逐字节相同、排在前面的文件的 documentId',
        en: 'documentId of an earlier document with the same bytes',
      },
    },
    { name: 'format', type: 'string', codes: FORMAT_CODES, description: { 'zh-CN': '文件格式', en: 'File format' } },
    { name: 'encoding', type: 'string', description: { 'zh-CN': '文本文件的编码', en: 'Character set of text files' } },
    { name: 'title', type: 'string', description: { 'zh-CN': '文件标题', en: 'Title of the document' } },
    {
      name: 'year',
      type: 'integer',
      description: {
        'zh-CN': '预算年度：对照文件给出的，否则文件写明的',
        en: 'Budget year: that of the mapping file, else as the document states it',
      },
    },
    {
      name: 'yearPrinted',
      type: 'integer',
      description: { 'zh-CN': '文件写明的预算年度', en: 'Budget year as the document states it' },
    },
    {
      name: 'departments',
      type: 'list',
      description: { 'zh-CN': '文件里的部门', en: 'Departments of the document' },
    },
    { name: 'province', type: 'string', description: { 'zh-CN': '省级地方，GB/T 2260 六位代码', en: 'Province, six digits of GB/T 2260' } },
    { name: 'provinceName', type: 'string', description: { 'zh-CN': '省级地方的名称', en: 'Name of the province' } },
    { name: 'city', type: 'string', description: { 'zh-CN': '市级地方，GB/T 2260 六位代码', en: 'Prefecture, six digits of GB/T 2260' } },
    { name: 'cityName', type: 'string', description: { 'zh-CN': '市级地方的名称', en: 'Name of the prefecture' } },
    { name: 'county', type: 'string', description: { 'zh-CN': '县级地方，GB/T 2260 六位代码', en: 'County, six digits of GB/T 2260' } },
    { name: 'countyName', type: 'string', description: { 'zh-CN': '县级地方的名称', en: 'Name of the county' } },
    { name: 'level', type: 'string', codes: LEVEL_CODES, description: { 'zh-CN': '政府层级', en: 'Level of government' } },
    {
      name: 'placeFrom',
      type: 'string',
      codes: ORIGIN_OF_PLACE,
      description: { 'zh-CN': '地方和层级从哪里来', en: 'Where place and level were taken from' },
    },
    { name: 'sector', type: 'string', description: { 'zh-CN': '行业领域', en: 'Sector' } },
    {
      name: 'sourceUrl',
      type: 'string',
      description: { 'zh-CN': '文件来源网址，由对照文件给出', en: 'Address it was taken from, as the mapping file gives it' },
    },
    {
      name: 'retrievedAt',
      type: 'string',
      description: { 'zh-CN': '取得日期，由对照文件给出', en: 'When it was taken, as the mapping file gives it' },
    },
    {
      name: 'model',
      type: 'string',
      codes: MODEL_CODES,
      description: { 'zh-CN': '指标体系', en: 'Official model of the hierarchy' },
    },
    {
      name: 'moneyUnit',
      type: 'string',
      description: {
        'zh-CN': '表内金额的单位（本数据集一律折成万元）',
        en: 'Unit in which the tables print money (all money here is in 10,000 yuan)',
      },
    },
    { name: 'layouts', type: 'list', codes: LAYOUT_CODES, description: { 'zh-CN': '表的排法', en: 'Layouts of its tables' } },
    {
      name: 'columns',
      type: 'list',
      codes: COLUMN_CODES,
      description: {
        'zh-CN': '名称和值以外，至少有一行印了的各列',
        en: 'Columns beside name and value that at least one row prints',
      },
    },
    { name: 'tables', type: 'integer', minimum: 0, description: { 'zh-CN': '读到的绩效目标表', en: 'Target tables read' } },
    {
      name: 'source',
      type: 'string',
      codes: SOURCE_CODES,
      description: { 'zh-CN': '由文字还是图像读出', en: 'Read from text or from pictures' },
    },
    {
      name: 'coverageValues',
      type: 'integer',
      minimum: 0,
      description: { 'zh-CN': '像指标值的数', en: 'Values that look like targets' },
    },
    {
      name: 'coverageRead',
      type: 'integer',
      minimum: 0,
      description: { 'zh-CN': '其中进了某一行的', en: 'Those of them that stand in a row that was read' },
    },
    {
      name: 'unplaced',
      type: 'integer',
      minimum: 0,
      description: { 'zh-CN': '表内没有归行的文字（处）', en: 'Pieces of text of a table that stand in no row' },
    },
    {
      name: 'checksPassed',
      type: 'integer',
      minimum: 0,
      description: { 'zh-CN': '与表内合计相符的核对', en: 'Checks against printed totals that passed' },
    },
    { name: 'checksFailed', type: 'integer', minimum: 0, description: { 'zh-CN': '不相符的核对', en: 'Checks that failed' } },
    { name: 'notes', type: 'list', description: { 'zh-CN': '关于读取的说明（代号）', en: 'What is said about the reading (ids)' } },
    {
      name: 'projects',
      type: 'integer',
      minimum: 0,
      description: { 'zh-CN': '项目数，部门整体不计', en: 'Projects, overall targets not counted' },
    },
    { name: 'rows', type: 'integer', minimum: 0, description: { 'zh-CN': '指标行', en: 'Indicator rows' } },
    { name: 'rowsScored', type: 'integer', minimum: 0, description: { 'zh-CN': '其中计分的', en: 'Those of them that are scored' } },
    {
      name: 'rowsDoubtful',
      type: 'integer',
      minimum: 0,
      description: { 'zh-CN': '其中读取存疑的', en: 'Those of them whose reading is in doubt' },
    },
    {
      name: 'rowsTemplate',
      type: 'integer',
      minimum: 0,
      description: { 'zh-CN': '其中表样自带的', en: 'Those of them that the form prints itself' },
    },
    {
      name: 'rowsElsewhere',
      type: 'integer',
      minimum: 0,
      description: {
        'zh-CN': '其中所属项目以另一份文件为准的（默认不在 indicators 表里）',
        en: 'Those of them whose project counts in another document (by default not in the table indicators)',
      },
    },
    { name: 'findings', type: 'integer', minimum: 0, description: { 'zh-CN': '发现', en: 'Findings' } },
    {
      name: 'namesLeftOut',
      type: 'integer',
      minimum: 0,
      description: { 'zh-CN': '从文字里略去的人名（处）', en: 'Names of persons left out of its texts' },
    },
    {
      name: 'phonesLeftOut',
      type: 'integer',
      minimum: 0,
      description: { 'zh-CN': '略去的电话、邮箱（处）', en: 'Phone numbers and mail addresses left out' },
    },
    {
      name: 'idsLeftOut',
      type: 'integer',
      minimum: 0,
      description: { 'zh-CN': '略去的证件号、账号（处）', en: 'Numbers of identity cards and accounts left out' },
    },
  ],
} as const satisfies Table;

export type DocumentRow = RowOf<typeof DOCUMENTS>;
