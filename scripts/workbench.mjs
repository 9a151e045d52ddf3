/**
 * `npm run workbench`: where the page is that the build has just made, how large it is, and its checksum for those who pass it on.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './pnpm.mjs';

const PAGE = join(ROOT, 'apps/workbench/dist/perf-lint.html');
const bytes = readFileSync(PAGE);
const checksum = createHash('sha256').update(bytes).digest('hex');
console.log(`${PAGE}  ${(bytes.length / 1e6).toFixed(1)} MB  sha256 ${checksum}`);
console.log('双击打开即可，不联网 / open it by double click; it uses no network');
