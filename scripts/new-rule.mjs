/**
 * `npm run new-rule -- <rule-id> [row|project|unit|document|previous|batch] [item of the review form]`: writes a rule that compiles and finds
 * nothing real yet, puts it into every list of rules, makes its pages and the schema anew, and runs its cases: it begins green.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { register } from './new-rule/register.mjs';
import { filesOf, SCOPES } from './new-rule/scaffold.mjs';
import { install, ROOT, run, tool } from './pnpm.mjs';

const [id = '', wanted = 'row', item = 'soundness'] = process.argv.slice(2);
const scope = wanted === 'row' ? 'indicator' : wanted;
if (!/^[a-z]+(-[a-z]+)+$/.test(id) || !isScope(scope)) {
  console.error(
    `usage: npm run new-rule -- <rule-id> [${['row', ...Object.keys(SCOPES).slice(1)].join('|')}] [item of the review form]\nA rule id is two or more lower-case words joined by hyphens, such as vague-value; the items stand in packages/report/src/view/review-items.ts.`,
  );
  process.exit(2);
}
const folder = join('packages/analyser/src/rules', id);
if (existsSync(join(ROOT, folder)) || readFileSync(join(ROOT, 'packages/analyser/src/rule-id.ts'), 'utf8').includes(`'${id}'`)) {
  console.error(`new-rule: there is a rule ${id} already; ids are never given twice.`);
  process.exit(2);
}

install();
/** @type {string[]} */
let changed = [];
try {
  changed = register(id, scope, item);
} catch (error) {
  console.error(`new-rule: ${error instanceof Error ? error.message : error}`);
  process.exit(1);
}
mkdirSync(join(ROOT, folder));
const files = filesOf(id, scope);
for (const [name, text] of Object.entries(files)) writeFileSync(join(ROOT, folder, name), text);

for (const [what, failed] of steps()) {
  if (!failed()) continue;
  console.error(`new-rule: ${what} failed; see the lines above. What was written stays.`);
  process.exit(1);
}
console.log(`
Written and green: ${folder}/{${Object.keys(files).join(', ')}}
Registered in:     ${changed.join(', ')}
Made anew:         docs/rules, apps/cli/schema

What is left, in this order:
1. cases.yml: rows that must and, more of them, rows that must not be flagged, at least one for every message, one each side of every figure.
2. texts.ts: both languages (请核实, 建议改为: never 错误 or 违规); rule.md: the page.
3. rule.ts: the check, its severity, and in meta.sources what it rests on (data/regulations). Words go into data/lexicons.
4. ${scope === 'indicator' ? 'data/lexicons/points.yml: what a finding takes off, or no line. ' : ''}A contradiction (direction, unit, sum, year) also goes into packages/analyser/src/score/consistency.ts.
5. npx tsx packages/analyser/scripts/rule-docs.ts after a build, npm run evaluate, npm test.`);

/** What brings everything that is generated up to date and tries the rule. @returns {[string, () => boolean][]} */
function steps() {
  const node = (/** @type {string[]} */ ...args) => run(process.execPath, args, { quiet: true }) !== 0;
  const vitest = (/** @type {string[]} */ ...args) => node(tool('vitest/vitest.mjs'), 'run', ...args);
  const sources = [...changed.filter((path) => path.endsWith('.ts')), folder];
  return [
    ['putting the code in shape', () => node(tool('@biomejs/biome/bin/biome'), 'check', '--write', '--diagnostic-level=warn', ...sources)],
    ['compiling the lexicons', () => node(tool('tsx/dist/cli.mjs'), 'data/scripts/compile.ts')],
    ['compiling the analyser', () => node(tool('typescript/bin/tsc'), '-b', 'packages/analyser')],
    ['making the pages of the rules', () => node(tool('tsx/dist/cli.mjs'), 'packages/analyser/scripts/rule-docs.ts')],
    ['making the schema', () => withGenerated(() => vitest('apps/cli/src/configuration/configuration.test.ts'))],
    [
      'trying the rule',
      () => vitest('packages/analyser/src/rules/row-rules.test.ts', 'packages/analyser/src/rules/cross-rules.test.ts', '-t', id),
    ],
    [
      'holding the lists together',
      () => vitest('packages/analyser/src/rules/rule-docs.test.ts', 'packages/report/src/view/project-view.test.ts'),
    ],
  ];
}

/** @param {() => boolean} step */
function withGenerated(step) {
  process.env.UPDATE_GENERATED = '1';
  const failed = step();
  delete process.env.UPDATE_GENERATED;
  return failed;
}

/** @param {string} name @returns {name is import('./new-rule/scaffold.mjs').Scope} */
function isScope(name) {
  return name in SCOPES;
}
