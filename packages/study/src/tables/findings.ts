import { RULE_IDS } from '@perf-lint/analyser';
import { CERTAINTY_CODES, PART_CODES, ruleCodes, SEVERITY_CODES, SUGGESTION_CODES } from './codes.js';
import { DOCUMENT_KEY, PLACE, POINTS } from './common.js';
import type { RowOf, Table } from './field.js';

export const FINDINGS = {
  name: 'findings',
  title: { 'zh-CN': '发现', en: 'Findings' },
  description: {
    'zh-CN': '每条发现一行。关于整个项目的没有 rowId，关于整份文件的没有 projectId。',
    en: 'One row per finding. Those on a whole project have no rowId, those on a whole document no projectId.',
  },
  primaryKey: ['documentId', 'findingNumber'],
  foreignKeys: [
    { fields: ['documentId'], table: 'documents', references: ['documentId'] },
    { fields: ['documentId', 'projectId'], table: 'projects', references: ['documentId', 'projectId'] },
    { fields: ['documentId', 'rowId'], table: 'indicators', references: ['documentId', 'rowId'] },
  ],
  fields: [
    DOCUMENT_KEY,
    {
      name: 'findingNumber',
      type: 'integer',
      required: true,
      minimum: 1,
      description: { 'zh-CN': '在文件里的序号', en: 'Number in the document' },
    },
    { name: 'projectId', type: 'string', description: { 'zh-CN': '哪个项目', en: 'Project it is about' } },
    { name: 'rowId', type: 'string', description: { 'zh-CN': '哪一行', en: 'Row it is about' } },
    { name: 'ruleId', type: 'string', required: true, codes: ruleCodes(RULE_IDS), description: { 'zh-CN': '规则', en: 'Rule' } },
    { name: 'severity', type: 'string', required: true, codes: SEVERITY_CODES, description: { 'zh-CN': '级别', en: 'Severity' } },
    {
      name: 'certainty',
      type: 'string',
      required: true,
      codes: CERTAINTY_CODES,
      description: { 'zh-CN': '把握', en: 'How sure the rule is' },
    },
    { name: 'messageId', type: 'string', required: true, description: { 'zh-CN': '提示的代号', en: 'Id of the message' } },
    { name: 'args', type: 'object', description: { 'zh-CN': '提示的参数', en: 'Arguments of the message' } },
    {
      name: 'message',
      type: 'string',
      required: true,
      description: { 'zh-CN': '提示（语言见包的设置）', en: 'The message, in the language of the package' },
    },
    { name: 'suggestionKind', type: 'string', codes: SUGGESTION_CODES, description: { 'zh-CN': '建议的种类', en: 'Kind of suggestion' } },
    { name: 'suggestion', type: 'string', description: { 'zh-CN': '建议', en: 'Suggestion' } },
    { name: 'part', type: 'string', required: true, codes: PART_CODES, description: { 'zh-CN': '哪一部分', en: 'Part at fault' } },
    { name: 'expected', type: 'string', description: { 'zh-CN': '应为', en: 'What was expected' } },
    { name: 'actual', type: 'string', description: { 'zh-CN': '实为', en: 'What stands there' } },
    { name: 'points', type: 'number', required: true, unit: POINTS, minimum: 0, description: { 'zh-CN': '扣分', en: 'Points taken off' } },
    {
      name: 'causeId',
      type: 'string',
      description: { 'zh-CN': '同一根因的发现相同', en: 'Equal for findings of one root cause in a document' },
    },
    ...PLACE,
  ],
} as const satisfies Table;

export type FindingTableRow = RowOf<typeof FINDINGS>;
