/**
 * Fuzzing for as long as one likes:
 *
 *     npx tsx packages/reader/fuzz/run.ts [--count 20000] [--seed 1] [--files DIR] [--keep DIR] [--only ofd|pictures]
 *
 * `--files` adds the files of a folder to the seeds, `--keep` writes the bytes behind every fault to a folder. `--only ofd` damages OFD alone, `--only pictures`
 * pictures; of both what is a scan is recognised.
 */
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { fuzz, WORDS } from './harness.js';
import { VARIANTS } from './pdf-variants.js';
import { madeSeeds, ofdSeeds, pictureSeeds, type Seed } from './seeds.js';

const { values } = parseArgs({
  options: {
    count: { type: 'string' },
    seed: { type: 'string' },
    files: { type: 'string' },
    keep: { type: 'string' },
    only: { type: 'string' },
  },
});

/** Larger files would be read more than damaged. */
const MAX_SEED_BYTES = 600_000;

function filesOf(folder: string): Seed[] {
  return readdirSync(folder)
    .map((name) => join(folder, name))
    .filter((path) => statSync(path).isFile() && statSync(path).size <= MAX_SEED_BYTES)
    .map((path) => ({ name: basename(path), bytes: new Uint8Array(readFileSync(path)) }));
}

/** Seeds of one kind that is asked for by name; of every kind where none is. */
function chosenSeeds(): readonly Seed[] {
  const fixtures = filesOf(new URL('../src/formats/fixtures', import.meta.url).pathname);
  const kinds = VARIANTS.map(({ name, bytes }): Seed => ({ name: `${name}.pdf`, bytes }));
  const fixture = (name: string) => new Uint8Array(readFileSync(new URL(`../src/formats/fixtures/${name}`, import.meta.url)));
  const named = values.files ? filesOf(values.files) : [];
  const pictures = pictureSeeds(fixture('strip.jpg'), fixture('strip-g4.tif'));
  switch (values.only) {
    case undefined:
      return [...madeSeeds(), ...kinds, ...fixtures, ...named];
    case 'ofd':
      return [...ofdSeeds(), ...pictures.filter(({ name }) => name.endsWith('.ofd')), ...named];
    case 'pictures':
      return [...pictures, ...named];
    default:
      throw new Error(`--only takes ofd or pictures, not ${values.only}`);
  }
}

async function main(): Promise<void> {
  const seeds = chosenSeeds();
  const wasm = createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm');
  const start = performance.now();
  const result = await fuzz(seeds, {
    rounds: Number(values.count ?? 20_000),
    seed: Number(values.seed ?? 1),
    assets: { pdfiumWasm: async () => new Uint8Array(readFileSync(wasm)), ...(values.only ? { recogniser: async () => WORDS } : {}) },
    limit: 10_000,
    memory: { used: () => process.memoryUsage().rss, limit: 1_500_000_000 },
  });
  const seconds = (performance.now() - start) / 1000;
  const problems = [...result.failed].map(([id, count]) => `${id} ${count}`).join(', ');
  process.stdout.write(
    `${result.rounds} files in ${seconds.toFixed(1)} s, slowest ${Math.round(result.slowest)} ms; read ${result.read}; ${problems}\n`,
  );
  for (const [index, fault] of result.faults.entries()) {
    process.stdout.write(`${fault.what}: ${fault.seed}, round ${fault.round}: ${fault.detail}\n`);
    if (values.keep) {
      mkdirSync(values.keep, { recursive: true });
      writeFileSync(join(values.keep, `${index}-${fault.seed}`), fault.bytes);
    }
  }
  process.exitCode = result.faults.length > 0 ? 1 : 0;
}

await main();
