import { existsSync, readFileSync } from 'node:fs';
import { REGULATIONS } from '@perf-lint/data';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { documentOf, type ProjectCase } from '../../testing/case-document.js';
import { analyse } from '../analyse.js';
import { DEFAULT_CONFIGURATION } from '../configuration.js';
import { batchDocument, documentFacts } from '../context/make-document-facts.js';
import type { Language } from '../language.js';
import { messageOf, suggestionOf } from '../texts.js';
import { CROSS_RULES } from './cross-rules.js';

/** Findings of one rule on a case: "row name: message" on rows of `projects`, the message alone elsewhere. */
function findingsOf(ruleId: (typeof CROSS_RULES)[number]['meta']['id'], given: ProjectCase) {
  const document = documentOf(given);
  const configuration = { ...DEFAULT_CONFIGURATION, rules: { [ruleId]: { severity: 'error' as const } } };
  const previous = given.previous && documentFacts(documentOf({ year: 2023, projects: given.previous }, 'last year'));
  const approved = given.approved && documentFacts(documentOf({ projects: given.approved }, 'approved'));
  const elsewhere = given.elsewhere && batchDocument(documentOf({ projects: given.elsewhere }, 'elsewhere'));
  const analysis = analyse(document, {
    configuration,
    ...(previous === undefined ? {} : { previous }),
    ...(approved === undefined ? {} : { approved }),
    ...(elsewhere === undefined ? {} : { batch: [batchDocument(document), elsewhere] }),
  });
  return analysis.findings.filter((finding) => finding.ruleId === ruleId);
}

const REGULATION_PROVISIONS = new Set(REGULATIONS.flatMap(({ id, provisions }) => provisions.map((provision) => `${id}/${provision.id}`)));

describe.each(CROSS_RULES.map((rule) => [rule.meta.id, rule] as const))('%s', (id, rule) => {
  const folder = new URL(`./${id}/`, import.meta.url);
  const cases = parse(readFileSync(new URL('cases.yml', folder), 'utf8')) as ProjectCase[];

  it('has a page in both languages and sources that are described', () => {
    expect(existsSync(new URL('rule.md', folder))).toBe(true);
    const page = readFileSync(new URL('rule.md', folder), 'utf8');
    for (const heading of [
      '## 检查什么',
      '## 为什么',
      '## 什么时候不用',
      '<!-- en -->',
      '## What it looks for',
      '## Why',
      '## When not to use it',
    ])
      expect(page).toContain(heading);
    for (const source of rule.meta.sources) expect(REGULATION_PROVISIONS, source).toContain(source);
  });

  it('has cases that must and cases that must not be flagged', () => {
    const flagged = cases.filter(({ flag, projects }) => flag !== undefined || projects?.some(({ rows }) => rows?.some((row) => row.flag)));
    expect(flagged.length).toBeGreaterThan(0);
    expect(flagged.length).toBeLessThan(cases.length);
    const messages = new Set(
      cases.flatMap((given) =>
        [given.flag ?? [], (given.projects ?? []).flatMap(({ rows }) => (rows ?? []).flatMap((row) => row.flag ?? []))].flat(2),
      ),
    );
    expect([...messages].sort()).toEqual(Object.keys(rule.texts.messages).sort());
  });

  it.each(cases.map((given, i) => [given.why ?? `case ${i + 1}`, given] as const))('%s', (_, given) => {
    const findings = findingsOf(id, given);
    const names = new Map<string, string>(
      (given.projects ?? []).flatMap(({ rows }, p) => (rows ?? []).map((row, i) => [`p${p}.i${i}`, row.name] as const)),
    );
    const got = findings.map(({ path, messageId }) =>
      names.has(path.indicatorId) ? `${names.get(path.indicatorId)}: ${messageId}` : messageId,
    );
    const onRows = (given.projects ?? []).flatMap(({ rows }) =>
      (rows ?? []).flatMap((row) => (row.flag === undefined ? [] : [`${row.name}: ${row.flag}`])),
    );
    expect(got.sort()).toEqual([...onRows, ...[given.flag ?? []].flat()].sort());
    for (const finding of findings)
      for (const language of ['zh-CN', 'en'] satisfies Language[]) {
        expect(messageOf(finding, language)).not.toMatch(/\{\w+\}|undefined|NaN/);
        expect(suggestionOf(finding, language)).not.toMatch(/\{\w+\}|undefined|NaN/);
      }
  });
});
