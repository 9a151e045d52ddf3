/**
 * `npm run docs [-- --out FOLDER]`: the documents of docs/ as a site that opens from its folder, into docs-site/. No script, no network.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { siteFiles } from './docs-site/site.mjs';
import { ROOT } from './pnpm.mjs';

const { values } = parseArgs({ options: { out: { type: 'string' } } });
const OUT = values.out === undefined ? join(ROOT, 'docs-site') : resolve(values.out);

try {
  const files = siteFiles(join(ROOT, 'docs'));
  // Only our own folder is emptied: one that was named may hold other things.
  if (values.out === undefined) rmSync(OUT, { recursive: true, force: true });
  for (const [name, { bytes }] of files) {
    mkdirSync(dirname(join(OUT, name)), { recursive: true });
    writeFileSync(join(OUT, name), bytes);
  }
  const pages = [...files.keys()].filter((name) => name.endsWith('.html')).length;
  console.log(`${join(OUT, 'index.html')}  ${pages} 页 / pages`);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}
