import { describe, expect, it } from 'vitest';
import type { PlacedCharacter, PlacedLine } from './placed-line.js';
import { agreed } from './two-looks.js';

const line = (text: string, likelihoods: readonly number[] = []): PlacedLine => ({
  characters: [...text].map((letter, index): PlacedCharacter => ({ text: letter, x: 10 * index, likelihood: likelihoods[index] ?? 0.99 })),
  faint: [],
});
const textOf = ({ characters }: PlacedLine) => characters.map(({ text }) => text).join('');
const likelihoodsOf = ({ characters }: PlacedLine) => characters.map(({ likelihood }) => likelihood);

describe('two looks at a line', () => {
  it('make letters that both read as sure as the surer of them', () => {
    expect(likelihoodsOf(agreed(line('培训', [0.7, 0.99]), line('培训', [0.98, 0.8])))).toEqual([0.98, 0.99]);
  });

  it('give of each letter what the surer one read, as a question, with what the other took it for', () => {
    const both = agreed(line('完戌率', [0.99, 0.6, 0.99]), line('宗成率', [0.5, 0.97, 0.99]));
    expect(textOf(both)).toBe('完成率');
    expect(likelihoodsOf(both)).toEqual([0.9, 0.9, 0.99]);
    expect(both.characters.map(({ others = [] }) => others.map(({ text }) => text).join(''))).toEqual(['宗', '戌', '']);
  });

  it('agree on what follows a letter that one of them lost, and make a question of where it was', () => {
    const both = agreed(line('100000元', [0.99, 0.99, 0.99, 0.99, 0.99, 0.99, 0.99]), line('10000元', [0.99, 0.99, 0.99, 0.99, 0.99, 0.7]));
    expect(textOf(both)).toBe('100000元');
    expect(likelihoodsOf(both).filter((likelihood) => likelihood === 0.9)).toHaveLength(1);
    expect(both.characters.at(-1)?.likelihood).toBe(0.99);
    const lost = agreed(line('补助发数', [0.9, 0.99, 0.99, 0.99]), line('补助发放数', [0.7, 0.99, 0.99, 0.8, 0.99]));
    expect(textOf(lost)).toBe('补助发数');
    expect(likelihoodsOf(lost)).toEqual([0.9, 0.99, 0.9, 0.9]);
  });

  it('leave out what only one of them hardly saw, and make a question of where it was', () => {
    const both = agreed(line('30人', [0.99, 0.99, 0.4]), line('30.人', [0.99, 0.99, 0.55, 0.99]));
    expect(textOf(both)).toBe('30人');
    expect(likelihoodsOf(both)).toEqual([0.99, 0.99, 0.9]);
  });

  it('are one where one saw nothing', () => {
    const first = line('培训', [0.7, 0.99]);
    expect(agreed(first, line(''))).toEqual(first);
    expect(textOf(agreed(line(''), first))).toBe('培训');
  });
});
