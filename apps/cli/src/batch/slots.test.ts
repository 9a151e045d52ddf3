import { describe, expect, it } from 'vitest';
import { Slots } from './slots.js';

const pause = () => new Promise<void>((resolve) => setTimeout(resolve, 2));

describe('slots', () => {
  it('runs as many tasks at a time as there are places, and one alone when it asks', async () => {
    const slots = new Slots(3);
    let running = 0;
    let most = 0;
    let disturbed = false;
    const work = async () => {
      running += 1;
      most = Math.max(most, running);
      await pause();
      running -= 1;
    };
    const alone = async () => {
      disturbed ||= running > 0;
      running += 1;
      await pause();
      disturbed ||= running > 1;
      running -= 1;
    };
    await Promise.all(Array.from({ length: 20 }, (_, index) => (index % 7 === 3 ? slots.runAlone(alone) : slots.run(work))));
    expect(most).toBe(3);
    expect(disturbed).toBe(false);
  });

  it('frees the place of a task that fails', async () => {
    const slots = new Slots(1);
    await expect(slots.run(() => Promise.reject(new Error('x')))).rejects.toThrow('x');
    await expect(slots.run(async () => 'next')).resolves.toBe('next');
  });
});
