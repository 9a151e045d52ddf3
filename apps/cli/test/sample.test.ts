import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FIXTURES, perfLint, temporaryFolder } from './run-cli.js';

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
  const input = join(folder.path, 'in');
  mkdirSync(input);
  copyFileSync(join(FIXTURES, 'targets.md'), join(input, 'a.md'));
  writeFileSync(join(input, 'letter.txt'), '关于召开会议的通知\n请各单位准时参加。\n');
});
afterEach(() => folder.remove());

interface Key {
  readonly sampleId: string;
  readonly items: readonly {
    readonly itemId: string;
    readonly kind: string;
    readonly said?: readonly string[];
    readonly rowsRead?: number;
    readonly probability: number;
  }[];
}

const run = (...args: readonly string[]) => perfLint(args, { cwd: folder.path });
const at = (name: string) => join(folder.path, name);
const keyAt = (name: string) => JSON.parse(readFileSync(at(`${name}/key.json`), 'utf8')) as Key;

describe('sample and agreement', () => {
  it('draws the same sample for the same seed, blind to what was found, and from documents without targets as well', async () => {
    const { status, stderr } = run('sample', 'in', '-o', 'one', '--rows', '6');
    expect(status).toBe(0);
    expect(stderr).toContain('key.json 自己留着');
    run('sample', 'in', '-o', 'two', '--rows', '6', '--quiet');
    for (const name of ['key.json', 'labels.html', 'labels.xlsx', 'guide.en.md'])
      expect(readFileSync(at(`one/${name}`)).equals(readFileSync(at(`two/${name}`))), name).toBe(true);
    run('sample', 'in', '-o', 'three', '--rows', '6', '--seed', '2', '--quiet');
    expect(keyAt('three')).not.toEqual(keyAt('one'));
    const { items } = keyAt('one');
    expect(items.filter(({ kind }) => kind === 'stretch')).toHaveLength(2);
    const page = readFileSync(at('one/labels.html'), 'utf8');
    for (const secret of ['vague-value', 'unit-mismatch', 'empty-value']) expect(page).not.toContain(secret);
    const { sheets } = await readXlsx(new Uint8Array(readFileSync(at('one/labels.xlsx'))));
    expect(sheets.map(({ rows }) => rows.length - 1).slice(0, 2)).toEqual([items.length - 2, 2]);
  });

  it('compares two people with each other and with the program, and takes settled labels', () => {
    run('sample', 'in', '-o', 's', '--rows', '8', '--quiet');
    const { sampleId, items } = keyAt('s');
    const write = (name: string, change: (said: readonly string[], index: number) => readonly string[]) =>
      writeFileSync(
        at(`${name}.json`),
        JSON.stringify({
          kind: 'perf-lint-labels',
          sampleId,
          annotator: name,
          items: items.map(({ itemId, kind, said = [], rowsRead = 0 }, index) =>
            kind === 'row' ? { itemId, defects: change(said, index) } : { itemId, count: rowsRead },
          ),
        }),
      );
    write('甲', (said) => said);
    write('乙', (said, index) => (index === items.findIndex(({ kind }) => kind === 'row') ? ['MULTI'] : said));
    const { status, stdout, stderr } = run('agreement', 's/key.json', '甲.json', '乙.json', '-o', 'out');
    expect(status).toBe(0);
    expect(stdout).toContain('甲、乙');
    expect(stderr).toContain('待定 1 件');
    expect(readFileSync(at('out/validation.csv'), 'utf8')).toMatch(
      /^documentId,rowId,stratum,probability,question,truth,said,readRight,annotators\n/,
    );
    write('定', (said) => said);
    expect(run('agreement', 's/key.json', '甲.json', '乙.json', '-o', 'out', '--adjudicated', '定.json', '--quiet').status).toBe(0);
    const performance = readFileSync(at('out/performance.csv'), 'utf8')
      .split('\n')
      .filter((line) => /^together,ANY/.test(line));
    expect(performance[0]?.split(',')[4]).toBe('1');
  });

  it('refuses what is no key, no labels or another sample', () => {
    run('sample', 'in', '-o', 's', '--rows', '6', '--quiet');
    writeFileSync(at('x.json'), '{"kind":"perf-lint-labels","sampleId":"other","items":[]}');
    expect(run('agreement', 's/labels.xlsx', 'x.json', '-o', 'out').stderr).toContain('key.json');
    expect(run('agreement', 's/key.json', 'x.json', '-o', 'out').stderr).toContain('另一份样本');
    expect(run('agreement', 's/key.json', 's/key.json', '-o', 'out').stderr).toContain('没有标注');
    expect(run('agreement', 's/key.json', 's/labels.xlsx', '-o', 'out').status).toBe(0);
    expect(run('sample', 'in', '-o', 's', '--rows', '6', '--seed', '2').stderr).toContain('另一份样本');
    expect(run('sample', 'in', '-o', 'out2', '--by', 'weather').stderr).toContain('province');
  });
});
