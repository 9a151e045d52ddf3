import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { CODE, compiledFolder, compiledWorker, runCompiled, SOURCE } from './compiled.js';

let home: URL;

beforeEach(() => {
  home = pathToFileURL(`${mkdtempSync(join(tmpdir(), 'perf-lint-compiled-'))}/`);
});

afterEach(() => rmSync(home, { recursive: true, force: true }));

describe('compiledWorker', () => {
  it('is the one of this build and engine, and none where there is one of another', () => {
    expect(compiledWorker(home)).toBeNull();
    const other = new URL('compiled/0123456789abcdef-1/', home);
    mkdirSync(other, { recursive: true });
    writeFileSync(new URL('compiled-worker.js', other), '');
    expect(compiledWorker(home)).toBeNull();
    const own = compiledFolder(home);
    mkdirSync(own, { recursive: true });
    writeFileSync(new URL('compiled-worker.js', own), '');
    expect(compiledWorker(home)?.href).toBe(new URL('compiled-worker.js', own).href);
  });
});

describe('runCompiled', () => {
  interface Adds {
    readonly add: (a: number, b: number) => number;
    readonly at: string;
    readonly other: () => Promise<unknown>;
  }
  const ADDS = 'exports.add = (a, b) => a + b; exports.at = bundleUrl; exports.path = require("node:path").sep;';

  /** Runs a program in a folder of its own: what this process compiled already under a name it does not look for again. */
  function run(name: string, source: string, code?: Uint8Array) {
    const folder = new URL(`${name}/`, home);
    mkdirSync(folder);
    writeFileSync(new URL(SOURCE, folder), source);
    if (code !== undefined) writeFileSync(new URL(CODE, folder), code);
    const { exports, ...others } = runCompiled(folder, home);
    return { program: exports as Adds, ...others };
  }

  it('tells a program where it stands, and imports for it', async () => {
    writeFileSync(new URL('other.mjs', home), 'export const told = 7;');
    const other = JSON.stringify(new URL('other.mjs', home).href);
    const { program } = run('first', `${ADDS} exports.other = () => bundleImport(${other});`);
    expect(program.at).toBe(new URL('worker.js', home).href);
    expect(program.add(1, 2)).toBe(3);
    expect(await program.other()).toMatchObject({ told: 7 });
  });

  it('does the same with what was compiled of it', () => {
    const first = run('first', ADDS);
    expect(first.program.add(1, 2)).toBe(3);
    const second = run('second', ADDS, first.code());
    expect(second.accepted).toBe(true);
    expect(second.program.add(3, 4)).toBe(7);
  });

  it.each([
    ['that is no code', () => Buffer.from('not code at all')],
    ['that was cut short', () => run('first', ADDS).code().subarray(0, 200)],
    ['of another program', () => run('first', 'exports.add = () => 0; exports.more = "more";').code()],
  ])('compiles the source in silence where there is code %s', (_, code) => {
    const { program, accepted } = run('second', ADDS, code());
    expect(accepted).toBe(false);
    expect(program.add(3, 4)).toBe(7);
  });
});
