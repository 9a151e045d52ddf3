/**
 * Scaffolds a rule: `node scripts/new-rule.mjs <rule-id> [indicator|project|unit|document]`.
 * Writes packages/analyser/src/rules/<rule-id>/{rule.ts, texts.ts, rule.md, cases.yml} and says what is left to do.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const SCOPES = ['indicator', 'project', 'unit', 'document'];
const [id = '', scope = 'indicator'] = process.argv.slice(2);
if (!/^[a-z]+(-[a-z]+)+$/.test(id) || !SCOPES.includes(scope)) {
  console.error(
    `usage: node scripts/new-rule.mjs <rule-id> [${SCOPES.join('|')}]\nA rule id is two or more lower-case words joined by hyphens, such as vague-value.`,
  );
  process.exit(2);
}
const folder = join(fileURLToPath(new URL('..', import.meta.url)), 'packages/analyser/src/rules', id);
if (existsSync(folder)) {
  console.error(`new-rule: ${folder} is there already.`);
  process.exit(2);
}

const camel = id.replace(/-(.)/g, (_, letter) => letter.toUpperCase());
const define = `define${scope.charAt(0).toUpperCase()}${scope.slice(1)}Rule`;
const subject = {
  indicator: '{ indicator, facts }',
  project: '{ project, rows }',
  unit: '{ unit, projects }',
  document: '{ document, departments }',
}[scope];
const body = {
  indicator: `    if (!facts.legible || facts.number === null) return;
    if (indicator.value.includes('TODO')) reporter.report('found', { name: indicator.name, value: indicator.value });`,
  project: `    if (rows.length > 0 && project.name.includes('TODO')) reporter.report('found', { name: project.name, value: String(rows.length) });`,
  unit: `    if (projects.length > 0 && unit.name.includes('TODO')) reporter.report('found', { name: unit.name, value: String(projects.length) });`,
  document: `    if (departments.length > 0 && document.title.includes('TODO')) reporter.report('found', { name: document.title, value: '' });`,
}[scope];

const FILES = {
  'rule.ts': `import { ${define} } from '../../frame/rule.js';
import { texts } from './texts.js';

/** TODO: what is at fault, and which label of the annotation guide it answers to, if any. */
export const ${camel} = ${define}({
  meta: {
    id: '${id}',
    severity: 'info',
    certainty: 'likely',
    part: '${scope === 'indicator' ? 'value' : scope === 'document' ? 'table' : 'project'}',
    sources: ['method-logic/self-contradiction'],
    options: [],
  },
  texts,
  check(${subject}, reporter) {
${body}
  },
});
`,
  'texts.ts': `import { defineTexts } from '../../frame/rule-texts.js';

export const texts = defineTexts({
  title: { 'zh-CN': '待写', en: 'To be written' },
  summary: { 'zh-CN': '一句话说明检查什么。', en: 'What the rule looks for, in one sentence.' },
  messages: {
    found: { 'zh-CN': '“{name}”的“{value}”请核实。', en: '"{value}" of "{name}": please check.' },
  },
});
`,
  'rule.md': `## 检查什么

## 为什么

## 例子

- 不好：
- 好：

## 什么时候不用

<!-- en -->

## What it looks for

## Why

## Examples

- Bad:
- Good:

## When not to use it
`,
  'cases.yml':
    scope === 'indicator'
      ? `# 每个案例是一行指标。写了 flag 的必须报（flag 是信息编号），没写的不得报；why 说明理由。
- name: "培训人数"
  value: "≥TODO人"
  level1: output
  flag: found
- name: "培训人数"
  value: "≥50人"
  level1: output
`
      : `# 案例：projects 是同一单位的项目，rows 是指标。行上写 flag 的应报该 messageId；案例末尾的 flag 是报在项目、单位或文件上的。
- why: 应报
  flag: found
  projects:
    - { name: TODO, rows: [{ name: 培训人数, value: ≥50人 }] }
- why: 不得报
  projects:
    - { name: 培训, rows: [{ name: 培训人数, value: ≥50人 }] }
`,
};

mkdirSync(folder, { recursive: true });
for (const [name, text] of Object.entries(FILES)) writeFileSync(join(folder, name), text);
console.log(`Written: packages/analyser/src/rules/${id}/{${Object.keys(FILES).join(', ')}}

What is left:
1. Add '${id}' to RULE_IDS in packages/analyser/src/rule-id.ts.
2. Add ${camel} to ${scope === 'indicator' ? 'ROW_RULES in packages/analyser/src/rules/row-rules.ts' : 'CROSS_RULES in packages/analyser/src/rules/cross-rules.ts'}.
3. Write the check in rule.ts, the sentences in texts.ts (${scope === 'indicator' ? '请核实, 建议改为' : '请核实'}: never 错误 or 违规), the page in rule.md.
4. Write cases.yml: rows that must and rows that must not be flagged, at least one for every message.
5. Where it takes points off, add it to data/lexicons/points.yml; words it needs go into data/lexicons.
6. Name its source in meta.sources (data/regulations).
7. npx vitest run packages/analyser
8. npx tsx packages/analyser/scripts/rule-docs.ts, and npm run evaluate where the gold is.`);
