import { existsSync, readFileSync } from 'node:fs';
import { REGULATIONS } from '@perf-lint/data';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type CaseRow, documentOf, type ProjectCase } from '../../testing/case-document.js';
import { analyse } from '../analyse.js';
import { DEFAULT_CONFIGURATION } from '../configuration.js';
import type { Language } from '../language.js';
import { messageOf, suggestionOf } from '../texts.js';
import { ROW_RULES } from './row-rules.js';

/** A case of a row rule: one row, with what of its project or document matters. */
interface RowCase extends CaseRow {
  readonly why?: string;
  readonly year?: number;
  readonly suggestion?: string;
  readonly severity?: string;
}

function findingsOf(ruleId: (typeof ROW_RULES)[number]['meta']['id'], given: RowCase) {
  const wanted: ProjectCase = { ...(given.year === undefined ? {} : { year: given.year }), projects: [{ rows: [given] }] };
  const rule = ROW_RULES.find(({ meta }) => meta.id === ruleId);
  const severity = rule?.meta.severity === 'off' ? ('info' as const) : undefined;
  const rules = severity === undefined ? {} : { [ruleId]: { severity } };
  const { findings } = analyse(documentOf(wanted), { configuration: { ...DEFAULT_CONFIGURATION, rules } });
  return findings.filter((finding) => finding.ruleId === ruleId);
}

const PROVISIONS = new Set(REGULATIONS.flatMap(({ id, provisions }) => provisions.map((provision) => `${id}/${provision.id}`)));
const HEADINGS = [
  '## 检查什么',
  '## 为什么',
  '## 例子',
  '## 什么时候不用',
  '<!-- en -->',
  '## What it looks for',
  '## Why',
  '## Examples',
  '## When not to use it',
];
/** Messages that need more than one row; their tests stand beside the rule. */
const ELSEWHERE = new Set([
  'name-value-conflict/goal',
  'undefined-measure/project',
  'name-value-conflict/weaker',
  'vague-value/template',
  'template-left-unfilled/names',
]);

describe.each(ROW_RULES.map((rule) => [rule.meta.id, rule] as const))('%s', (id, rule) => {
  const folder = new URL(`./${id}/`, import.meta.url);
  const cases = parse(readFileSync(new URL('cases.yml', folder), 'utf8')) as RowCase[];

  it('has a page in both languages and sources that are described', () => {
    expect(existsSync(new URL('rule.md', folder))).toBe(true);
    const page = readFileSync(new URL('rule.md', folder), 'utf8');
    for (const heading of HEADINGS) expect(page).toContain(heading);
    for (const source of rule.meta.sources) expect(PROVISIONS, source).toContain(source);
  });

  it('has a case for every message and cases that must not be flagged', () => {
    const flagged = new Set(cases.flatMap(({ flag }) => flag ?? []));
    const messages = Object.keys(rule.texts.messages).filter((message) => !ELSEWHERE.has(`${id}/${message}`));
    expect([...flagged].sort()).toEqual(messages.sort());
    expect(cases.some(({ flag }) => flag === undefined)).toBe(true);
  });

  it.each(cases.map((given) => [`${given.name} | ${given.value ?? ''}`, given] as const))('%s', (_, given) => {
    const findings = findingsOf(id, given);
    expect(findings.map(({ messageId }) => messageId)).toEqual(given.flag === undefined ? [] : [given.flag]);
    for (const finding of findings) {
      if (given.suggestion !== undefined) expect(finding.suggestion?.value ?? '').toBe(given.suggestion);
      if (given.severity !== undefined) expect(finding.severity).toBe(given.severity);
      for (const language of ['zh-CN', 'en'] satisfies Language[]) {
        expect(messageOf(finding, language)).not.toMatch(/\{\w+\}|undefined|NaN|错误|违规|@/);
        expect(suggestionOf(finding, language)).not.toMatch(/\{\w+\}|undefined|NaN|错误|违规|@/);
      }
    }
  });
});
