import { describe, expect, it } from 'vitest';
import type { RunSettings } from '../batch/task.js';
import type { LocalWorkforce } from '../batch/workforce.js';
import { RunAtHand } from './settings-shelf.js';

const SETTINGS = {} as RunSettings;

/** Work that goes on until it is told to end. */
function work(
  run: RunAtHand,
  hash: string,
  log: string[],
  name: string,
): { readonly end: () => void; readonly ended: Promise<LocalWorkforce> } {
  let end = () => {};
  const going = new Promise<void>((resolve) => {
    end = resolve;
  });
  const ended = run.with(hash, SETTINGS, async (workforce) => {
    log.push(`+${name}`);
    await going;
    log.push(`-${name}`);
    return workforce;
  });
  return { end, ended };
}

const aMoment = () => new Promise((resolve) => setImmediate(resolve));

describe('the run at hand', () => {
  it('has its documents worked on side by side, and those of another run after them', async () => {
    const run = new RunAtHand({ workers: 2, seconds: 1, memory: 64 });
    const log: string[] = [];
    const a1 = work(run, 'a', log, 'a1');
    const a2 = work(run, 'a', log, 'a2');
    const b = work(run, 'b', log, 'b');
    await aMoment();
    expect(log).toEqual(['+a1', '+a2']);
    a1.end();
    await aMoment();
    expect(log).toEqual(['+a1', '+a2', '-a1']);
    a2.end();
    b.end();
    await Promise.all([a1.ended, a2.ended, b.ended]);
    expect(log.slice(3)).toEqual(['-a2', '+b', '-b']);
    expect(await a1.ended).toBe(await a2.ended);
    expect(await b.ended).not.toBe(await a1.ended);
    await run.close();
  });

  it('comes to an end where two runs take turns', async () => {
    const run = new RunAtHand({ workers: 2, seconds: 1, memory: 64 });
    const log: string[] = [];
    const all = Array.from({ length: 20 }, (_, index) => work(run, index % 2 === 0 ? 'a' : 'b', log, `${index}`));
    for (const { end } of all) end();
    await Promise.all(all.map(({ ended }) => ended));
    expect(log).toHaveLength(40);
    await run.close();
  });

  it('goes on after work that failed', async () => {
    const run = new RunAtHand({ workers: 1, seconds: 1, memory: 64 });
    const failing = run.with('a', SETTINGS, async () => Promise.reject(new Error('no')));
    await expect(failing).rejects.toThrow('no');
    expect(await run.with('b', SETTINGS, async () => 'done')).toBe('done');
    await run.close();
  });
});
