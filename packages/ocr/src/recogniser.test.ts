import { describe, expect, it } from 'vitest';
import { createFrom, type Runtime } from './recogniser.js';

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
        likelihoods[(line * steps + step) * 4 + (shade < 4 ? shade : 0)] = 0.75;
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
    expect(read?.[0]).toEqual({ text: '甲', at: 1 / 16, likelihood: 0.75 });
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

  it('reads nothing where nothing is given', async () => {
    expect(await (await start()).recognise([])).toEqual([]);
  });
});
