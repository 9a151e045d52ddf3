/**
 * `npm run bench [-- --quick]`: makes batches of published budgets with changed codes and values, runs the built command line over them
 * beside a loop of ten regular expressions, and prints MB/s, documents/s, rows/s and peak memory as a Markdown table.
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir, totalmem } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type Corpus, makeCorpus, SAMPLES } from './corpus.js';
import { type Measured, measure } from './measure.js';

const BIN = fileURLToPath(new URL('../bin/perf-lint.js', import.meta.url));
const LOOP = fileURLToPath(new URL('./regex-loop.mjs', import.meta.url));
const DISCLOSURES = fileURLToPath(new URL('../../../../shared/disclosures', import.meta.url));
const quick = process.argv.includes('--quick');

interface Row {
  readonly what: string;
  readonly files: number;
  readonly bytes: number;
  readonly rows: number;
  readonly measured: Measured;
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
  const { seconds, peak } = measured;
  console.log(
    `| ${what} | ${files} | ${(bytes / 1e6).toFixed(1)} | ${seconds.toFixed(2)} | ${(bytes / 1e6 / seconds).toFixed(2)} | ${(files / seconds).toFixed(0)} | ${row.rows === 0 ? '-' : (row.rows / seconds).toFixed(0)} | ${peak.toFixed(0)} |`,
  );
}

const from = existsSync(DISCLOSURES) ? DISCLOSURES : SAMPLES;
console.log(
  `Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model.trim()}, ${(totalmem() / 2 ** 30).toFixed(0)} GB, ${new Date().toISOString().slice(0, 10)}`,
);
console.log(
  `Texts are copies of ${from === DISCLOSURES ? 'five whole disclosures' : 'data/samples (the target tables without the chapters around them)'}.\n`,
);
console.log('| what | files | MB | s | MB/s | files/s | rows/s | peak MB |');
console.log('|---|---|---|---|---|---|---|---|');

const texts = quick ? 40 : 200;
const two = makeCorpus(join(folder, 'texts'), { files: texts, from });
const loop = await best(3, () => measure(process.execPath, [LOOP, join(folder, 'texts')], folder));
rows.push({ what: 'ten-regex loop', files: two.files, bytes: two.bytes, rows: 0, measured: loop });
print(rows.at(-1));
const oneWorker = await bench('export jsonl, 1 worker', 'texts', two, ['--no-cache', '--workers', '1']);
const twoWorkers = await bench('export jsonl, 2 workers', 'texts', two, ['--no-cache', '--workers', '2']);
await bench('export jsonl, first run with cache', 'texts', two, ['--cache-dir', 'cache', '--workers', '2'], 1);
const cached = await bench('export jsonl, second run', 'texts', two, ['--cache-dir', 'cache', '--workers', '2'], 1);

const peaks: number[] = [];
for (const files of quick ? [50, 200] : [50, 200, 1000]) {
  const name = `mixed${files}`;
  const corpus = makeCorpus(join(folder, name), { files, from: SAMPLES, broken: 0.05, seed: files });
  peaks.push((await bench(`${files} mixed files, 5 % broken, 2 workers`, name, corpus, ['--no-cache', '--workers', '2'], 1)).peak);
}

const sheet = makeWideExport(join(folder, 'export'), quick ? 5_000 : 25_000);
await bench('one sheet of a budget system', 'export', sheet, ['--no-cache'], 1);

console.log('');
console.log(`Against the ten-regex loop: ${(twoWorkers.seconds / loop.seconds).toFixed(1)} times its time with two workers.`);
console.log(`Two workers over one: ${(oneWorker.seconds / twoWorkers.seconds).toFixed(2)}.`);
console.log(`Second run over unchanged files: ${cached.seconds.toFixed(2)} s.`);
console.log(`Peak memory from the smallest to the largest batch: ${peaks.map((peak) => peak.toFixed(0)).join(' → ')} MB.`);
rmSync(folder, { recursive: true, force: true });

/** A flat export of a budget system: one row an indicator, as tab-separated values. */
function makeWideExport(path: string, count: number): Corpus {
  mkdirSync(path, { recursive: true });
  const header = [
    '业务科室',
    '预算单位编码',
    '预算单位名称',
    '项目编码',
    '项目名称',
    '项目类别',
    '资金总额(元)',
    '一级指标',
    '二级指标',
    '三级指标',
    '指标性质',
    '指标值',
    '度量单位',
    '权重',
  ];
  const kinds = [
    ['产出指标', '数量指标', '补贴发放人数', '≥', '120', '人'],
    ['产出指标', '质量指标', '补贴发放准确率', '≥', '98', '%'],
    ['产出指标', '时效指标', '补贴发放时限', '≤', '30', '日'],
    ['成本指标', '经济成本指标', '项目总成本', '≤', '20', '万元'],
    ['效益指标', '社会效益指标', '就业稳定率', '≥', '90', '%'],
    ['满意度指标', '服务对象满意度指标', '补贴对象满意度', '≥', '95', '%'],
  ];
  const lines = [header.join('\t')];
  for (let index = 0; index < count; index++) {
    const project = Math.floor(index / kinds.length);
    const unit = Math.floor(project / 8);
    const code = `4100002400000${String(project).padStart(8, '0')}`;
    lines.push(
      [
        '社保科',
        `${301001 + unit}`,
        `单位${unit}`,
        code,
        `项目${project}`,
        '特定目标类',
        '200000',
        ...(kinds[index % kinds.length] ?? []),
        '10',
      ].join('\t'),
    );
  }
  const text = `${lines.join('\n')}\n`;
  writeFileSync(join(path, '导出.tsv'), text);
  return { files: 1, bytes: Buffer.byteLength(text), broken: [] };
}
