import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { type FuzzResult, fuzz, WORDS } from '../../fuzz/harness.js';
import { mutate, randomFrom } from '../../fuzz/mutate.js';
import { madeSeeds, ofdSeeds, pictureSeeds, type Seed } from '../../fuzz/seeds.js';

const wasm = createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm');
const assets = { pdfiumWasm: async () => new Uint8Array(readFileSync(wasm)) };
const memory = { used: () => process.memoryUsage().rss, limit: 1_500_000_000 };

function seedsIn(folder: URL, most: number): Seed[] {
  return readdirSync(folder)
    .filter((name) => statSync(new URL(name, folder)).size <= most)
    .map((name) => ({ name, bytes: new Uint8Array(readFileSync(new URL(name, folder))) }));
}

function expectSound(result: FuzzResult, rounds: number): void {
  expect(result.faults.map(({ seed, round, what, detail }) => `${what} ${seed} round ${round}: ${detail}`)).toEqual([]);
  expect(result.rounds).toBe(rounds);
  // Damage must be of both kinds: some that is read over and some that is refused.
  expect(result.read).toBeGreaterThan(rounds / 20);
  expect([...result.failed.values()].reduce((sum, count) => sum + count, 0)).toBeGreaterThan(rounds / 20);
}

describe('damaged files', () => {
  it('damages the same way for the same seed', () => {
    const [seed, other] = madeSeeds();
    const once = mutate(seed!.bytes, randomFrom(5), other!.bytes);
    expect(mutate(seed!.bytes, randomFrom(5), other!.bytes)).toEqual(once);
    expect(mutate(seed!.bytes, randomFrom(6), other!.bytes)).not.toEqual(once);
  });

  it('reads 2 000 of them without a crash, a hang or much memory', async () => {
    const seeds = [...madeSeeds(), ...seedsIn(new URL('./fixtures/', import.meta.url), 100_000)];
    expectSound(await fuzz(seeds, { rounds: 2000, seed: 1, assets, limit: 10_000, memory }), 2000);
  });

  it('reads 2 000 damaged OFD', async () => {
    expectSound(await fuzz(ofdSeeds(), { rounds: 2000, seed: 3, assets, limit: 10_000, memory }), 2000);
  });

  it('reads damaged pictures, and recognises what is left of them', async () => {
    const fixture = (name: string) => new Uint8Array(readFileSync(new URL(`./fixtures/${name}`, import.meta.url)));
    const seeds = pictureSeeds(fixture('strip.jpg'), fixture('strip-g4.tif'));
    expectSound(
      await fuzz(seeds, { rounds: 140, seed: 4, assets: { ...assets, recogniser: async () => WORDS }, limit: 10_000, memory }),
      140,
    );
  });

  it('reads damaged copies of the shared files', async () => {
    const shared = new URL('../../../../../shared/formats/', import.meta.url);
    if (!existsSync(shared)) {
      console.log('skipped: ../shared is not there');
      return;
    }
    expectSound(await fuzz(seedsIn(shared, 50_000), { rounds: 60, seed: 2, assets, limit: 15_000, memory }), 60);
  });
});
