import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { TextMemory } from './text-memory.js';

describe('text memory', () => {
  it('works out each text once, while there are not too many', () => {
    const asked: string[] = [];
    const memory = new TextMemory<number>(2);
    const lengthOf = (text: string) => memory.of(text, (own) => asked.push(own) && own.length);
    expect([lengthOf('满意度'), lengthOf('满意度'), lengthOf('')]).toEqual([3, 3, 0]);
    expect(asked).toEqual(['满意度', '']);
    expect(lengthOf('培训人数')).toBe(4);
    expect(memory.get('满意度')).toBeUndefined();
    memory.set('满意度', 9);
    expect(lengthOf('满意度')).toBe(9);
  });

  it('holds a piece of a document, not the document', () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const memory = new TextMemory<string>(1000);
    const used = () => {
      collect();
      return process.memoryUsage().heapUsed / 2 ** 20;
    };
    const before = used();
    for (let index = 0; index < 60; index++) {
      const document = `${String(index).padStart(20, '一')}${'指标'.repeat(250_000)}`;
      memory.of(document.slice(0, 30), (piece) => piece.slice(0, 20));
      memory.set(document.slice(5, 40), '');
    }
    // A document takes 1 MB.
    expect(used() - before).toBeLessThan(20);
  });
});
