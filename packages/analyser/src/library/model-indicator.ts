import { unitKind } from '@perf-lint/core';
import { DIRECTIONS } from '@perf-lint/data';
import type { Finding, ModelIndicator } from '../finding.js';
import type { Bilingual, Language } from '../language.js';
import { TERMS } from '../terms.js';
import type { LibraryEntry } from './library-entry.js';
import { type LibrarySearch, speaksOf, standardLibrary } from './library-search.js';

/** Faults that a look at a well-formed indicator helps to mend. */
const HELPED: ReadonlySet<Finding['ruleId']> = new Set<Finding['ruleId']>([
  'undefined-measure',
  'vague-value',
  'restated-value',
  'missing-unit',
]);

/** More than "near": the model stands beside a suggestion and must not mislead. */
const LIKE = 0.75;

/** An office's own library of indicators and what it is called. */
export interface OwnLibrary {
  readonly name: string;
  readonly search: LibrarySearch;
}

/**
 * The finding with the indicator most like the one it is about: of the office's own library where it has one so like, else a standard one. An indicator
 * of a thing that the row does not speak of is no model: of it there is only how such a target is written, where nothing else is suggested.
 */
export function withModel(finding: Finding, own: OwnLibrary | undefined): Finding {
  const { name } = finding.args;
  if (!HELPED.has(finding.ruleId) || typeof name !== 'string') return finding;
  const model = (own && modelIn(own.search, name, own.name)) ?? modelIn(standardLibrary(), name, '');
  if (model === null || (model.name === '' && finding.suggestion !== undefined)) return finding;
  return { ...finding, model };
}

function modelIn(search: LibrarySearch, name: string, library: string): ModelIndicator | null {
  const { entry, likeness, matched } = search.find(name);
  // Whom to ask is the unit's to say: another satisfaction is no model.
  if (entry === null || likeness < LIKE || entry.form === '' || entry.aspect === 'satisfaction') return null;
  if (entry.aspect === null && library === '') return null;
  const { id, code, aspect } = entry;
  if (speaksOf(name, matched)) return { id, code, name: entry.name, form: formOf(entry), aspect, library };
  return isOfNothing(entry) ? { id: '', code: '', name: '', form: formOf(entry), aspect: null, library: '' } : null;
}

/** A rate, a day or a span of time is written alike whatever it is of; pieces, heads and prices are not (=__万元/辆). */
function isOfNothing({ unit, direction }: LibraryEntry): boolean {
  const kind = unitKind(unit);
  return direction === 'date' || kind === 'rate' || kind === 'time';
}

/** The form without its floor where more is nobody's goal: cases, inspections, fines (检查用人单位户数 __户). A rate keeps it. */
function formOf({ name, form }: LibraryEntry): string {
  return !form.includes('%') && DIRECTIONS.unsought.some((word) => name.includes(word)) ? form.replace(/^≥/, '') : form;
}

const STANDARD: Bilingual = {
  'zh-CN': '可参考标准指标“{name} {form}”（{aspect}）',
  en: 'a well-formed indicator for comparison: "{name} {form}" ({aspect})',
};
const BARE: Bilingual = { 'zh-CN': '这类指标一般写作“{form}”', en: 'such a target is usually written "{form}"' };
const OWN: Bilingual = {
  'zh-CN': '可参考{library}的指标“{name} {form}”{code}',
  en: 'an indicator of {library} for comparison: "{name} {form}"{code}',
};
const CODE: Bilingual = { 'zh-CN': '（编码 {code}）', en: ' (code {code})' };

/** What there is to compare with, in words; "" where there is nothing. */
export function modelSentence({ model }: Finding, language: Language): string {
  if (model === undefined) return '';
  const { name, form, aspect, library, code } = model;
  const words: Readonly<Record<string, string>> = {
    name,
    form,
    library,
    aspect: aspect === null ? '' : (TERMS[`aspect:${aspect}`]?.[language] ?? ''),
    code: code === '' ? '' : CODE[language].replace('{code}', code),
  };
  const sentence = name === '' ? BARE : library === '' ? STANDARD : OWN;
  return sentence[language].replace(/\{(\w+)\}/g, (_, word: string) => words[word] ?? '');
}
