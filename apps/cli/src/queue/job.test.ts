import { createHash } from 'node:crypto';
import { DEFAULT_CONFIGURATION } from '@perf-lint/analyser';
import { describe, expect, it } from 'vitest';
import type { RunSettings } from '../batch/task.js';
import { PROCESS_LIMITS } from '../configuration/settings.js';
import type { Judging } from '../run/runner.js';
import { Budget } from './budget.js';
import { Answer, carried, JobData, jobIdOf } from './job.js';
import { packResult, unpackResult } from './packed-result.js';
import { packSettings, unpackSettings } from './sent-settings.js';
import { difference, queueName, TERMS, type Terms, termsOf } from './terms.js';

const hash = (text: string) => createHash('sha256').update(text).digest('hex');

const DATA: JobData = {
  path: '附件/a.md',
  file: 'a.md',
  sha256: hash('bytes'),
  key: hash('key'),
  run: hash('run'),
  own: null,
  baseline: [{ project: '项目', rule: 'vague-value', count: 2 }],
  mark: null,
};

describe('a job', () => {
  it('is read as it was written, and refused where anything about it is not as it should be', () => {
    expect(JobData.parse(JSON.parse(JSON.stringify(DATA)))).toEqual(DATA);
    const others: readonly unknown[] = [
      null,
      {},
      { ...DATA, more: 1 },
      { ...DATA, key: '../../etc/passwd' },
      { ...DATA, run: `${DATA.run}\n` },
      { ...DATA, mark: '../x' },
      { ...DATA, file: 'x'.repeat(10_000) },
      { ...DATA, baseline: [{ project: '', rule: '', count: -1 }] },
    ];
    for (const other of others) expect(JobData.safeParse(other).success, JSON.stringify(other)?.slice(0, 80)).toBe(false);
  });

  it('is the same for the same document and settings, and another where anything is different', () => {
    expect(jobIdOf({ ...DATA })).toBe(jobIdOf(DATA));
    const others: readonly JobData[] = [
      { ...DATA, key: hash('other') },
      { ...DATA, run: hash('other') },
      { ...DATA, own: hash('own') },
      { ...DATA, file: null },
      { ...DATA, mark: 'a'.repeat(32) },
    ];
    expect(new Set([DATA, ...others].map(jobIdOf)).size).toBe(others.length + 1);
  });

  it('is answered with problems that a worker can have, and no others', () => {
    const timeout = carried({ id: 'timeout', args: { seconds: 7 } });
    expect(Answer.parse(timeout)).toEqual({ kind: 'died', problem: { id: 'timeout', args: { seconds: 7 } } });
    expect(carried({ id: 'not-found', args: { pattern: 1 } }).problem).toEqual({ id: 'crashed', args: {} });
    for (const other of ['done', { kind: 'done', at: '/etc' }, { kind: 'died', problem: { id: 'unreadable', args: {} } }])
      expect(Answer.safeParse(other).success).toBe(false);
  });
});

const SETTINGS: RunSettings = {
  language: 'zh-CN',
  configuration: DEFAULT_CONFIGURATION,
  limits: { fileBytes: 1000 },
  passwords: ['geheim'],
  ocr: true,
  renderings: [{ kind: 'records' }],
  previous: [],
  approved: [],
  batch: [],
  forms: [],
};

describe('settings on their way', () => {
  it('leave passwords and limits at home, and meet those of the worker', async () => {
    const sent = await packSettings(SETTINGS);
    const own = { limits: { fileBytes: 5 }, passwords: ['own'] };
    const { ocr: _theirs, ...expected } = { ...SETTINGS, ...own };
    const arrived = await unpackSettings(sent.hash, sent.packed, own);
    expect(arrived).toEqual(expected);
    const without = await packSettings({ ...SETTINGS, passwords: [], limits: {} });
    expect(sent.packed.equals(without.packed)).toBe(true);
  });

  it('are refused where they are not what their hash says', async () => {
    const sent = await packSettings(SETTINGS);
    const other = await packSettings({ ...SETTINGS, language: 'en' });
    const own = { limits: {}, passwords: [] };
    expect(await unpackSettings(sent.hash, other.packed, own)).toBeNull();
    expect(await unpackSettings(sent.hash, sent.packed.subarray(1), own)).toBeNull();
  });
});

describe('a result on its way', () => {
  it('arrives as it was, and not at all where it was damaged', async () => {
    const result = { summary: { path: 'a.md' }, parts: [Buffer.from('一\n'), new Uint8Array()] } as unknown as Parameters<
      typeof packResult
    >[0];
    const packed = await packResult(result);
    if (packed === null) throw new Error('a small result travels');
    expect(await unpackResult(packed)).toMatchObject({ summary: { path: 'a.md' } });
    expect(await unpackResult(packed.subarray(0, -3))).toBeNull();
    expect(await unpackResult(Buffer.from('nothing'))).toBeNull();
  });
});

describe('terms', () => {
  const judging = (more: Partial<Judging> = {}): Parameters<typeof termsOf>[0] => ({
    settings: { limits: {}, process: PROCESS_LIMITS } as Judging['settings'],
    passwords: [],
    ocrPages: null,
    ...more,
  });
  const own = termsOf(judging(), true);

  it('are met by the same, and name the queue', () => {
    expect(difference(own, termsOf(judging(), true))).toBeNull();
    expect(queueName(termsOf(judging(), true))).toBe(queueName(own));
  });

  it('differ in what results depend on, and say in what', () => {
    const process = { ...PROCESS_LIMITS, seconds: 7 };
    const others: readonly [Terms, string][] = [
      [termsOf(judging({ settings: { limits: {}, process } as Judging['settings'] }), true), 'limits'],
      [termsOf(judging({ settings: { limits: { fileBytes: 7 }, process: PROCESS_LIMITS } as Judging['settings'] }), true), 'limits'],
      [termsOf(judging({ passwords: ['x'] }), true), 'passwords'],
      [termsOf(judging(), false), 'sharedRoot'],
      ...TERMS.map((term): [Terms, string] => [{ ...own, [term]: 'other' }, term]),
    ];
    for (const [other, term] of others) {
      expect(difference(own, other)).toBe(term);
      expect(queueName(other)).not.toBe(queueName(own));
    }
    // More pages take more time: the limits differ with them, and it is the pages that are named.
    expect(difference(own, termsOf(judging({ ocrPages: 5 }), true))).toBe('ocr');
  });
});

describe('bytes that may be out at a time', () => {
  it('are never more than that, but for one that is larger alone, and go out in the order in which they were asked for', async () => {
    const budget = new Budget(10);
    const out: string[] = [];
    const ask = (name: string, bytes: number) => budget.take(bytes).then(() => out.push(name));
    await ask('a', 6);
    const waiting = [ask('b', 5), ask('c', 1), ask('large', 30), ask('d', 1)];
    await Promise.resolve();
    expect(out).toEqual(['a']);
    budget.giveBack(6);
    await Promise.all(waiting.slice(0, 2));
    expect(out).toEqual(['a', 'b', 'c']);
    budget.giveBack(5);
    await Promise.resolve();
    expect(out).toEqual(['a', 'b', 'c']);
    budget.giveBack(1);
    await waiting[2];
    expect(out).toEqual(['a', 'b', 'c', 'large']);
    budget.giveBack(30);
    await waiting[3];
    expect(out.at(-1)).toBe('d');
  });
});
