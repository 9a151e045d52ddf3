/**
 * Puts a new rule into every list that names all rules. Each list is found by a line that stands in it; where that line is gone, the
 * recipe is out of date and says so instead of writing somewhere else.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../pnpm.mjs';
import { constantOf } from './scaffold.mjs';

/**
 * Registers a rule.
 * @param {string} id
 * @param {import('./scaffold.mjs').Scope} scope
 * @param {string} item of the review form that its findings are evidence for
 * @returns {string[]} the files changed, from the root
 * @throws {Error} where a list is not as expected; nothing is written then
 */
export function register(id, scope, item) {
  const row = scope === 'indicator';
  const list = row ? 'row-rules' : 'cross-rules';
  const constant = constantOf(id);
  /** @type {[string, (text: string) => string][]} */
  const edits = [
    ['packages/analyser/src/rule-id.ts', (text) => before(text, '] as const;', `  '${id}',\n`)],
    [
      `packages/analyser/src/rules/${list}.ts`,
      (text) => before(withImport(text, `import { ${constant} } from './${id}/rule.js';\n`), '];\n', `  ${constant},\n`),
    ],
    ['packages/report/src/view/review-items.ts', (text) => withEvidence(text, item, id)],
  ];
  if (row) edits.push(['data/lexicons/points.yml', (text) => `${text.trimEnd()}\n# 待定：报一条扣几分；不扣分就删去这一行。\n${id}: 5\n`]);
  const written = edits.map(([path, edit]) => {
    try {
      return [path, edit(readFileSync(join(ROOT, path), 'utf8'))];
    } catch (error) {
      throw new Error(`${path}: ${error instanceof Error ? error.message : error}`);
    }
  });
  for (const [path, text] of written) writeFileSync(join(ROOT, path), text);
  return written.map(([path]) => path);
}

/** @param {string} text @param {string} mark @param {string} added */
function before(text, mark, added) {
  const at = text.lastIndexOf(mark);
  if (at < 0)
    throw new Error(`no line “${mark.trim()}” is left to add the rule before; register it by hand and mend scripts/new-rule/register.mjs.`);
  return text.slice(0, at) + added + text.slice(at);
}

/** The import in its place by the alphabet, as the lint wants them. @param {string} text @param {string} line */
function withImport(text, line) {
  const path = (/** @type {string} */ each) => / from '(\.\/[^']+)'/.exec(each)?.[1];
  const lines = text.split('\n');
  const own = path(line) ?? '';
  const first = lines.findIndex((each) => path(each) !== undefined);
  if (first < 0) throw new Error('no import of a rule is left to add one beside.');
  let at = first;
  while (at < lines.length && (path(lines[at] ?? '') ?? '~') < own) at++;
  return [...lines.slice(0, at), line.trimEnd(), ...lines.slice(at)].join('\n');
}

/** @param {string} text @param {string} item @param {string} id */
function withEvidence(text, item, id) {
  const start = text.indexOf(`    id: '${item}',`);
  const rules = start < 0 ? -1 : text.indexOf('    rules: [', start);
  if (rules < 0) throw new Error(`there is no item '${item}' of the review form with a list of rules.`);
  const end = text.indexOf(']', rules);
  const inside = text
    .slice(rules + '    rules: ['.length, end)
    .trim()
    .replace(/,$/, '');
  return `${text.slice(0, rules)}    rules: [${inside === '' ? '' : `${inside}, `}'${id}'${text.slice(end)}`;
}
