/**
 * The one catalogue of messages: findings are data, their sentences are made here, in zh-CN or en.
 */
import { qualitativeCells } from '@perf-lint/core';
import type { AnalysisConfiguration } from './configuration.js';
import type { Finding, FindingArgument } from './finding.js';
import type { RuleMeta, RuleScope } from './frame/rule.js';
import type { RuleTexts } from './frame/rule-texts.js';
import type { Bilingual, Language } from './language.js';
import { modelSentence } from './library/model-indicator.js';
import type { RuleId } from './rule-id.js';
import { RULES as ALL } from './rules/index.js';
import { TERMS } from './terms.js';

export type { Language } from './language.js';

/** Metadata and texts of a rule, for lists, schemas and documentation. */
export interface RuleDescription {
  readonly meta: RuleMeta;
  readonly scope: RuleScope;
  readonly texts: RuleTexts;
}

/** All rules, in the order of the contract. */
export const RULES: readonly RuleDescription[] = ALL.map(({ meta, scope, texts }) => ({ meta, scope, texts }));

const BY_ID = new Map<RuleId, RuleDescription>(RULES.map((rule) => [rule.meta.id, rule]));

type Wording = Pick<AnalysisConfiguration, 'wording'>;

/** Title of a rule (比较符方向); the id where the rule is not built in. */
export function ruleTitle(id: RuleId, language: Language): string {
  return BY_ID.get(id)?.texts.title[language] ?? id;
}

/** What a rule looks for, in one sentence. */
export function ruleSummary(id: RuleId, language: Language): string {
  return BY_ID.get(id)?.texts.summary[language] ?? '';
}

/** Sentence of a finding. An office's own wording, where the configuration has one, takes the place of the rule's. */
export function messageOf(finding: Finding, language: Language, configuration?: Wording): string {
  const template = BY_ID.get(finding.ruleId)?.texts.messages[finding.messageId];
  const own = configuration?.wording[`${finding.ruleId}/${finding.messageId}`]?.[language];
  return fill(own ?? template?.[language] ?? `${finding.ruleId}/${finding.messageId}`, finding, language);
}

/** What the reviewer is told and no unit is, "" where there is nothing. */
export function asideOf({ ruleId, messageId }: Finding, language: Language): string {
  return BY_ID.get(ruleId)?.texts.asides?.[messageId]?.[language] ?? '';
}

const CHANGE_TO: Bilingual = { 'zh-CN': '建议改为：{suggestion}', en: 'Suggested: {suggestion}' };

/** What to do about a finding, "" where there is nothing to suggest. Numbers that the row does not give are left blank (≥__%). */
export function suggestionOf(finding: Finding, language: Language): string {
  const own = ownSuggestionOf(finding, language);
  const reference = modelSentence(finding, language);
  if (own === '' || reference === '') return own || reference;
  return language === 'en' ? `${own.replace(/\.$/, '')}; ${reference}.` : `${own.replace(/。$/, '')}；${reference}。`;
}

/** True where the suggested value is what the row says already: the rule knows what is wrong, not what would be right. */
function changesNothing({ suggestion, args }: Finding): boolean {
  return suggestion !== undefined && args['value'] !== undefined && suggestion.value === args['value'];
}

/** Rules that ask for a value that can be verified. */
const WITHOUT_EXAMPLE: ReadonlySet<RuleId> = new Set<RuleId>(['vague-value', 'restated-value']);

const SAY_HOW: Bilingual = { 'zh-CN': '请写明用哪项数据衡量、达到多少。', en: 'Please say which figure shows it, and what it is to be.' };

function ownSuggestionOf(finding: Finding, language: Language): string {
  if (changesNothing(finding)) return '';
  const template = BY_ID.get(finding.ruleId)?.texts.suggestions?.[finding.messageId];
  if (template !== undefined && (finding.suggestion !== undefined || !template[language].includes('{suggestion}')))
    return fill(template[language], finding, language);
  // No example fits direction and kind of the name: the unit is asked for a number of its own.
  if (WITHOUT_EXAMPLE.has(finding.ruleId) && template !== undefined) return SAY_HOW[language];
  return finding.suggestion === undefined ? '' : fill(CHANGE_TO[language], finding, language);
}

/** A project whose name was not read is spoken of without an empty pair of quotation marks. */
const QUOTED_PROJECT: Bilingual = { 'zh-CN': '项目“{project}”', en: 'project "{project}"' };
const THIS_PROJECT: Bilingual = { 'zh-CN': '本项目', en: 'project' };

/** Puts arguments in the place of "{name}"; an argument that is not there leaves its placeholder, so that tests see it. */
function fill(template: string, finding: Finding, language: Language): string {
  const nameless = finding.args['project'] === '' ? template.replaceAll(QUOTED_PROJECT[language], THIS_PROJECT[language]) : template;
  return nameless.replace(/\{(\w+)\}/g, (placeholder, name: string, at: number) => {
    const argument = name === 'suggestion' ? finding.suggestion?.value : finding.args[name];
    if (argument === undefined) return placeholder;
    const words = wordOf(argument, language);
    // Quotation marks inside others are single ones: “为青年人才发放‘牡丹卡’”.
    return nameless.charAt(at - 1) === '“' ? words.replaceAll('“', '‘').replaceAll('”', '’') : words;
  });
}

/** A 定性 row's value as its cells read. Records join them as "定性:优|优良中低差", which nobody has written. */
function asPrinted(text: string): string {
  const cells = qualitativeCells(text);
  if (cells === null) return text;
  const { value, unit } = cells;
  if (value === '') return unit;
  return unit === '' || unit === value ? value : `${value} ${unit}`;
}

/** An argument in words: "@term" is looked up in the terms, lists are joined, numbers print without trailing zeros. */
function wordOf(argument: FindingArgument, language: Language): string {
  if (typeof argument === 'number') return String(Math.round(argument * 1e6) / 1e6);
  if (typeof argument === 'string')
    return argument.startsWith('@') ? (TERMS[argument.slice(1)]?.[language] ?? argument.slice(1)) : asPrinted(argument);
  return argument.map((each) => wordOf(each, language)).join(language === 'en' ? ', ' : '、');
}
