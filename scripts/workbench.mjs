/**
 * `npm run workbench`: where the page is that the build has just made, how large it is, and its checksum for those who pass it on.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './pnpm.mjs';

/** The workbench of an office, the same page for departments that check their own targets, and the one that reads scans, where `npm run ocr` installed that. */
for (const name of ['perf-lint.html', 'perf-lint-self-check.html', 'perf-lint-ocr.html']) {
  const page = join(ROOT, 'apps/workbench/dist', name);
  if (!existsSync(page)) continue;
  const bytes = readFileSync(page);
  const checksum = createHash('sha256').update(bytes).digest('hex');
  console.log(`${page}  ${(bytes.length / 1e6).toFixed(1)} MB  sha256 ${checksum}`);
}
console.log('双击打开即可，不联网 / open it by double click; it uses no network');
