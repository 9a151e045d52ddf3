/**
 * `npm run new-rule -- <rule-id> [row|project|unit|document|previous|approved|batch] [item of the review form]`: writes a rule that compiles and finds
 * nothing real yet, puts it into every list of rules, makes its pages and the schema anew, and runs its cases: it begins green.
 * `npm run new-rule -- <rule-id> --again`, after its files were edited: only makes what is generated anew and runs the cases.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { register } from './new-rule/register.mjs';
import { filesOf, SCOPES } from './new-rule/scaffold.mjs';
import { install, ROOT, run, tool } from './pnpm.mjs';

const words = process.argv.slice(2);
const again = words.includes('--again');
const [id = '', wanted = 'row', item = 'soundness'] = words.filter((word) => word !== '--again');
const scope = wanted === 'row' ? 'indicator' : wanted;
if (!/^[a-z]+(-[a-z]+)+$/.test(id) || !isScope(scope)) {
  console.error(
    `usage: npm run new-rule -- <rule-id> [${['row', ...Object.keys(SCOPES).slice(1)].join('|')}] [item of the review form]\n       npm run new-rule -- <rule-id> --again   after an edit: makes pages and schema anew and runs the cases\nA rule id is two or more lower-case words joined by hyphens, such as vague-value; the items stand in packages/report/src/view/review-items.ts.`,
  );
  process.exit(2);
}
const folder = join('packages/analyser/src/rules', id);
const there = existsSync(join(ROOT, folder));
const given = there || readFileSync(join(ROOT, 'packages/analyser/src/rule-id.ts'), 'utf8').includes(`'${id}'`);
if (given && !again) {
  console.error(
    `new-rule: there is a rule ${id} already; ids are never given twice. After an edit of its files: npm run new-rule -- ${id} --again`,
  );
  process.exit(2);
}
if (again && !there) {
  console.error(`new-rule: there is no rule ${id} to make anew; leave --again out to begin one.`);
  process.exit(2);
}

install();
const files = filesOf(id, scope);
const changed = again ? [] : begin();

for (const [what, failed] of steps()) {
  if (!failed()) continue;
  console.error(`new-rule: ${what} failed; see the lines above. What was written stays.`);
  process.exit(1);
}
if (again) {
  console.log(`\nGreen:     the cases of ${id}\nMade anew: docs/rules, apps/cli/schema`);
  process.exit(0);
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
5. npm run new-rule -- ${id} --again: its pages and the schema, whose words are those of texts.ts, and its cases; npm run evaluate, npm test.`);

/** Registers the rule and writes its files. @returns {string[]} the lists that name it now */
function begin() {
  try {
    const lists = register(id, /** @type {import('./new-rule/scaffold.mjs').Scope} */ (scope), item);
    mkdirSync(join(ROOT, folder));
    for (const [name, text] of Object.entries(files)) writeFileSync(join(ROOT, folder, name), text);
    return lists;
  } catch (error) {
    console.error(`new-rule: ${error instanceof Error ? error.message : error}`);
    process.exit(1);
  }
}

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
    [
      'making schema and codebook',
      () => withGenerated(() => vitest('apps/cli/src/configuration/configuration.test.ts', 'packages/study/src/describe/describe.test.ts')),
    ],
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
