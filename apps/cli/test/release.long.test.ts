/** The archive for offices as it is unpacked: the menu by script, in folders with names that shells take for their own. */
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { officeFiles } from '../../../scripts/release/contents.mjs';
import { filesOf } from '../../../scripts/release/program-files.mjs';
import { ENVIRONMENT, FIXTURES, perfLint, temporaryFolder } from './run-cli.js';
import { ODD_NAMES, unpack } from './unpacked-release.js';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
let made: ReturnType<typeof temporaryFolder>;
let unpacked = '';

/** The menu with what somebody types, line by line. */
function menu(typed: readonly string[], ...args: readonly string[]) {
  const env = { ...ENVIRONMENT, PATH: `${dirname(process.execPath)}${delimiter}${process.env.PATH}`, PERF_LINT_OPEN: 'no' };
  return spawnSync(join(unpacked, 'menu.sh'), args, { input: `${typed.join('\n')}\n`, cwd: made.path, env, encoding: 'utf8' });
}

function results(kind: string): string[] {
  return readdirSync(made.path).filter((name) => name.startsWith(`${kind}-`));
}

beforeAll(() => {
  made = temporaryFolder();
  unpacked = unpack('menu.sh', join(made.path, '工具 &!'));
  for (const name of ODD_NAMES) {
    mkdirSync(join(made.path, name));
    copyFileSync(join(FIXTURES, 'targets.md'), join(made.path, name, `${name}.md`));
  }
});

afterAll(() => made.remove());

describe('menu.sh', () => {
  it('audits what is dropped, under every odd name, each time into a new folder', () => {
    for (const [index, name] of ODD_NAMES.entries()) {
      const { status, stdout } = menu(['', '0'], name);
      expect(stdout).toContain(join(made.path, name));
      expect(status).toBe(0);
      expect(results('审核结果')).toHaveLength(index + 1);
    }
    for (const folder of results('审核结果'))
      expect(readdirSync(join(made.path, folder))).toEqual(expect.arrayContaining(['index.html', '台账.xlsx']));
    // What is handed on names no folder of the machine: the program is told names as seen from where the result lies.
    const [first = ''] = results('审核结果');
    for (const [name, bytes] of filesOf(join(made.path, first), ''))
      expect([name, Buffer.from(bytes.bytes).includes(made.path)]).toEqual([name, false]);
  });

  it('makes letters and a summary of a ledger, and compares two rounds', () => {
    const folder = join(made.path, '有 空格');
    const ledger = join(made.path, '台账 &1.xlsx');
    expect(perfLint(['ledger', 'make', folder, '-o', ledger]).status).toBe(0);
    const { stdout } = menu(['3', `"${folder}"`, `'${join(made.path, '甲&乙')}'`, ledger, '2', ledger, '某市财政局', '2026-12-01', '0']);
    expect(stdout).toContain('结果在');
    expect(readdirSync(join(made.path, results('复审')[0] ?? ''))).toEqual(['复审.xlsx']);
    expect(results('意见书')).toHaveLength(1);
    // Nobody has decided anything: there is no summary yet, and it says why.
    expect(menu(['4', ledger, '', '0']).stdout).toContain('原因见上面几行');
  });

  it('hands commands on, asks again for what is not there, and leaves when the input ends', () => {
    expect(menu([], '--version').stdout).toBe(perfLint(['--version']).stdout);
    const args = ['lint', '甲&乙', '--format', 'json', '--fail-on', 'never', '--no-cache'];
    expect(menu([], ...args).stdout).toBe(perfLint(args, { cwd: made.path }).stdout);
    const lost = menu(['1', '没有这个', '', '9', '5', '6']);
    expect(lost.status).toBe(0);
    for (const said of ['找不到“没有这个”', '没有“9”这一项', '审核工作台.html', '说明.html']) expect(lost.stdout).toContain(said);
  });

  it('says in Chinese what is missing', () => {
    rmSync(join(unpacked, 'program/perf-lint.mjs'));
    expect(menu(['0']).stderr).toContain('全部解压');
    rmSync(join(unpacked, 'program/menu'), { recursive: true });
    expect(menu(['0']).stderr).toContain('缺少文件');
    unpack('menu.sh', unpacked);
  });
});

describe('the files', () => {
  it('hold no path of the machine that made them', () => {
    const paths = [ROOT.replace(/\/$/, ''), homedir()].filter((path) => path.length > 1);
    const telling = [...officeFiles('perf-lint.cmd')].filter(([, { bytes }]) =>
      paths.some((path) => Buffer.from(bytes).includes(`${path}/`)),
    );
    expect(telling.map(([name]) => name)).toEqual([]);
  });

  it('bring the licences of all parts and a page of instructions', () => {
    const names = [...officeFiles('perf-lint.cmd').keys()];
    expect(names).toEqual(expect.arrayContaining(['说明.html', '审核工作台.html', 'LICENSES/perf-lint.txt', 'LICENSES/third-party.txt']));
    expect(existsSync(join(unpacked, '说明.html'))).toBe(true);
  });
});
