/**
 * `npm run evaluate -- scans [--seed N] [--count N] [--dpi N] [--minutes N] [--wasm] [--show] [--files PDF...]`: prints pages as a scanner would see them, reads them, and holds what comes
 * out against the printed pages; with `--wasm` by the runtime that pages in a browser use. Needs `npm run ocr`, and PDFs with ruled tables.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { createRecogniser } from '../../ocr/src/index.js';
import { drawGray } from '../src/formats/pdf/draw-page.js';
import { withDocument } from '../src/formats/pdf/engine.js';
import { type PageContent, PageReader } from '../src/formats/pdf/page.js';
import { readScan } from '../src/formats/scan/scan-page.js';
import { Budget } from '../src/limits.js';
import type { RecognisedPage } from '../src/source-document.js';
import { type Harm, harmed, Random, redrawn } from './degrade.js';
import { added, compareCells, compareRows, emptyTally, type Tally } from './measure.js';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '12' },
    dpi: { type: 'string', default: '200' },
    show: { type: 'boolean', default: false },
    wasm: { type: 'boolean', default: false },
    minutes: { type: 'string', default: '600' },
    files: { type: 'string', multiple: true },
  },
  args: process.argv.slice(2).filter((argument) => argument !== 'scans'),
});

const SHARED = fileURLToPath(new URL('../../../../shared/', import.meta.url));
/** What the reader draws every page with. */
const DRAWN = 200;

const wasm = createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm');
const assets = { pdfiumWasm: async () => new Uint8Array(readFileSync(wasm)) };

function pdfFiles(): string[] {
  if (values.files !== undefined) return values.files;
  const folders = ['formats', 'office'].map((folder) => join(SHARED, folder)).filter((folder) => existsSync(folder));
  return folders
    .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
    .filter((path) => path.endsWith('.pdf') && !/scan|enc|truncated|_nb_/.test(basename(path)))
    .sort();
}

/** Pages of a file that have a ruled table. */
async function printedPages(bytes: Uint8Array): Promise<PageContent[]> {
  return withDocument(bytes, [], assets, (engine, document) => {
    const reader = new PageReader(engine, document, new Budget('objects', 1e9));
    const pages: PageContent[] = [];
    for (let index = 0; index < reader.pageCount; index++) {
      const content = reader.read(index);
      if (content && content.horizontal.length > 4 && content.vertical.length > 2) pages.push(content);
    }
    reader.close();
    return pages;
  });
}

function harmOf(random: Random, dpi: number): Harm {
  return {
    dpi,
    turn: random.next() < 0.2 ? 0 : random.between(-2, 2),
    noise: random.between(2, 12),
    quality: Math.round(random.between(30, 85)),
    shadow: random.next() < 0.4 ? random.between(20, 80) : 0,
    stamps: random.next() < 0.25 ? 1 : 0,
  };
}

const SHOWN: readonly (readonly [string, (tally: Tally) => string])[] = [
  ['pages accepted', ({ accepted, pages }) => `${accepted}/${pages}`],
  ['cells', ({ cells, cellsRight }) => percent(cellsRight, cells)],
  ['signs', ({ signs, signsRight }) => `${signsRight}/${signs}`],
  ['numbers', ({ numbers, numbersRight }) => `${numbersRight}/${numbers}`],
  ['rows exact F1', ({ rows, read, right }) => percent(2 * right, rows + read)],
  ['doubted', ({ doubted, read }) => percent(doubted, read)],
  ['silently wrong', ({ silent, read }) => `${silent} (${percent(silent, read)})`],
  ['invented', ({ invented }) => String(invented)],
  ['CPU s a page', ({ seconds, pages }) => (seconds / Math.max(1, pages)).toFixed(1)],
];

function percent(part: number, whole: number): string {
  return whole === 0 ? '-' : `${((100 * part) / whole).toFixed(1)} %`;
}

const random = new Random(Number(values.seed));
const files = pdfFiles();
if (files.length === 0) throw new Error('no PDF to make scans of: name some with --files');
const recogniser = await createRecogniser({ engine: values.wasm ? 'wasm' : 'installed' });
const sources = await Promise.all([...files].map(async (path) => ({ path, bytes: new Uint8Array(readFileSync(path)) })));
let all = emptyTally();
const end = performance.now() + Number(values.minutes) * 60_000;
while (all.pages < Number(values.count) && performance.now() < end) {
  const { path, bytes } = random.of(sources);
  const pages = await printedPages(bytes);
  if (pages.length === 0) continue;
  // A table may print its header on its first page alone.
  const first = random.next() < 0.5 ? 0 : Math.floor(random.next() * pages.length);
  const chosen = pages.slice(first, first === 0 ? 2 : first + 1);
  const harm = harmOf(random, Number(values.dpi));
  const tally = emptyTally();
  const read: { readonly printed: PageContent; readonly content: PageContent; readonly scan: RecognisedPage }[] = [];
  for (const printed of chosen) {
    const drawn = await drawGray(bytes, { page: printed.page, passwords: [], assets, longSide: (points) => (points * harm.dpi) / 72 });
    const scan = redrawn(harmed({ ...drawn, dpi: harm.dpi }, harm, random), DRAWN);
    const before = process.cpuUsage();
    const page = await readScan(scan, printed.page, recogniser);
    const used = process.cpuUsage(before);
    tally.pages++;
    tally.seconds += (used.user + used.system) / 1e6;
    if (page.kind === 'unread') continue;
    tally.accepted++;
    compareCells(tally, printed, page.content);
    read.push({ printed, content: page.content, scan: { page: printed.page, lines: page.lines } });
  }
  const told: string[] = [];
  compareRows(
    tally,
    read.map(({ printed }) => printed),
    { contents: read.map(({ content }) => content), scans: read.map(({ scan }) => scan) },
    (line) => told.push(line),
  );
  const harms = `${harm.dpi} dpi, ${harm.turn.toFixed(1)}°, noise ${harm.noise.toFixed(0)}, q${harm.quality}, shadow ${harm.shadow.toFixed(0)}, stamps ${harm.stamps}`;
  console.log(
    `${basename(path)} p${chosen.map(({ page }) => page).join(',')} (${harms}): ${SHOWN.map(([name, show]) => `${name} ${show(tally)}`).join(', ')}`,
  );
  if (values.show) for (const line of told) console.log(`    ${line}`);
  all = added(all, tally);
}
console.log('');
for (const [name, show] of SHOWN) console.log(`${name.padEnd(18)} ${show(all)}`);
console.log(`peak memory        ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
