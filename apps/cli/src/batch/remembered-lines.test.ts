import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { LineImage } from '@perf-lint/reader';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { remembering } from './remembered-lines.js';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'perf-lint-lines-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const line = (shade: number): LineImage => ({ width: 16, shades: new Uint8Array(48 * 16).fill(shade) });

/** A recogniser that reads the shade of a line, and counts how often it was asked, and started. */
function counted() {
  const count = { started: 0, asked: 0 };
  const start = async () => {
    count.started++;
    return {
      recognise: async (lines: readonly LineImage[]) => {
        count.asked++;
        return lines.map(({ shades }) => [{ text: String(shades[0]), at: 0.5, likelihood: 0.9 }]);
      },
    };
  };
  return { count, recogniser: (made = 'one') => remembering(start, folder, made) };
}

describe('lines that were recognised before', () => {
  it('are not recognised again, and nothing is started for them', async () => {
    const { count, recogniser } = counted();
    const first = await recogniser().recognise([line(1), line(2)]);
    expect(await recogniser().recognise([line(1), line(2)])).toEqual(first);
    expect(await recogniser().recognise([])).toEqual([]);
    expect(count).toEqual({ started: 1, asked: 1 });
  });

  it('are others where their pictures or the recogniser are others', async () => {
    const { count, recogniser } = counted();
    await recogniser().recognise([line(1), line(2)]);
    expect(await recogniser().recognise([line(1), line(3)])).toMatchObject([[{ text: '1' }], [{ text: '3' }]]);
    await recogniser('another').recognise([line(1), line(2)]);
    expect(count.asked).toBe(3);
  });

  it('are recognised again where what was kept is damaged', async () => {
    const { count, recogniser } = counted();
    const first = await recogniser().recognise([line(1)]);
    const [group = ''] = readdirSync(folder);
    const path = join(folder, group, readdirSync(join(folder, group))[0] ?? '');
    writeFileSync(path, readFileSync(path).subarray(0, 90));
    expect(await recogniser().recognise([line(1)])).toEqual(first);
    expect(count.asked).toBe(2);
    expect(await recogniser().recognise([line(1)])).toEqual(first);
    expect(count.asked).toBe(2);
  });
});
