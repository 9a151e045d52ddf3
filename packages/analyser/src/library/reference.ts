import { DIRECTIONS } from '@perf-lint/data';
import type { Finding } from '../finding.js';
import type { Bilingual, Language } from '../frame/language.js';
import { TERMS } from '../terms.js';
import type { LibraryEntry } from './library-entry.js';
import { standardLibrary } from './library-search.js';

/** Faults that a look at a well-formed indicator helps to mend. */
const HELPED: ReadonlySet<Finding['ruleId']> = new Set<Finding['ruleId']>([
  'undefined-measure',
  'vague-value',
  'restated-value',
  'missing-unit',
]);

/** More than "near": the reference stands beside a suggestion and must not mislead. */
const LIKE = 0.75;

const REFERENCE: Bilingual = {
  'zh-CN': '可参考标准指标“{name} {form}”（{aspect}）',
  en: 'a well-formed indicator for comparison: "{name} {form}" ({aspect})',
};

/** The standard indicator most like the one a finding is about, in words; "" where the library has none so like. */
export function referenceOf(finding: Finding, language: Language): string {
  const { name } = finding.args;
  if (!HELPED.has(finding.ruleId) || typeof name !== 'string') return '';
  const { entry, likeness } = standardLibrary().find(name);
  // Whom to ask is the unit's to say: another satisfaction is no model.
  if (entry === null || likeness < LIKE || entry.aspect === 'satisfaction' || entry.aspect === null) return '';
  const aspect = TERMS[`aspect:${entry.aspect}`]?.[language] ?? '';
  return REFERENCE[language].replace('{name}', entry.name).replace('{form}', formOf(entry)).replace('{aspect}', aspect);
}

/** The form without its floor where more is nobody's goal: cases, inspections, fines (检查用人单位户数 __户). A rate keeps it. */
function formOf({ name, form }: LibraryEntry): string {
  return !form.includes('%') && DIRECTIONS.unsought.some((word) => name.includes(word)) ? form.replace(/^≥/, '') : form;
}
