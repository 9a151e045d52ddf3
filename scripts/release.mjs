/**
 * `npm run release [-- --out FOLDER] [-- --check] [-- --only page,scan-page,bundle,docs,win-x64,linux-x64,linux-arm64]`: what is handed on, into dist-release/.
 *
 *   perf-lint-<version>-workbench.html, .zip     the page, plain and in a zip for gateways that let no .html through
 *   perf-lint-<version>-self-check.html, .zip    the page for departments, likewise
 *   perf-lint-<version>-workbench-ocr.html, .zip the page that reads scans
 *   perf-lint-<version>-win-x64.zip              program and Node for Windows; linux-x64, linux-arm64 as tar.gz
 *   perf-lint-<version>.zip                      the program alone, for machines that have Node (what `npm run bundle` makes)
 *   perf-lint-<version>-docs.zip                 the documents as a site (what `npm run docs` makes)
 *   SHA256SUMS
 *
 * Whoever builds the same commit gets the same bytes: `--check` makes everything in two fresh clones and compares. Node's programs come from npm's
 * registry and are held against sums kept here (release/node.sha256).
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { siteFiles } from './docs-site/site.mjs';
import { ROOT } from './pnpm.mjs';
import { zipOf } from './release/archives.mjs';
import { checkRelease } from './release/check.mjs';
import { ARCHIVES, archiveOf, bundleArchive } from './release/contents.mjs';
import { fileOfRoot, PAGE, SCAN_PAGE, SELF_CHECK_PAGE, VERSION } from './release/program-files.mjs';

const { values } = parseArgs({ options: { out: { type: 'string' }, only: { type: 'string' }, check: { type: 'boolean' } } });
const OUT = values.out === undefined ? join(ROOT, 'dist-release') : resolve(values.out);
const EVERYTHING = ['page', 'scan-page', 'bundle', 'docs', ...Object.keys(ARCHIVES)];
const wanted = values.only?.split(',') ?? EVERYTHING;
const unknown = wanted.filter((each) => !EVERYTHING.includes(each));
if (unknown.length > 0) {
  console.error(`没有“${unknown.join('、')}”这一种；可用 ${EVERYTHING.join(',')}。`);
  console.error(`There is no ${unknown.join(', ')}: choose from ${EVERYTHING.join(',')}.`);
  process.exit(2);
}

if (values.check === true) process.exit(checkRelease(values.only === undefined ? [] : ['--only', values.only]));

const NAME = `perf-lint-${VERSION}`;
rmSync(OUT, { recursive: true, force: true });
mkdirSync(OUT, { recursive: true });
let status = 0;
for (const each of wanted)
  try {
    make(each);
  } catch (error) {
    console.error(`${each}: ${error instanceof Error ? error.message : String(error)}`);
    status = 1;
  }
writeFileSync(join(OUT, 'SHA256SUMS'), sums());
process.exit(status);

/** @param {string} kind one of EVERYTHING */
function make(kind) {
  if (kind === 'page') {
    writePage('workbench', PAGE, '审核工作台.html');
    writePage('self-check', SELF_CHECK_PAGE, '绩效目标自查.html');
  } else if (kind === 'scan-page') {
    if (!existsSync(SCAN_PAGE))
      throw new Error(
        '没有装扫描件识别，没有做这一页；先运行 npm run ocr。 The page that reads scans was not made: run npm run ocr first.',
      );
    writePage('workbench-ocr', SCAN_PAGE, '审核工作台-含扫描件识别.html');
  } else if (kind === 'bundle') write(`${NAME}.zip`, bundleArchive(NAME));
  else if (kind === 'docs') write(`${NAME}-docs.zip`, zipOf(siteFiles(join(ROOT, 'docs'))));
  else {
    const platform = /** @type {import('./release/node-programs.mjs').Platform} */ (kind);
    write(`${NAME}-${platform}.${ARCHIVES[platform].ending}`, archiveOf(platform, `${NAME}-${platform}`));
  }
}

/** A page plain and in a zip. @param {string} name @param {string} path @param {string} inZip its name for those who open it */
function writePage(name, path, inZip) {
  const page = readFileSync(path);
  write(`${NAME}-${name}.html`, page);
  write(
    `${NAME}-${name}.zip`,
    zipOf(
      new Map([
        [inZip, { bytes: page }],
        ['LICENSE.txt', { bytes: fileOfRoot('LICENSE') }],
      ]),
    ),
  );
}

/** @param {string} name @param {Uint8Array} bytes */
function write(name, bytes) {
  writeFileSync(join(OUT, name), bytes);
  console.log(`${join(OUT, name)}  ${(bytes.length / 1e6).toFixed(1)} MB`);
}

/** In the form that `sha256sum -c` reads. @returns {string} */
function sums() {
  return readdirSync(OUT)
    .sort()
    .map(
      (name) =>
        `${createHash('sha256')
          .update(readFileSync(join(OUT, name)))
          .digest('hex')}  ${name}\n`,
    )
    .join('');
}
