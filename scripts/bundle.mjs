/**
 * `npm run bundle [-- --out FOLDER]`: everything in one folder for a machine without a network, and an archive of it with its checksum.
 * The build has made the program in few files already; the folder needs nothing but Node; on Windows a node.exe put beside perf-lint.cmd will do.
 */
import { createHash } from 'node:crypto';
import { chmodSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { ROOT } from './pnpm.mjs';
import { bundleArchive, bundleFiles } from './release/contents.mjs';
import { VERSION } from './release/program-files.mjs';

const outAt = process.argv.indexOf('--out');
const OUT = outAt < 0 ? join(ROOT, 'bundle') : resolve(process.argv[outAt + 1] ?? 'bundle');
const NAME = `perf-lint-${VERSION}`;
const FOLDER = join(OUT, NAME);

rmSync(FOLDER, { recursive: true, force: true });
for (const [name, { bytes, runs }] of bundleFiles()) {
  const path = join(FOLDER, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
  if (runs === true) chmodSync(path, 0o755);
}
const archive = bundleArchive(NAME);
const checksum = createHash('sha256').update(archive).digest('hex');
writeFileSync(join(OUT, `${NAME}.zip`), archive);
writeFileSync(join(OUT, `${NAME}.zip.sha256`), `${checksum}  ${NAME}.zip\n`);
console.log(FOLDER);
console.log(`${join(OUT, `${NAME}.zip`)}  ${(archive.length / 1e6).toFixed(1)} MB  sha256 ${checksum}`);
