/**
 * `npm run cost -- --documents 500000 --pages 4000000 --rows 20000000 --scans 250000 [--scan-seconds 5] [--cores 16] [--hours 8]`: what a batch
 * costs, by the figures in cost.json. `npm run cost -- --measure [--times 3]` measures them on this machine, writes them, and holds them against
 * a run that they were not made from; `npm run cost -- --check` does the last alone.
 */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { makeCorpus, SAMPLES } from './corpus.js';
import { type Batch, costOf, type Figures, fit, processorSeconds, type Run } from './cost-model.js';
import { type Measured, measure } from './measure.js';
import { makeWideExport } from './wide-export.js';

const BIN = fileURLToPath(new URL('../bin/perf-lint.js', import.meta.url));
const FORMATS = fileURLToPath(new URL('../../../../shared/formats', import.meta.url));
const FIGURES = fileURLToPath(new URL('./cost.json', import.meta.url));

/** PDFs to copy with their pages. */
const PDFS = [
  { name: 'f001_calc.pdf', pages: 5 },
  { name: 'f001_writer.pdf', pages: 8 },
  { name: 'f001_nb_calc.pdf', pages: 5 },
] as const;

/** Processor seconds of a scanned page with the WebAssembly recogniser: see docs/scale.md. */
const SCAN = 14;
/** Share of the processors that a long run keeps busy (1000 texts, two workers in docs/performance.md), kept where other programs run beside the measuring. */
const BUSY = 0.95;
const QUIET = 1;
const loadBefore = loadavg()[0] ?? 0;

const { values } = parseArgs({
  options: {
    measure: { type: 'boolean', default: false },
    check: { type: 'boolean', default: false },
    times: { type: 'string', default: '3' },
    documents: { type: 'string', default: '500000' },
    pages: { type: 'string', default: '0' },
    rows: { type: 'string', default: '0' },
    scans: { type: 'string', default: '0' },
    'scan-seconds': { type: 'string' },
    cores: { type: 'string', default: '16' },
    hours: { type: 'string', default: '8' },
  },
});

if (values.measure) await inFolder(measured);
else if (values.check) await inFolder((folder) => check(folder, known().figures));
else print();

function number(name: Exclude<keyof typeof values, 'measure' | 'check'>): number {
  const value = Number(values[name]);
  if (Number.isFinite(value) && value >= 0) return value;
  throw new Error(`--${name} is a number of zero or more`);
}

function known(): { readonly machine: string; readonly figures: Figures } {
  return JSON.parse(readFileSync(FIGURES, 'utf8'));
}

/** Does something in a folder that goes afterwards. */
async function inFolder(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'perf-lint-cost-'));
  try {
    await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function print(): void {
  const { machine, figures: own } = known();
  const figures = values['scan-seconds'] === undefined ? own : { ...own, scan: number('scan-seconds') };
  const batch: Batch = { documents: number('documents'), pages: number('pages'), rows: number('rows'), scans: number('scans') };
  const cost = costOf(batch, figures, { cores: number('cores'), hours: number('hours') });
  console.log(
    `documents ${batch.documents}, pages ${batch.pages}, rows ${batch.rows}, scanned pages ${batch.scans} at ${figures.scan} s each`,
  );
  console.log(`processor hours: ${round(cost.processorHours)}, of which scans ${round((batch.scans * figures.scan) / 3600)}`);
  console.log(`one machine of ${values.cores} cores: ${round(cost.hours)} h; within ${values.hours} h: ${cost.machines} machines`);
  console.log(
    `memory of each: ${round(cost.memoryMb / 1000)} GB; records ${round(cost.recordsGb)} GB; kept results ${round(cost.keptGb)} GB`,
  );
  console.log(`figures measured on ${machine}`);
}

/** Two digits that count, or all before the point. */
function round(value: number): string {
  return value >= 100 ? value.toFixed(0) : String(Number(value.toPrecision(2)));
}

/** A run over a folder, with all that is counted of it. */
interface Counted {
  readonly run: Run;
  readonly measured: Measured;
  readonly recordBytes: number;
  readonly keptBytes: number;
}

async function measured(folder: string): Promise<void> {
  const of = (name: string, pages: number, make: (path: string) => number, workers = 1) =>
    counted(folder, name, pages, make(join(folder, name)), workers);
  const texts = (files: number) => (path: string) => makeCorpus(path, { files, from: SAMPLES, seed: files }).files;
  const pdfs = (files: number) => (path: string) => copyPdfs(path, files);
  const runs: Counted[] = [
    await of('10 texts', 0, texts(10)),
    await of('60 texts', 0, texts(60)),
    await of('sheet of 1000 rows', 0, (path) => makeWideExport(path, 1_000).files),
    await of('sheet of 6000 rows', 0, (path) => makeWideExport(path, 6_000).files),
  ];
  const withPdfs = existsSync(join(FORMATS, PDFS[0].name));
  if (withPdfs) {
    runs.push(await of('3 PDFs', pagesOf(3), pdfs(3)), await of('18 PDFs', pagesOf(18), pdfs(18)));
  } else console.log('PDFs: not beside this checkout; a page keeps its figure');
  const both = await of('60 texts again', 0, texts(61), cpus().length);
  const before = existsSync(FIGURES) ? known().figures : null;
  const fitted = fit(runs.map(({ run }) => run));
  const last = runs[1];
  const first = runs[0];
  if (last === undefined || first === undefined) throw new Error('no run');
  const figures: Figures = {
    ...fitted,
    page: withPdfs ? fitted.page : (before?.page ?? 0),
    scan: before?.scan ?? SCAN,
    busy: loadBefore < QUIET ? Math.min(1, both.run.seconds / both.measured.seconds / cpus().length) : (before?.busy ?? BUSY),
    recordKb: runs.reduce((sum, each) => sum + each.recordBytes, 0) / runs.reduce((sum, each) => sum + each.run.rows, 0) / 1000,
    keptKb: runs.reduce((sum, each) => sum + each.keptBytes, 0) / runs.reduce((sum, each) => sum + each.run.rows, 0) / 1000,
    processMb: last.measured.peak - Math.max(0, (both.measured.peak - last.measured.peak) / Math.max(1, cpus().length - 1)),
    workerMb: Math.max(0, (both.measured.peak - last.measured.peak) / Math.max(1, cpus().length - 1)),
  };
  console.log('| run | documents | pages | rows | processor s | model s | error |');
  console.log('|---|---|---|---|---|---|---|');
  for (const { run } of runs) line(run, figures);
  const machine = `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim()}, ${new Date().toISOString().slice(0, 10)}`;
  writeFileSync(FIGURES, `${JSON.stringify({ machine, figures: shortened(figures) }, null, 2)}\n`);
  console.log(`written to ${FIGURES}`);
  await check(folder, figures);
}

/** Holds the figures against a run that they were not made from. */
async function check(folder: string, figures: Figures): Promise<void> {
  const withPdfs = existsSync(join(FORMATS, PDFS[0].name));
  const path = join(folder, 'mixture');
  const texts = makeCorpus(join(path, 'texts'), { files: 30, from: SAMPLES, seed: 5 }).files;
  const documents = texts + makeWideExport(join(path, 'sheet'), 2_500).files + (withPdfs ? copyPdfs(join(path, 'pdf'), 9) : 0);
  line((await counted(folder, 'mixture', withPdfs ? pagesOf(9) : 0, documents, 1)).run, figures);
}

function pagesOf(files: number): number {
  return Array.from({ length: files }, (_, index) => pdf(index).pages).reduce((sum, pages) => sum + pages, 0);
}

function line(run: Run, figures: Figures): void {
  const model = processorSeconds(run, figures);
  const error = `${(100 * (model / run.seconds - 1)).toFixed(0)} %`;
  console.log(
    `| ${run.name} | ${run.documents} | ${run.pages} | ${run.rows} | ${run.seconds.toFixed(2)} | ${model.toFixed(2)} | ${error} |`,
  );
}

function shortened(figures: Figures): Figures {
  return Object.fromEntries(Object.entries(figures).map(([name, value]) => [name, Number(value.toPrecision(3))])) as unknown as Figures;
}

function pdf(index: number): (typeof PDFS)[number] {
  return PDFS[index % PDFS.length] ?? PDFS[0];
}

/** Copies of the PDFs, each a document of its own by a comment after its end. */
function copyPdfs(path: string, files: number): number {
  mkdirSync(path, { recursive: true });
  for (let index = 0; index < files; index++) {
    const content = readFileSync(join(FORMATS, pdf(index).name));
    writeFileSync(join(path, `${index}.pdf`), Buffer.concat([content, Buffer.from(`\n%${index}\n`)]));
  }
  return files;
}

/** Runs `export` over a folder a few times and keeps the run that took the least of the processor: what else the machine does only adds. */
async function counted(folder: string, name: string, pages: number, documents: number, workers: number): Promise<Counted> {
  let found: Measured | null = null;
  const out = join(folder, 'out.jsonl');
  const kept = join(folder, 'kept');
  for (let time = 0; time < number('times'); time++) {
    rmSync(kept, { recursive: true, force: true });
    const args = [BIN, 'export', name, '--output', out, '--quiet', '--cache-dir', kept, '--workers', `${workers}`];
    const next = await measure(process.execPath, args, folder);
    if (next.status !== 0) throw new Error(`${name}: ${next.stderr}`);
    if (found === null || next.cpu < found.cpu) found = next;
  }
  if (found === null) throw new Error('no run');
  const records = readFileSync(out);
  const rows = records.reduce((sum, byte) => sum + (byte === 10 ? 1 : 0), 0);
  const keptBytes = readdirSync(kept, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
  console.error(`${name}: ${found.cpu.toFixed(2)} s of the processor`);
  return {
    run: { name, documents, pages, rows, scans: 0, seconds: found.cpu },
    measured: found,
    recordBytes: records.length,
    keptBytes,
  };
}
