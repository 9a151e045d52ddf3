import { describe, expect, it } from 'vitest';
import { createFrom, type Runtime } from './recogniser.js';

/** Shades that the model is not sure of: how likely it takes them for nothing, the two letters, and a space. */
const UNSURE: Readonly<Record<number, readonly number[]>> = { 9: [0.1, 0.6, 0.3, 0], 10: [0.9, 0.02, 0.07, 0.01] };

/** A runtime whose model says for each step of eight pixels which letter it stands for: the shade of its first pixel. */
function runtime(seen: number[][]): Runtime {
  class Tensor {
    constructor(
      _type: 'float32',
      readonly data: Float32Array,
      readonly dims: readonly number[],
    ) {}
  }
  const run = async (feeds: Readonly<Record<string, InstanceType<typeof Tensor>>>) => {
    const { data, dims } = feeds['x'] as Tensor;
    const [count = 0, planes = 0, rows = 0, width = 0] = dims;
    seen.push([...dims]);
    const steps = width / 8;
    const likelihoods = new Float32Array(count * steps * 4);
    for (let line = 0; line < count; line++)
      for (let step = 0; step < steps; step++) {
        const shade = Math.round(((data[line * planes * rows * width + step * 8] ?? 0) + 1) * 127.5);
        const at = (line * steps + step) * 4;
        likelihoods.set(UNSURE[shade] ?? [0, 0, 0, 0], at);
        if (UNSURE[shade] === undefined) likelihoods[at + (shade < 4 ? shade : 0)] = 1;
      }
    return { y: new Tensor('float32', likelihoods, [count, steps, 4]) };
  };
  return { Tensor, InferenceSession: { create: async () => ({ inputNames: ['x'], outputNames: ['y'], run }) } } as unknown as Runtime;
}

/** A line whose eighths hold the letters given, 0 for none. */
function line(letters: readonly number[]) {
  const width = letters.length * 8;
  const shades = new Uint8Array(48 * width).fill(255);
  letters.forEach((letter, index) => {
    if (letter > 0) shades[index * 8] = letter;
  });
  return { width, shades };
}

describe('the recogniser', () => {
  const start = async (seen: number[][] = []) =>
    createFrom({ runtime: runtime(seen), provider: 'cpu', model: new Uint8Array(), characters: '甲\n乙\n' });

  it('reads each letter once, however long it lasts, and twice where a blank parts it', async () => {
    const { recognise } = await start();
    const [read] = await recognise([line([1, 1, 0, 1, 2, 0, 3, 0])]);
    expect(read?.map(({ text }) => text)).toEqual(['甲', '甲', '乙', ' ']);
    expect(read?.[0]).toEqual({ text: '甲', at: 1 / 16, likelihood: 1 });
  });

  it('gives the lines back in the order they came, whatever their widths', async () => {
    const seen: number[][] = [];
    const { recognise } = await start(seen);
    const read = await recognise([line([1, 0, 0, 0, 0, 0, 0, 0]), line(Array<number>(40).fill(2)), line([2, 0, 0, 0, 0, 0, 1, 0])]);
    expect(read.map((letters) => letters.map(({ text }) => text).join(''))).toEqual(['甲', '乙', '乙甲']);
    expect(seen).toEqual([
      [2, 3, 48, 64],
      [1, 3, 48, 320],
    ]);
  });

  it('says what a letter may be that it is not sure of, and what may stand where it rather sees none', async () => {
    const { recognise } = await start();
    const [read] = await recognise([line([9, 0, 10, 0, 2, 0])]);
    const close = (text: string, likelihood: number) => ({ text, likelihood: expect.closeTo(likelihood, 5) });
    expect(read).toEqual([
      { ...close('甲', 0.6), at: 1 / 12, others: [close('乙', 0.3)] },
      { ...close('', 0.9), at: 5 / 12, others: [close('乙', 0.07), close('甲', 0.02), close(' ', 0.01)] },
      { text: '乙', at: 9 / 12, likelihood: 1 },
    ]);
  });

  it('reads no more together than memory is kept for', async () => {
    const seen: number[][] = [];
    const { recognise } = await start(seen);
    await recognise(Array.from({ length: 6 }, () => line(Array<number>(50).fill(1))));
    expect(seen.map(([count]) => count)).toEqual([3, 3]);
    seen.length = 0;
    await recognise([line(Array<number>(400).fill(1))]);
    expect(seen).toEqual([[1, 3, 48, 3200]]);
  });

  it('reads nothing where nothing is given', async () => {
    expect(await (await start()).recognise([])).toEqual([]);
  });
});
