/**
 * `npm run bench [-- --quick] [--write]`: makes batches of published budgets with changed codes and values, runs the built command line over them
 * beside a loop of ten regular expressions, and prints MB/s, documents/s, rows/s and peak memory as a Markdown table;
 * with --write also into docs/performance.md. `npm run bench -- --growth` prints how the time grows with the length of a text, and nothing else;
 * `-- --queue` what work over a queue costs beside the local pool; `-- --peers [--rounds 11]` what other programs take over the same files (`--python PATH`
 * names a Python that has openpyxl and pdfminer.six, `--other PATH` the executable of another build, `--only WHAT` one thing of the table).
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cpus, loadavg, tmpdir, totalmem } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Corpus, makeCorpus, SAMPLES } from './corpus.js';
import { benchGrowth, MANY_ROWS } from './growth.js';
import { type Measured, measure } from './measure.js';
import { benchPeers, pairsOf } from './peers.js';
import { benchQueue } from './queue.js';
import { benchReading } from './reading.js';
import { makeWideExport, makeWideWorkbook } from './wide-export.js';

const BIN = fileURLToPath(new URL('../bin/perf-lint.js', import.meta.url));
const LOOP = fileURLToPath(new URL('./regex-loop.mjs', import.meta.url));
const ENGINE = fileURLToPath(new URL('./pdf-engine.mjs', import.meta.url));
const ESLINT = join(dirname(createRequire(import.meta.url).resolve('eslint/package.json')), 'bin/eslint.js');
const ESLINT_CONFIG = fileURLToPath(new URL('./eslint.config.mjs', import.meta.url));
const FORMATS = fileURLToPath(new URL('../../../../shared/formats', import.meta.url));
const DISCLOSURES = fileURLToPath(new URL('../../../../shared/disclosures', import.meta.url));
const PAGE = fileURLToPath(new URL('../../../docs/performance.md', import.meta.url));
const HEAD = `# Performance · 性能

Made by \`npm run bench -- --write\` on the machine named below; run it on your own before you plan with these figures.
The ten-regex loop (\`apps/cli/bench/regex-loop.mjs\`) finds every match of ten patterns in every line and does nothing with them:
it is what any linter over the same bytes has to beat, and no linter. eslint checks the same texts as markdown. CPU seconds are those of all threads together.

由 \`npm run bench -- --write\` 在下面这台机器上测得；请在自己的机器上重测后再作安排。
`;
/** Begins what people say about the figures. */
const REMARKS = '## What that says';
const quick = process.argv.includes('--quick');
const rounds = Number(optionNamed('--rounds') ?? (quick ? 3 : 11));

interface Row {
  readonly what: string;
  readonly files: number;
  readonly bytes: number;
  readonly rows: number;
  readonly measured: Measured;
}

const lines: string[] = [];

function say(line: string): void {
  lines.push(line);
  console.log(line);
}

/** What stands behind an option, undefined where it is not given. */
function optionNamed(name: string): string | undefined {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
}

if (process.argv.includes('--growth')) {
  await benchGrowth(say, MANY_ROWS);
  process.exit();
}

const rows: Row[] = [];
const folder = mkdtempSync(join(tmpdir(), 'perf-lint-bench-'));

/** The best of some runs: what else the machine does only ever makes it slower. */
async function best(runs: number, run: () => Promise<Measured>): Promise<Measured> {
  let found = await run();
  for (let index = 1; index < runs; index++) {
    const next = await run();
    if (next.seconds < found.seconds) found = next;
  }
  return found;
}

const countLines = (path: string): number =>
  existsSync(path) ? readFileSync(path).reduce((sum, byte) => sum + (byte === 10 ? 1 : 0), 0) : 0;

async function bench(what: string, name: string, corpus: Corpus, more: readonly string[], runs = quick ? 1 : 2): Promise<Measured> {
  const output = join(folder, 'out.jsonl');
  const args = [BIN, 'export', name, '--format', 'jsonl', '--output', output, '--quiet', ...more];
  const measured = await best(runs, () => measure(process.execPath, args, folder));
  rows.push({ what, files: corpus.files, bytes: corpus.bytes, rows: countLines(output), measured });
  print(rows.at(-1));
  return measured;
}

function print(row: Row | undefined): void {
  if (row === undefined) return;
  const { what, files, bytes, measured } = row;
  const { seconds, cpu, peak } = measured;
  say(
    `| ${what} | ${files} | ${(bytes / 1e6).toFixed(1)} | ${seconds.toFixed(2)} | ${cpu.toFixed(2)} | ${(bytes / 1e6 / seconds).toFixed(2)} | ${(files / seconds).toFixed(0)} | ${row.rows === 0 ? '-' : (row.rows / seconds).toFixed(0)} | ${peak.toFixed(0)} |`,
  );
}

const from = existsSync(DISCLOSURES) ? DISCLOSURES : SAMPLES;
if (process.argv.includes('--queue')) {
  await benchQueue({ bin: BIN, folder, from, files: quick ? 40 : 200, rounds: quick ? 3 : 11, say });
  rmSync(folder, { recursive: true, force: true });
  process.exit();
}
say(
  `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim()}, ${(totalmem() / 2 ** 30).toFixed(0)} GB, ${new Date().toISOString().slice(0, 10)}, load before the run ${loadavg()[0]?.toFixed(1)}`,
);
say(
  `Texts are copies of ${from === DISCLOSURES ? 'five whole disclosures' : 'data/samples (the target tables without the chapters around them)'}.\n`,
);
const texts = quick ? 40 : 200;
const two = makeCorpus(join(folder, 'texts'), { files: texts, from });
const pdfs = ['f001_calc.pdf', 'f001_writer.pdf', 'f001_nb_calc.pdf'].map((name) => join(FORMATS, name)).filter((path) => existsSync(path));
const copies = makePdfs(quick ? 6 : 30);
if (process.argv.includes('--peers')) {
  await comparePeers();
  rmSync(folder, { recursive: true, force: true });
  process.exit();
}
say('| what | files | MB | s | CPU s | MB/s | files/s | rows/s | peak MB |');
say('|---|---|---|---|---|---|---|---|---|');

const loop = await best(3, () => measure(process.execPath, [LOOP, join(folder, 'texts')], folder));
rows.push({ what: 'ten-regex loop', files: two.files, bytes: two.bytes, rows: 0, measured: loop });
print(rows.at(-1));
const peer = await measure(
  process.execPath,
  [ESLINT, '--config', ESLINT_CONFIG, '--format', 'json', '--output-file', join(folder, 'eslint.json'), 'texts'],
  folder,
);
rows.push({ what: 'eslint, as markdown', files: two.files, bytes: two.bytes, rows: 0, measured: peer });
print(rows.at(-1));
const oneWorker = await bench('export jsonl, 1 worker', 'texts', two, ['--no-cache', '--workers', '1']);
const twoWorkers = await bench('export jsonl, 2 workers', 'texts', two, ['--no-cache', '--workers', '2']);
const dataset = await measure(
  process.execPath,
  [BIN, 'dataset', 'texts', '-o', 'dataset', '--no-cache', '--workers', '2', '--quiet'],
  folder,
);
const datasetRows = countLines(join(folder, 'dataset/indicators.csv'));
rows.push({ what: 'dataset, 2 workers', files: two.files, bytes: two.bytes, rows: datasetRows, measured: dataset });
print(rows.at(-1));
await bench('export jsonl, first run with cache', 'texts', two, ['--cache-dir', 'cache', '--workers', '2'], 1);
const cached = await bench('export jsonl, second run', 'texts', two, ['--cache-dir', 'cache', '--workers', '2'], 1);

// A long run: what each worker compiles for itself is soon a small part of it. Made before the batches of other files, to compare peaks.
const few = makeCorpus(join(folder, 'texts-few'), { files: 50, from });
const textPeaks = [(await bench('50 texts, 2 workers', 'texts-few', few, ['--no-cache', '--workers', '2'], 1)).peak];
const many = makeCorpus(join(folder, 'texts-many'), { files: quick ? 100 : 1000, from });
const longOne = await bench(`${many.files} texts, 1 worker`, 'texts-many', many, ['--no-cache', '--workers', '1'], 1);
const longTwo = await bench(`${many.files} texts, 2 workers`, 'texts-many', many, ['--no-cache', '--workers', '2'], 1);
textPeaks.push(twoWorkers.peak, longTwo.peak);

const peaks: number[] = [];
for (const files of quick ? [50, 200] : [50, 200, 1000]) {
  const name = `mixed${files}`;
  const corpus = makeCorpus(join(folder, name), { files, from: SAMPLES, broken: 0.05, seed: files });
  peaks.push((await bench(`${files} mixed files, 5 % broken, 2 workers`, name, corpus, ['--no-cache', '--workers', '2'], 1)).peak);
}

const sheet = makeWideExport(join(folder, 'export/导出.tsv'), quick ? 5_000 : 25_000);
await bench('one sheet of a budget system', 'export', sheet, ['--no-cache'], 1);

await benchPdfs();
await benchSinglePdfs();
await comparePeers();
await benchReading(from, say);
await benchGrowth(say);

say('');
say(
  `Against the ten-regex loop: ${(twoWorkers.seconds / loop.seconds).toFixed(1)} times its time with two workers, ${(twoWorkers.cpu / loop.cpu).toFixed(0)} times its CPU time.`,
);
say(
  `Two workers over one: ${(oneWorker.seconds / twoWorkers.seconds).toFixed(2)} on ${two.files} texts, ${(longOne.seconds / longTwo.seconds).toFixed(2)} on ${many.files}.`,
);
say(`Second run over unchanged files: ${cached.seconds.toFixed(2)} s.`);
const steps = (list: readonly number[]): string => list.map((peak) => peak.toFixed(0)).join(' → ');
say(`Peak memory from the smallest to the largest batch: ${steps(textPeaks)} MB for texts, ${steps(peaks)} MB for mixed files.`);
rmSync(folder, { recursive: true, force: true });
if (process.argv.includes('--write')) {
  // What people wrote about the figures stays below them; they bring it up to date by hand.
  const known = existsSync(PAGE) ? readFileSync(PAGE, 'utf8') : '';
  const remarks = known.indexOf(REMARKS);
  writeFileSync(PAGE, `${HEAD}\n${lines.join('\n')}\n${remarks < 0 ? '' : `\n${known.slice(remarks)}`}`);
}

/** Copies of the PDFs, where the repository has them beside it. */
function makePdfs(files: number): Corpus {
  if (pdfs.length === 0) return { files: 0, bytes: 0, broken: [] };
  mkdirSync(join(folder, 'pdf'), { recursive: true });
  let bytes = 0;
  for (let index = 0; index < files; index++) {
    const content = readFileSync(pdfs[index % pdfs.length] ?? '');
    bytes += content.length;
    // A comment after the end makes every copy a document of its own.
    writeFileSync(join(folder, 'pdf', `${index}.pdf`), Buffer.concat([content, Buffer.from(`\n%${index}\n`)]));
  }
  return { files, bytes, broken: [] };
}

/** The program beside others over the same files. */
async function comparePeers(): Promise<void> {
  await makeWideWorkbook(join(folder, 'workbook.xlsx'), quick ? 5_000 : 25_000);
  const eslint = [ESLINT, '--config', ESLINT_CONFIG, '--format', 'json', '--output-file', 'eslint.json'];
  const python = optionNamed('--python') ?? 'python3';
  const only = optionNamed('--only');
  const pairs = pairsOf({
    bin: BIN,
    loop: LOOP,
    engine: ENGINE,
    eslint,
    python,
    folder,
    pdf: pdfs[0] ?? null,
    other: optionNamed('--other') ?? null,
  });
  await benchPeers(only === undefined ? pairs : pairs.filter(({ what }) => what === only), folder, rounds, say);
}

/** The PDFs, and `pdftotext -layout` over the same files, where it is installed. */
async function benchPdfs(): Promise<void> {
  if (pdfs.length === 0) return;
  const { files, bytes } = copies;
  const corpus = copies;
  await bench(`${files} PDFs, 1 worker`, 'pdf', corpus, ['--no-cache', '--workers', '1'], 1);
  await bench(`${files} PDFs, 2 workers`, 'pdf', corpus, ['--no-cache', '--workers', '2'], 1);
  const loop = 'for f in pdf/*.pdf; do pdftotext -layout "$f" - >/dev/null || exit 1; done';
  try {
    const measured = await measure('sh', ['-c', `command -v pdftotext >/dev/null && { ${loop}; }`], folder);
    if (measured.status !== 0) return;
    rows.push({ what: 'pdftotext -layout', files, bytes, rows: 0, measured });
    print(rows.at(-1));
  } catch {
    // No shell, no comparison.
  }
}

/** Single PDFs, the start of the process included, beside `pdftotext -layout`. */
async function benchSinglePdfs(): Promise<void> {
  if (pdfs.length === 0) return;
  say('');
  say('One PDF, start of the process included (quickest of ten runs; the aim is 0.4 s and 15 ms a page):');
  say('');
  say('| file | pages | s | aim s | pdftotext -layout s |');
  say('|---|---|---|---|---|');
  for (const path of pdfs) {
    const { seconds } = await best(10, () => measure(process.execPath, [BIN, 'lint', path, '--no-cache', '--fail-on', 'never'], folder));
    let peer = '-';
    let pages = 0;
    try {
      const { seconds: theirs, status } = await best(3, () => measure('pdftotext', ['-layout', path, join(folder, 'peer.txt')], folder));
      if (status === 0) {
        peer = theirs.toFixed(2);
        // Every page ends with a form feed.
        pages = readFileSync(join(folder, 'peer.txt')).reduce((count, byte) => count + (byte === 12 ? 1 : 0), 0);
      }
    } catch {
      // It is not installed here.
    }
    say(
      `| ${basename(path)} | ${pages || '-'} | ${seconds.toFixed(2)} | ${pages === 0 ? '-' : (0.4 + 0.015 * pages).toFixed(2)} | ${peer} |`,
    );
  }
}
