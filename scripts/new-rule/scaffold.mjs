/**
 * The files of a new rule: they compile, find what is named 待写 and nothing else, and pass their own cases until somebody writes the rule.
 */

/** What a rule of each scope sees, what its first check looks at, and a case that must be flagged beside one that must not. */
export const SCOPES = {
  indicator: {
    define: 'defineIndicatorRule',
    part: 'value',
    parameters: '{ indicator, facts }, reporter',
    check: `    if (!facts.legible) return;
    if (indicator.name.includes('待写')) reporter.report('found', { name: indicator.name });`,
    cases: `# 每个案例是一行指标。写了 flag 的必须报（flag 是信息编号），没写的不得报；why 说明理由。
- name: "待写人数"
  value: "≥50人"
  level1: output
  flag: found
- name: "培训人数"
  value: "≥50人"
  level1: output
  why: "待写：为什么不得报"
`,
  },
  project: {
    define: 'defineProjectRule',
    part: 'project',
    parameters: '{ project }, reporter',
    check: `    if (project.name.includes('待写')) reporter.report('found', { name: project.name });`,
  },
  unit: {
    define: 'defineUnitRule',
    part: 'table',
    parameters: '{ projects }, reporter',
    check: `    for (const { project } of projects) if (project.name.includes('待写')) reporter.report('found', { name: project.name });`,
  },
  document: {
    define: 'defineDocumentRule',
    part: 'table',
    parameters: '{ departments }, reporter',
    check: `    for (const { units } of departments)
      for (const { projects } of units)
        for (const at of projects) if (at.project.name.includes('待写')) reporter.report('found', { name: at.project.name }, { at });`,
  },
  previous: {
    define: 'definePreviousRule',
    part: 'project',
    parameters: '_document, previous, reporter',
    check: `    for (const { name } of previous.projects) if (name.includes('待写')) reporter.report('found', { name });`,
    beside: 'previous',
  },
  approved: {
    define: 'defineApprovedRule',
    part: 'project',
    parameters: '_document, approved, reporter',
    check: `    for (const { name } of approved.projects) if (name.includes('待写')) reporter.report('found', { name });`,
    beside: 'approved',
  },
  batch: {
    define: 'defineBatchRule',
    part: 'project',
    parameters: '{ document }, batch, reporter',
    check: `    for (const other of batch) {
      if (other.path === document.path) continue;
      for (const { name } of other.projects) if (name.includes('待写')) reporter.report('found', { name });
    }`,
    beside: 'elsewhere',
  },
};

/** @typedef {keyof typeof SCOPES} Scope */

/** The name of a rule in code: vague-value → vagueValue. @param {string} id */
export const constantOf = (id) => id.replace(/-(.)/g, (_, letter) => letter.toUpperCase());

/**
 * The files of a rule by name.
 * @param {string} id
 * @param {Scope} scope
 * @returns {Record<string, string>}
 */
export function filesOf(id, scope) {
  const { define, part, parameters, check } = SCOPES[scope];
  return {
    'rule.ts': `import { ${define} } from '../../frame/rule.js';
import { texts } from './texts.js';

/** 待写: what is at fault, and which label of the annotation guide it answers to, if any. */
export const ${constantOf(id)} = ${define}({
  meta: {
    id: '${id}',
    severity: 'info',
    certainty: 'likely',
    part: '${part}',
    sources: ['method-logic/self-contradiction'],
    options: [],
  },
  texts,
  check(${parameters}) {
${check}
  },
});
`,
    'texts.ts': `import { defineTexts } from '../../frame/rule-texts.js';

export const texts = defineTexts({
  title: { 'zh-CN': '待写', en: 'To be written' },
  summary: { 'zh-CN': '一句话说明检查什么。', en: 'What the rule looks for, in one sentence.' },
  messages: {
    found: { 'zh-CN': '“{name}”请核实。', en: '"{name}": please check.' },
  },
});
`,
    'rule.md': PAGE,
    'cases.yml': casesOf(scope),
  };
}

const PAGE = `## 检查什么

待写。

## 为什么

待写。

## 例子

- 不好：
- 好：

## 什么时候不用

待写。

<!-- en -->

## What it looks for

To be written.

## Why

To be written.

## Examples

- Bad:
- Good:

## When not to use it

To be written.
`;

/** @param {Scope} scope */
function casesOf(scope) {
  const described = SCOPES[scope];
  if ('cases' in described) return described.cases;
  const head =
    '# 案例：projects 是同一单位的项目，rows 是指标。行上写 flag 的应报该 messageId，没写的不得报；案例末尾的 flag 是报在项目、单位或文件上的。\n';
  /** @param {string} name */
  const project = (name) => `    - { name: ${name}, rows: [{ name: 培训人数, value: ≥50人 }] }\n`;
  /** @param {string} name */
  const given = (name) =>
    'beside' in described ? `  ${described.beside}:\n${project(name)}  projects:\n${project('培训')}` : `  projects:\n${project(name)}`;
  return `${head}- why: 应报（待写）\n  flag: found\n${given('待写')}- why: 不得报（待写）\n${given('会议')}`;
}
