/** Makes the pages of docs/rules from the rules' metadata, pages and cases. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { REGULATIONS } from '@perf-lint/data';
import { parse } from 'yaml';
import type { Language } from '../src/index.js';
import { RULES, type RuleDescription } from '../src/texts.js';
import type { CaseProject, CaseRow, ProjectCase } from '../testing/case-document.js';

type Case = CaseRow & ProjectCase;

const LANGUAGES: readonly Language[] = ['zh-CN', 'en'];

const WORDS = {
  'zh-CN': {
    index: '规则',
    about:
      '由规则的元数据、说明和案例生成，请勿手改；改 `packages/analyser/src/rules/` 下的文件后运行 `npx tsx packages/analyser/scripts/rule-docs.ts`。',
    rule: '规则',
    title: '名称',
    severity: '默认级别',
    looks: '检查什么',
    scope: '范围',
    certainty: '把握',
    options: '选项',
    option: '选项',
    default: '默认值',
    meaning: '含义',
    messages: '说法',
    suggestion: '建议',
    aside: '只对审核人说',
    cases: '案例',
    flagged: '应报',
    passed: '不报',
    name: '名称',
    value: '指标值',
    result: '结果',
    sources: '依据',
    unverified: '（未在发文机关或出版者的文本上核对，不印在意见上）',
    presets: '其他口径下的级别',
  },
  en: {
    index: 'Rules',
    about:
      'Made from the metadata, pages and cases of the rules; do not edit. Change the files under `packages/analyser/src/rules/`, then run `npx tsx packages/analyser/scripts/rule-docs.ts`.',
    rule: 'rule',
    title: 'title',
    severity: 'default severity',
    looks: 'what it looks for',
    scope: 'scope',
    certainty: 'certainty',
    options: 'Options',
    option: 'option',
    default: 'default',
    meaning: 'meaning',
    messages: 'Messages',
    suggestion: 'Suggestion',
    aside: 'To the reviewer alone',
    cases: 'Cases',
    flagged: 'flagged',
    passed: 'not flagged',
    name: 'name',
    value: 'value',
    result: 'result',
    sources: 'Sources',
    unverified: ' (not checked on a page of an office or publisher, printed on no paper)',
    presets: 'Severity under other presets',
  },
} as const;

const SEVERITIES = {
  'zh-CN': { error: 'error 退回必改', warning: 'warning 请核实', info: 'info 提示', off: 'off 关闭' },
  en: { error: 'error', warning: 'warning', info: 'info', off: 'off' },
} as const;

const SCOPES = {
  'zh-CN': {
    indicator: '一行指标',
    project: '一个项目',
    unit: '一个单位',
    document: '整份文件',
    previous: '与上年相比',
    approved: '与批复的目标相比',
    batch: '多份文件之间',
  },
  en: {
    indicator: 'one row',
    project: 'one project',
    unit: 'one unit',
    document: 'the document',
    previous: 'against last year',
    approved: 'against the approved targets',
    batch: 'across documents',
  },
} as const;

const CERTAINTIES = {
  'zh-CN': { sure: '确定（可用铅笔核对）', likely: '多半（依据词表）', ask: '询问（要单位回答）' },
  en: { sure: 'sure (a clerk can check it)', likely: 'likely (rests on a lexicon)', ask: 'asked (the unit must answer)' },
} as const;

const folderOf = (id: string) => fileURLToPath(new URL(`../src/rules/${id}/`, import.meta.url));

/** All pages: path below docs/rules to text. */
export function rulePages(): ReadonlyMap<string, string> {
  const pages = new Map<string, string>();
  for (const language of LANGUAGES) {
    pages.set(`${language}/README.md`, indexPage(language));
    for (const rule of RULES) pages.set(`${language}/${rule.meta.id}.md`, rulePage(rule, language));
  }
  return pages;
}

function indexPage(language: Language): string {
  const words = WORDS[language];
  const rows = RULES.map(({ meta, texts }) =>
    cells([`[${meta.id}](${meta.id}.md)`, texts.title[language], SEVERITIES[language][meta.severity], texts.summary[language]]),
  );
  return [`# ${words.index}`, '', words.about, '', ...table([words.rule, words.title, words.severity, words.looks], rows), ''].join('\n');
}

function rulePage({ meta, scope, texts }: RuleDescription, language: Language): string {
  const words = WORDS[language];
  const page = readFileSync(`${folderOf(meta.id)}rule.md`, 'utf8').split('<!-- en -->')[language === 'en' ? 1 : 0] ?? '';
  const facts = [
    `- ${words.severity}: ${SEVERITIES[language][meta.severity]}`,
    `- ${words.scope}: ${SCOPES[language][scope]}`,
    `- ${words.certainty}: ${CERTAINTIES[language][meta.certainty]}`,
  ];
  const presets = Object.entries(meta.presets ?? {}).map(([preset, severity]) => `${preset}: ${severity}`);
  if (presets.length > 0) facts.push(`- ${words.presets}: ${presets.join(', ')}`);
  const parts = [`# ${meta.id}: ${texts.title[language]}`, '', texts.summary[language], '', ...facts, '', page.trim(), ''];
  if (meta.options.length > 0) {
    const rows = meta.options.map(({ name, default: value, description }) =>
      cells([`\`${name}\``, Array.isArray(value) ? value.join(' ') : String(value), description[language]]),
    );
    parts.push(`## ${words.options}`, '', ...table([words.option, words.default, words.meaning], rows), '');
  }
  parts.push(`## ${words.messages}`, '');
  for (const [id, message] of Object.entries(texts.messages)) {
    parts.push(`- \`${id}\`: ${message[language]}`);
    const suggestion = texts.suggestions?.[id];
    if (suggestion !== undefined) parts.push(`  - ${words.suggestion}: ${suggestion[language]}`);
    const aside = texts.asides?.[id];
    if (aside !== undefined) parts.push(`  - ${words.aside}: ${aside[language]}`);
  }
  parts.push('', `## ${words.cases}`, '', ...casesOf(meta.id, language), '', `## ${words.sources}`, '');
  for (const source of meta.sources) parts.push(`- ${sourceOf(source, language)}`);
  return `${parts.join('\n').replace(/\n{3,}/g, '\n\n')}\n`;
}

/** Rows of a row rule as a table; cases of wider rules by their reasons. */
function casesOf(id: string, language: Language): readonly string[] {
  const words = WORDS[language];
  const cases = parse(readFileSync(`${folderOf(id)}cases.yml`, 'utf8')) as readonly Case[];
  const plain = cases.every((given) => typeof given.name === 'string' && given.projects === undefined);
  if (plain) {
    const rows = cases.map(({ name, value = '', flag, why = '' }) =>
      cells([name, value, flag === undefined ? words.passed : `${words.flagged} \`${String(flag)}\``, why]),
    );
    return table([words.name, words.value, words.result, ''], rows);
  }
  return cases.map((given, i) => `- ${isFlagged(given) ? words.flagged : words.passed}: ${given.why ?? `${words.cases} ${i + 1}`}`);
}

function isFlagged(given: Case): boolean {
  const inRows = (projects: readonly CaseProject[] = []) =>
    projects.some(({ rows }) => rows?.some(({ flag }) => flag !== undefined) ?? false);
  return given.flag !== undefined || inRows(given.projects) || (given.overall?.some(({ flag }) => flag !== undefined) ?? false);
}

function sourceOf(source: string, language: Language): string {
  const [id, provision] = source.split('/');
  const regulation = REGULATIONS.find((each) => each.id === id);
  if (regulation === undefined) return source;
  const key = language === 'en' ? 'en' : 'zh';
  const part = regulation.provisions.find((each) => each.id === provision);
  const number = regulation.number === '' ? '' : ` ${regulation.number}`;
  const said = part === undefined ? '' : `${language === 'en' ? ': ' : '：'}${part.says[key]}`;
  return `${regulation.title[key]}${number}${said}${regulation.kind !== 'method' && (part?.verified !== true || !['office', 'publisher'].includes(regulation.copy)) ? WORDS[language].unverified : ''}`;
}

function cells(texts: readonly string[]): string {
  return `| ${texts.map((text) => text.replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
}

function table(heads: readonly string[], rows: readonly string[]): readonly string[] {
  return [cells(heads), `|${heads.map(() => '---').join('|')}|`, ...rows];
}
