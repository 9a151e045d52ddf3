/** Writes docs/rules from what was built last (run a build first): `npx tsx packages/analyser/scripts/rule-docs.ts [--check]`; with --check it only says what is out of date (status 1). */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rulePages } from './rule-pages.js';

const root = fileURLToPath(new URL('../../../docs/rules', import.meta.url));
const check = process.argv.includes('--check');
const pages = rulePages();
const read = (path: string): string | null => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
};

const stale: string[] = [];
for (const [path, text] of pages) {
  const full = join(root, path);
  if (read(full) === text) continue;
  stale.push(path);
  if (check) continue;
  mkdirSync(dirname(full), { recursive: true });
  writeFileSync(full, text);
}
for (const language of ['zh-CN', 'en'])
  for (const name of check || read(join(root, language, 'README.md')) !== null ? readdirSync(join(root, language)) : [])
    if (!pages.has(`${language}/${name}`)) {
      stale.push(`${language}/${name}`);
      if (!check) rmSync(join(root, language, name));
    }
console.log(stale.length === 0 ? 'docs/rules is up to date.' : `${check ? 'Out of date' : 'Written'}: ${stale.join(', ')}`);
if (check && stale.length > 0) process.exitCode = 1;
