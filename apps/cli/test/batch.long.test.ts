import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { seeded } from '../bench/corpus.js';
import { BIN, ENVIRONMENT, FIXTURES, jsonLines, perfLint, temporaryFolder } from './run-cli.js';
import { makeSmallCorpus } from './small-corpus.js';

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

const inFolder = (name: string) => join(folder.path, name);

/** Entries that a run has put into its store so far. */
const stored = (): number =>
  existsSync(inFolder('cache')) ? readdirSync(inFolder('cache'), { recursive: true }).filter((name) => String(name).length > 60).length : 0;

/** Starts a run and kills it without warning once the store holds so many results; says whether it was still running. */
function killAt(args: readonly string[], results: number): Promise<boolean> {
  return new Promise((resolve) => {
    const child: ChildProcess = spawn(process.execPath, [BIN, ...args], { cwd: folder.path, env: ENVIRONMENT, stdio: 'ignore' });
    const watch = setInterval(() => {
      if (stored() >= results) child.kill('SIGKILL');
    }, 1);
    child.on('exit', (_, signal) => {
      clearInterval(watch);
      resolve(signal === 'SIGKILL');
    });
  });
}

const exported = (output: string, ...more: readonly string[]) =>
  ['export', '报送', '--format', 'jsonl', '--output', output, '--cache-dir', 'cache', '--workers', '2', ...more] as const;

describe('batch', () => {
  it('reports all good files in the order of their names, names every broken one, exits 2', () => {
    const { good, broken } = makeSmallCorpus(inFolder('报送'), 60);
    const { status, stderr } = perfLint(exported('a.jsonl'), { cwd: folder.path });
    expect(status).toBe(2);
    const records = jsonLines(readFileSync(inFolder('a.jsonl'), 'utf8'));
    expect([...new Set(records.map((record) => record.document))]).toEqual(good.map((path) => `报送/${path}`));
    for (const path of broken) expect(stderr).toContain(`报送/${path}：`);
    expect(stderr).toContain(`未能读取 ${broken.length} 个`);
  });

  it('gives the same output with one worker, with three, in one process and without a cache', () => {
    makeSmallCorpus(inFolder('报送'), 25);
    const outputs = [['--workers', '1'], ['--workers', '3'], ['--no-cache']].map((more) => {
      perfLint(['lint', '报送', '--format', 'json', ...more, '--cache-dir', `cache${more.join('')}`], { cwd: folder.path });
      return perfLint(['lint', '报送', '--format', 'json', ...more, '--cache-dir', `cache${more.join('')}`], { cwd: folder.path }).stdout;
    });
    expect(outputs[0]?.length).toBeGreaterThan(1000);
    expect(outputs[1]).toBe(outputs[0]);
    expect(outputs[2]).toBe(outputs[0]);
  });

  it('reads nothing again that did not change, and ignores a damaged cache', () => {
    const { good, broken } = makeSmallCorpus(inFolder('报送'), 30);
    const files = good.length + broken.length;
    perfLint(exported('a.jsonl'), { cwd: folder.path });
    const again = perfLint(exported('b.jsonl', '--timing'), { cwd: folder.path });
    expect(again.stderr).toContain(`0 processed, ${files} from the cache`);
    expect(readFileSync(inFolder('b.jsonl'))).toEqual(readFileSync(inFolder('a.jsonl')));
    for (const group of readdirSync(inFolder('cache'))) {
      for (const name of readdirSync(inFolder(`cache/${group}`))) truncateSync(inFolder(`cache/${group}/${name}`), 100);
    }
    writeFileSync(inFolder(`报送/${good[0]}`), readFileSync(inFolder(`报送/${good[1]}`)));
    perfLint(exported('c.jsonl'), { cwd: folder.path });
    const fresh = perfLint(exported('d.jsonl', '--no-cache'), { cwd: folder.path });
    expect(fresh.status).toBe(2);
    expect(readFileSync(inFolder('c.jsonl'))).toEqual(readFileSync(inFolder('d.jsonl')));
  });

  it('goes on after being killed five times, with output identical to that of a run left alone', async () => {
    makeSmallCorpus(inFolder('报送'), 45);
    perfLint(exported('whole.jsonl', '--no-cache'), { cwd: folder.path });
    const random = seeded(11);
    let killed = 0;
    // On a busy machine the run may be over before anybody looks; then there is nothing left to kill.
    for (let round = 0; round < 5; round++) {
      if (!(await killAt(exported('a.jsonl', '--resume'), stored() + 1 + Math.floor(random() * 7)))) break;
      killed += 1;
      expect(existsSync(inFolder('a.jsonl'))).toBe(false);
    }
    expect(killed).toBeGreaterThan(0);
    perfLint(exported('a.jsonl', '--resume'), { cwd: folder.path });
    expect(readFileSync(inFolder('a.jsonl'))).toEqual(readFileSync(inFolder('whole.jsonl')));
    expect(readdirSync(folder.path).sort()).toEqual(['a.jsonl', 'cache', 'whole.jsonl', '报送']);
  });

  it('finishes on Ctrl-C, says how to go on, exits 130 and leaves no half-written file', async () => {
    makeSmallCorpus(inFolder('报送'), 200);
    const child = spawn(process.execPath, [BIN, ...exported('a.jsonl')], {
      cwd: folder.path,
      env: ENVIRONMENT,
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let stderr = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    // As soon as the first results are there the run is under way.
    const watch = setInterval(() => {
      if (!existsSync(inFolder('cache'))) return;
      clearInterval(watch);
      child.kill('SIGINT');
    }, 20);
    child.on('exit', () => clearInterval(watch));
    const status = await new Promise((resolve) => child.on('exit', resolve));
    expect(stderr).toContain('--resume');
    expect(status).toBe(130);
    expect(readdirSync(folder.path).filter((name) => name.startsWith('a.jsonl'))).toEqual([]);
  });

  it('takes its inputs from a list, in shards', () => {
    const { good } = makeSmallCorpus(inFolder('报送'), 12);
    const input = good.map((path) => `报送/${path}`).join('\n');
    const documents = (...more: readonly string[]) => {
      const { stdout } = perfLint(['export', '--files-from', '-', ...more], { cwd: folder.path, input });
      return [...new Set(jsonLines(stdout).map((record) => record.document))];
    };
    expect(documents()).toHaveLength(good.length);
    expect([...documents('--shard', '1/2'), ...documents('--shard', '2/2')].sort()).toEqual(good.map((path) => `报送/${path}`).sort());
  });

  it('joins what two machines made of their shards into the output of one', () => {
    makeSmallCorpus(inFolder('报送'), 18);
    const commands = [
      ['export', '报送', '--format', 'jsonl'],
      ['lint', '报送', '--format', 'sarif'],
    ] as const;
    for (const command of commands) {
      const whole = perfLint([...command, '--no-cache'], { cwd: folder.path });
      const parts = [1, 2].map((number) => `${command[0]}-${number}`);
      for (const [index, part] of parts.entries())
        perfLint([...command, '--shard', `${index + 1}/2`, '--journal', part, '--quiet'], { cwd: folder.path });
      const joined = perfLint(['merge', ...parts.reverse()], { cwd: folder.path });
      expect(joined.stdout).toBe(whole.stdout);
      expect(joined.status).toBe(whole.status);
      expect(joined.stderr).toBe(whole.stderr);
      const incomplete = perfLint(['merge', ...parts.slice(1)], { cwd: folder.path });
      expect(incomplete.status).toBe(2);
      expect(incomplete.stderr).toContain('2/2');
    }
    expect(perfLint(['merge', 'lint-1', 'export-2'], { cwd: folder.path }).stderr).toContain('不能合并');
    expect(perfLint(['merge', '报送'], { cwd: folder.path }).stderr).toContain('不是完整的结果文件夹');
  });

  it('compares documents with each other and with last year where asked to', () => {
    const table = readFileSync(join(FIXTURES, 'targets.md'), 'utf8');
    writeFileSync(inFolder('甲.md'), table);
    // Another office's projects: their codes are others too.
    const other = table.replaceAll('某市人力', '某市交通').replaceAll('公益性岗位补贴', '农村公路养护');
    writeFileSync(inFolder('乙.md'), other.replaceAll('029', '031').replaceAll('419001', '419002'));
    writeFileSync(inFolder('今年.md'), table.replace('2024年度', '2025年度').replace('≥95%', '≥85%'));
    const rules = (...args: readonly string[]) =>
      jsonLines(perfLint(['lint', ...args, '--format', 'jsonl'], { cwd: folder.path }).stdout).map(
        (finding) => `${finding.ruleId} ${finding.messageId}`,
      );
    expect(rules('甲.md', '乙.md')).not.toContain('copied-targets copied-across');
    expect(rules('甲.md', '乙.md', '--across')).toContain('copied-targets copied-across');
    expect(rules('今年.md').filter((rule) => rule.startsWith('lowered-target'))).toEqual([]);
    expect(rules('今年.md', '--previous', '甲.md').filter((rule) => rule.startsWith('lowered-target'))).toHaveLength(1);
    const missing = perfLint(['lint', '今年.md', '--previous', '没有.md'], { cwd: folder.path });
    expect(missing.status).toBe(2);
    expect(missing.stderr).toContain('没有.md：找不到');
  });

  it('keeps a manifest from which the run can be repeated, and a log of what happened', () => {
    makeSmallCorpus(inFolder('报送'), 15);
    perfLint(exported('a.jsonl', '--manifest', 'm.json', '--debug-file', 'log.jsonl'), { cwd: folder.path });
    const first = readFileSync(inFolder('m.json'), 'utf8');
    const manifest = JSON.parse(first) as {
      inputs: { path: string; sha256?: string }[];
      tool: { ruleSet: string };
      counts: { failed: number };
    };
    expect(manifest.inputs).toHaveLength(15);
    expect(manifest.inputs[0]?.sha256).toMatch(/^[0-9a-f]{64}$/);
    expect(manifest.tool.ruleSet).not.toBe('');
    expect(jsonLines(readFileSync(inFolder('log.jsonl'), 'utf8')).map((line) => line.event)).toContain('done');
    perfLint(exported('a.jsonl', '--manifest', 'm.json', '--resume'), { cwd: folder.path });
    expect(readFileSync(inFolder('m.json'), 'utf8')).toBe(first);
  });

  it('accepts the findings of a baseline and speaks of new ones and stale entries', () => {
    makeSmallCorpus(inFolder('报送'), 5);
    writeFileSync(inFolder('perf-lint.config.yaml'), 'baseline: 基线.json\n');
    expect(perfLint(['lint', '报送'], { cwd: folder.path }).status).toBe(1);
    expect(perfLint(['lint', '报送', '--update-baseline'], { cwd: folder.path }).status).toBe(0);
    const after = perfLint(['lint', '报送'], { cwd: folder.path });
    expect(after.status).toBe(0);
    expect(after.stdout).toBe('');
    expect(after.stderr).toMatch(/基线中已有的意见 \d+ 条/);
    const path = inFolder('报送/科室0/000.md');
    const text = readFileSync(path, 'utf8');
    writeFileSync(path, text.replace(/(补贴发放及时率 \| )[^|]+/, '$1'));
    const worse = perfLint(['lint', '报送'], { cwd: folder.path });
    expect(worse.status).toBe(1);
    expect(worse.stdout).toContain('补贴发放及时率');
    expect(worse.stdout).not.toContain('办结案件数量');
    writeFileSync(path, text.replace('| 办结案件数量 |  |', '| 办结案件数量 | ≥120件 |'));
    const better = perfLint(['lint', '报送'], { cwd: folder.path });
    expect(better.status).toBe(0);
    expect(better.stderr).toContain('--update-baseline');
  });
});

describe('report', () => {
  it('writes pages, leaves unchanged ones alone, and says where they are', () => {
    makeSmallCorpus(inFolder('报送'), 15);
    const first = perfLint(['report', '报送', '-o', 'out', '--fail-on', 'never'], { cwd: folder.path });
    expect(first.stderr).toContain('out/index.html');
    expect(readFileSync(inFolder('out/index.html'), 'utf8')).toContain('科室');
    expect(existsSync(inFolder('out/index.md'))).toBe(true);
    const second = perfLint(['report', '报送', '-o', 'out', '--fail-on', 'never'], { cwd: folder.path });
    expect(second.stderr).toMatch(/其中 0 个有变化/);
  });

  it('groups by folder, department or office, each with an index of its own under the index of all', () => {
    makeSmallCorpus(inFolder('报送'), 12);
    writeFileSync(inFolder('perf-lint.config.yaml'), 'offices: { 某市人力资源和社会保障局: 社保科 }\n');
    for (const by of ['folder', 'department', 'office']) {
      const { status } = perfLint(['report', '报送', '-o', by, '--group-by', by, '--fail-on', 'never', '--format', 'html'], {
        cwd: folder.path,
      });
      expect(status).toBe(0);
      const groups = readdirSync(inFolder(by), { withFileTypes: true }).filter((entry) => entry.isDirectory());
      expect(groups).toHaveLength(by === 'folder' ? 2 : 1);
      if (by === 'office') expect(groups[0]?.name).toContain('社保科');
      for (const group of groups) {
        expect(existsSync(inFolder(`${by}/${group.name}/index.html`))).toBe(true);
        const [project = ''] = readdirSync(inFolder(`${by}/${group.name}/projects`));
        // The index above all leads to the page in the folder of its group.
        expect(readFileSync(inFolder(`${by}/index.html`), 'utf8')).toContain(encodeURI(`${group.name}/projects/${project}`));
      }
    }
    expect(perfLint(['report', '报送', '-o', 'x', '--group-by', 'size'], { cwd: folder.path }).status).toBe(2);
  });
});
