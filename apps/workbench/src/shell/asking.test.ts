import { describe, expect, it } from 'vitest';
import { Asking } from './asking.js';

describe('a question of the page', () => {
  it('waits for its answer and is gone with it', async () => {
    let drawn = 0;
    const asking = new Asking(() => {
      drawn++;
    });
    const answer = asking.ask('记为发出吗？', '记为发出');
    expect([asking.now?.text, asking.now?.yes, drawn]).toEqual(['记为发出吗？', '记为发出', 1]);
    asking.now?.answer(true);
    expect(await answer).toBe(true);
    expect([asking.now, drawn]).toEqual([null, 2]);
  });

  it('is answered with no where another one comes before its answer', async () => {
    const asking = new Asking(() => undefined);
    const [first, second] = [asking.ask('一'), asking.ask('二')];
    expect(asking.now?.text).toBe('二');
    asking.now?.answer(true);
    expect(await Promise.all([first, second])).toEqual([false, true]);
  });
});
