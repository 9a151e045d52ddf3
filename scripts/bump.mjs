/**
 * `npm run bump`: makes the next version of the notes in .changeset: changesets finds the number and writes it into every package; it goes on
 * into the root and CITATION.cff, and what was unreleased stands under the version in the one CHANGELOG, the notes below it. Commits nothing.
 *
 * `--root FOLDER` does it in another checkout.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { install, ROOT, run, tool } from './pnpm.mjs';

const { values } = parseArgs({ options: { root: { type: 'string' } } });
const HERE = values.root === undefined ? ROOT : resolve(values.root);
const NOTES = join(HERE, '.changeset');

if (HERE === ROOT) install();
const notes = readdirSync(NOTES)
  .filter((name) => name.endsWith('.md') && name !== 'README.md')
  .sort()
  .map((name) =>
    readFileSync(join(NOTES, name), 'utf8')
      .replace(/^---\n.*?\n---\n/s, '')
      .trim(),
  );
if (notes.length === 0) {
  console.error('.changeset 里没有说明，不知道版本号该怎样升：写一份（npx changeset），再运行。');
  console.error('There is no note in .changeset to make a version of: write one (npx changeset) and run this again.');
  process.exit(2);
}
const status = run(process.execPath, [tool('@changesets/cli/bin.js'), 'version'], { cwd: HERE, quiet: true });
if (status !== 0) process.exit(status);

const { version } = JSON.parse(readFileSync(join(HERE, 'apps/cli/package.json'), 'utf8'));
replaceIn('package.json', /^( {2}"version": )"[^"]*"/m, `$1"${version}"`);
replaceIn('CITATION.cff', /^version: .*$/m, `version: ${version}`);
const day = new Date().toISOString().slice(0, 10);
replaceIn('CHANGELOG.md', /^## Unreleased\n(.*?)(?=^## |(?![\s\S]))/ms, (_, before) =>
  ['## Unreleased', `## ${version} - ${day}`, before.trim(), ...notes]
    .filter((part) => part !== '')
    .join('\n\n')
    .concat('\n\n'),
);
console.log(`${version}：请看过 git diff 再提交 / look at git diff, then commit`);

/**
 * @param {string} name of a file below the root
 * @param {RegExp} pattern must be found: else the file no longer looks as this script expects
 * @param {string | ((...match: string[]) => string)} replacement
 */
function replaceIn(name, pattern, replacement) {
  const path = join(HERE, name);
  const text = existsSync(path) ? readFileSync(path, 'utf8') : '';
  if (!pattern.test(text)) {
    console.error(`${name} 里找不到版本的位置（${pattern}），请自己改成 ${version}。`);
    console.error(`${name} has no place for the version (${pattern}): write ${version} there yourself.`);
    process.exit(1);
  }
  writeFileSync(path, text.replace(pattern, /** @type {string} */ (replacement)));
}
