/** The worker of the built page, run in Node: what it makes of a file is what the command line makes of it. */
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { isTold } from '@perf-lint/analyser';
import type { SourceReference } from '@perf-lint/core';
import { recordLines } from '@perf-lint/report';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { encryptAgile } from '../../../packages/reader/fuzz/encrypted-writer.js';
import { madeSeeds } from '../../../packages/reader/fuzz/seeds.js';
import type { Examined } from '../src/engine/examine.js';
import type { FromWorker } from '../src/engine/protocol.js';
import { takenIn } from '../src/engine/taking-in.js';
import { BESIDE } from './beside.js';
import { html, READER_FIXTURES, SAMPLES, SHARED_FORMATS, scriptOf } from './built-page.js';
import { cliRecords } from './cli-records.js';

/** A worker thread that looks to the program like a browser's worker. */
const FRAME = `
const { parentPort } = require('node:worker_threads');
globalThis.postMessage = (message) => parentPort.postMessage(message);
parentPort.on('message', (data) => globalThis.onmessage({ data }));
`;

/** Takes away what Chromium 88 does not have, before the program runs. */
const OLD = `
for (const Kind of [Array, String, Object.getPrototypeOf(Uint8Array)]) delete Kind.prototype.at;
for (const name of ['findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'with']) delete Array.prototype[name];
for (const name of ['hasOwn', 'groupBy']) delete Object[name];
delete globalThis.structuredClone;
const decode = TextDecoder.prototype.decode;
TextDecoder.prototype.decode = function (...given) {
  if (given.length > 0 && given[0] === undefined) throw new TypeError('not of type ArrayBuffer');
  return decode.apply(this, given);
};
`;

/** The worker of the page, begun; `before` runs ahead of the program. */
async function engine(before = '') {
  const worker = new Worker(FRAME + before + scriptOf('program'), { eval: true });
  const answers: { readonly resolve: (answer: FromWorker) => void; readonly reject: (why: unknown) => void }[] = [];
  const next = () => new Promise<FromWorker>((resolve, reject) => answers.push({ resolve, reject }));
  worker.on('message', (answer: FromWorker) => answers.shift()?.resolve(answer));
  // A program that falls answers nothing: the test says what it fell over instead of waiting for its time to run out.
  worker.on('error', (why) => {
    for (const waiting of answers.splice(0)) waiting.reject(why);
  });
  const ready = await next();
  expect(ready.kind).toBe('ready');
  worker.postMessage({ kind: 'pdfium', packed: new Uint8Array(Buffer.from(scriptOf('pdfium'), 'base64')) });
  const examined = async (folder: string, name: string, passwords: readonly string[] = []): Promise<readonly Examined[]> => {
    const file = new Blob([readFileSync(join(folder, name))]);
    const answer = next();
    worker.postMessage({ kind: 'work', work: { kind: 'file', path: name, file, passwords, beside: BESIDE } });
    const done = await answer;
    return done.kind === 'packed' ? (await takenIn(done)).results : [];
  };
  const around = async (folder: string, name: string, sha256: string, references: readonly SourceReference[]): Promise<FromWorker> => {
    const file = new Blob([readFileSync(join(folder, name))]);
    const answer = next();
    worker.postMessage({ kind: 'work', work: { kind: 'surroundings', path: name, file, sha256, references } });
    return answer;
  };
  return { examined, around, end: () => worker.terminate() };
}

describe('the engine of the page', () => {
  let begun: Awaited<ReturnType<typeof engine>>;
  beforeAll(async () => {
    begun = await engine();
  });
  afterAll(() => begun.end());
  const examined: typeof begun.examined = (...file) => begun.examined(...file);

  const recordsOf = (results: readonly Examined[]): string =>
    results.flatMap((result) => (result.kind === 'read' ? [...recordLines(result.analysis, 'zh-CN')] : [])).join('');

  const shared = ['f001.xlsx', 'f001.xls', 'f001.docx', 'f001_calc.pdf', 'f001_gbk.html', 'f001_gb18030.csv'];
  it.each([
    ['the samples', SAMPLES, readdirSync(SAMPLES)],
    ['the fixtures of the reader', READER_FIXTURES, readdirSync(READER_FIXTURES)],
    ['the shared files of many formats', SHARED_FORMATS, existsSync(SHARED_FORMATS) ? shared : []],
  ])('gives the records of the command line for %s', async (_title, folder, names) => {
    const expected = cliRecords(folder, names);
    for (const name of names) {
      const records = recordsOf(await examined(folder, name));
      expect({ name, records: records.split('\n') }).toEqual({ name, records: (expected.get(name) ?? '').split('\n') });
    }
    expect(expected.size > 0 || names.length === 0).toBe(true);
  });

  it.skipIf(!existsSync(SHARED_FORMATS))('says why a file is not read, and opens a locked one with its password', async () => {
    const problem = async (name: string, passwords: readonly string[] = []): Promise<string> => {
      const [result] = await examined(SHARED_FORMATS, name, passwords);
      return result?.kind === 'failed' ? result.problem.id : 'read';
    };
    expect(await problem('f001_enc_user.pdf')).toBe('encrypted');
    expect(await problem('f001_enc_user.pdf', ['no'])).toBe('wrong-password');
    expect(await problem('f001_enc_user.pdf', ['secret'])).toBe('read');
    expect(await problem('f001_scan.pdf')).toBe('no-text-layer');
    expect(await problem('bomb.xlsx')).toBe('unsafe-archive');
  });

  it('opens a workbook behind a password, and where the browser has nothing that came after Chromium 88', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'locked-'));
    const workbook = madeSeeds().find(({ name }) => name === 'table.xlsx')?.bytes ?? new Uint8Array();
    writeFileSync(join(folder, 'locked.xlsx'), encryptAgile(workbook, 'secret'));
    const problem = (results: readonly Examined[]) => results.map((result) => (result.kind === 'failed' ? result.problem.id : 'read'));
    expect(problem(await examined(folder, 'locked.xlsx'))).toEqual(['encrypted']);
    expect(problem(await examined(folder, 'locked.xlsx', ['no']))).toEqual(['wrong-password']);
    expect(problem(await examined(folder, 'locked.xlsx', ['secret']))).toEqual(['read']);
    const old = await engine(OLD);
    expect(problem(await old.examined(folder, 'locked.xlsx', ['secret']))).toEqual(['read']);
    expect(problem(await old.examined(READER_FIXTURES, 'table.ofd'))).toEqual(['read']);
    await old.end();
    rmSync(folder, { recursive: true });
  });

  it.skipIf(!existsSync(SHARED_FORMATS))('reads every format where the browser has nothing that came after Chromium 88', async () => {
    const old = await engine(OLD);
    for (const name of shared)
      expect({ name, records: recordsOf(await old.examined(SHARED_FORMATS, name)) }).toEqual({
        name,
        records: recordsOf(await examined(SHARED_FORMATS, name)),
      });
    await old.end();
  });

  it('shows what stands around a row in its file, and nothing of another file', async () => {
    const [result] = await examined(SAMPLES, 'haidong-hrss-2024.md');
    if (result?.kind !== 'read') throw new Error('not read');
    const { document } = result.analysis;
    const row = document.departments.flatMap(({ units }) =>
      units.flatMap(({ projects }) => projects.flatMap(({ indicators }) => indicators)),
    )[0];
    const places = row?.valueReferences ?? [];
    const answer = await begun.around(SAMPLES, 'haidong-hrss-2024.md', document.sha256, places);
    const here = answer.kind === 'surrounded' ? answer.excerpt?.rows.filter((each) => each.here).flatMap(({ cells }) => cells) : [];
    // The line of the file has the pieces of the name apart.
    expect(here?.join('').replace(/\s+/gu, '')).toContain(row?.name);
    expect(await begun.around(SAMPLES, 'haidong-hrss-2024.md', '0'.repeat(64), places)).toEqual({ kind: 'surrounded', excerpt: null });
  });

  it('lists one entry for every finding that people are told of', async () => {
    for (const result of await examined(SAMPLES, 'haidong-hrss-2024.md')) {
      if (result.kind !== 'read') continue;
      const decided = result.analysis.findings.filter(isTold);
      expect(result.entries.map(({ ruleId }) => ruleId)).toEqual(decided.map(({ ruleId }) => ruleId));
    }
  });
});

describe('the file', () => {
  /** The page without its scripts and what lies in them. */
  const markup = html.replace(/<script[\s\S]*?<\/script>/gu, '');

  it('is small enough to be handed about, and names no address', () => {
    expect(Buffer.byteLength(html)).toBeLessThan(9_000_000);
    expect(markup).not.toMatch(/https?:/u);
    expect(markup).not.toMatch(/<(?:script|link|img)[^>]*\s(?:src|href)="(?!data:)/u);
  });

  it('allows nothing but its own script and style, and evaluates no text where the browser can tell it from WebAssembly', () => {
    const policy = /http-equiv="Content-Security-Policy" content="([^"]*)"/u.exec(html)?.[1] ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("connect-src 'none'");
    expect(policy).not.toMatch(/'unsafe-inline'|\*|https?:/u);
    const narrower = /var narrower = "([^"]*)"/u.exec(html)?.[1] ?? '';
    expect(narrower).toMatch(/^script-src 'sha256-[^']+' 'wasm-unsafe-eval'; worker-src blob:$/u);
    expect(policy).toContain(narrower.split(' ')[1]);
    expect(markup).not.toMatch(/<[a-z]+[^>]*\s(?:style|on[a-z]+)="/u);
  });

  it('speaks to browsers of 2009 in their own language', () => {
    const [old = ''] = /<script>([\s\S]*?)<\/script>/u.exec(html)?.slice(1) ?? [];
    expect(old).toContain('perfLintStarted');
    expect(old).not.toMatch(/=>|\b(?:const|let|class)\b|`/u);
  });
});
