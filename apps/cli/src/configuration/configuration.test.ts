import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { DEFAULT_CONFIGURATION, RULES } from '@perf-lint/analyser';
import { configurationJsonSchema, mergeAnalysis } from '@perf-lint/report';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { RunSettings } from '../batch/task.js';
import { loadSettings } from './load.js';
import { settingsByPath } from './overrides.js';
import { configurationTemplate } from './template.js';

let cwd = '';
beforeEach(() => {
  cwd = mkdtempSync(join(tmpdir(), 'perf-lint-configuration-'));
});
afterEach(() => rmSync(cwd, { recursive: true, force: true }));

function put(path: string, text: string): void {
  mkdirSync(dirname(join(cwd, path)), { recursive: true });
  writeFileSync(join(cwd, path), text);
}

const load = (file: string | null = null, from = cwd) => loadSettings({ cwd: from, file, language: 'zh-CN' });

async function problem(text: string, name = 'perf-lint.config.yaml'): Promise<string> {
  put(name, text);
  try {
    await load(name);
  } catch (error) {
    return (error as Error).message;
  }
  return '';
}

describe('configuration', () => {
  it('is found upwards, in each of its formats', async () => {
    put('a/b/x.txt', '');
    expect((await load(null, join(cwd, 'a/b'))).files).toEqual([]);
    put('perf-lint.config.json', '{"preset":"strict"}');
    expect((await load(null, join(cwd, 'a/b'))).analysis.preset).toBe('strict');
    put('a/perf-lint.config.yaml', 'preset: lenient\n');
    expect((await load(null, join(cwd, 'a/b'))).analysis.preset).toBe('lenient');
    put('own.mjs', 'export default { model: "2015", rules: { "vague-value": "off" } };\n');
    const own = await load('own.mjs');
    expect(own.analysis.model).toBe('2015');
    expect(own.analysis.rules['vague-value']).toEqual({ severity: 'off' });
  });

  it('takes a year without quotes for a model, and no other', async () => {
    put('perf-lint.config.yaml', 'model: 2015\n');
    expect((await load()).analysis.model).toBe('2015');
    expect(await problem('model: 2014\n')).toContain('model');
    expect(await problem('model: "201"\n')).toContain('2015');
  });

  it('is laid over what it extends: rules one by one, lists added up', async () => {
    put(
      'base/city.yaml',
      'rules: { vague-value: warning, empty-value: info }\nwords: { vague: [按要求完成] }\nfailOn: warning\nforms: [空表.docx]\n',
    );
    put('perf-lint.config.yaml', 'extends: base/city.yaml\nrules: { vague-value: { severity: info } }\nwords: { vague: [按计划] }\n');
    const settings = await load();
    expect(settings.analysis.rules).toEqual({ 'vague-value': { severity: 'info' }, 'empty-value': { severity: 'info' } });
    expect(settings.analysis.words.vague).toEqual(['按要求完成', '按计划']);
    expect(settings.failOn).toBe('warning');
    expect(settings.forms).toEqual([join(cwd, 'base/空表.docx')]);
    expect(settings.files).toHaveLength(2);
  });

  it('names file, place and what was probably meant', async () => {
    expect(await problem('rules: { vage-value: warning }')).toMatch(
      /perf-lint\.config\.yaml，rules\.vage-value：没有“vage-value”这一项。您是不是要写：vague-value/,
    );
    expect(await problem('presett: strict')).toContain('preset');
    expect(await problem('preset: strickt')).toMatch(/preset：不能写“strickt”。您是不是要写：strict/);
    expect(await problem('rules: { vague-value: { severety: info } }')).toMatch(/rules\.vague-value\.severety：.*severity/);
    expect(await problem('rules: { vague-value: eror }')).toMatch(/rules\.vague-value：不能写“eror”。.*error/);
    expect(await problem('limits: { pages: many }')).toMatch(/limits\.pages：应为数字/);
    expect(await problem('suppressions: [{ rule: vague-value }]')).toMatch(/suppressions\.0\.reason：必须写理由/);
    expect(await problem('wording: { vague-value/vauge: { en: x } }')).toMatch(/没有叫“vauge”的提示/);
    expect(await problem('overrides: [{ files: ["a/**"], preset: none }]')).toContain('overrides.0.preset');
  });

  it('says where a file cannot be parsed, is missing, or leads back to itself', async () => {
    expect(await problem('{"a": ', 'x.json')).toContain('格式有误');
    expect(await problem('extends: none.yaml')).toContain('找不到配置文件 none.yaml');
    put('a.yaml', 'extends: b.yaml\n');
    put('b.yaml', 'extends: a.yaml\n');
    await expect(load('a.yaml')).rejects.toThrow('绕回');
    await expect(load('none.yaml')).rejects.toThrow('找不到');
  });

  it('checks the options of each rule', async () => {
    const rule = RULES.find(({ meta }) => meta.options.some((option) => option.type === 'number'));
    const option = rule?.meta.options.find(({ type }) => type === 'number');
    if (rule === undefined || option === undefined) throw new Error('no rule has a number for an option any more');
    const { id } = rule.meta;
    put('ok.yaml', `rules: { ${id}: { options: { ${option.name}: ${option.default} } } }`);
    expect((await load('ok.yaml')).analysis.rules[id]?.options).toEqual({ [option.name]: option.default });
    expect(await problem(`rules: { ${id}: { options: { ${option.name}: text } } }`)).toContain('应为数字');
    expect(await problem(`rules: { ${id}: { options: { ${option.name}x: 1 } } }`)).toContain(option.name);
  });

  it.each(['zh-CN', 'en'] as const)('written by init is valid in %s, with every line switched on too', async (language) => {
    put('init.yaml', configurationTemplate(language));
    expect((await load('init.yaml')).analysis).toEqual({ ...DEFAULT_CONFIGURATION, rules: {} });
    const rulesOn = configurationTemplate(language)
      .split('\n')
      .filter((line) => /^ {2}# [a-z-]+: /.test(line))
      .map((line) => line.replace('# ', ''));
    put('on.yaml', `rules:\n${rulesOn.join('\n')}\n`);
    expect(Object.keys((await load('on.yaml')).analysis.rules)).toHaveLength(RULES.length);
  });

  it('has a schema for editors that is up to date', () => {
    const path = fileURLToPath(new URL('../../schema/perf-lint.config.schema.json', import.meta.url));
    const generated = JSON.parse(JSON.stringify(configurationJsonSchema())) as unknown;
    if (process.env.UPDATE_GENERATED === '1') {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, `${JSON.stringify(generated, null, 2)}\n`);
      const biome = fileURLToPath(new URL('../../../../node_modules/@biomejs/biome/bin/biome', import.meta.url));
      spawnSync(process.execPath, [biome, 'format', '--write', path]);
    }
    expect(JSON.parse(readFileSync(path, 'utf8')), 'run UPDATE_GENERATED=1 npx vitest run apps/cli/src/configuration').toEqual(generated);
  });
});

describe('overrides', () => {
  const base: RunSettings = {
    language: 'en',
    configuration: DEFAULT_CONFIGURATION,
    limits: {},
    passwords: [],
    renderings: [],
    previous: [],
    approved: [],
    batch: [],
    forms: [],
  };

  it('hold for the paths they match, later ones over earlier', async () => {
    put(
      'perf-lint.config.yaml',
      'overrides:\n  - { files: ["教育局/**"], preset: strict }\n  - { files: ["*.pdf"], preset: lenient, model: "2015" }\n',
    );
    const of = settingsByPath(await load(), base);
    expect(of('财政局/a.txt')).toBe(base);
    expect(of('教育局/a.txt').configuration.preset).toBe('strict');
    expect(of('教育局/a.pdf').configuration).toMatchObject({ preset: 'lenient', model: '2015' });
    expect(of('教育局/b.txt')).toBe(of('./教育局/a.txt'));
    expect(of('/data/x/b.pdf').configuration.preset).toBe('lenient');
  });

  it('merge options of a rule one by one', () => {
    const one = mergeAnalysis(DEFAULT_CONFIGURATION, { rules: { 'vague-value': { severity: 'info', options: { a: 1, b: 2 } } } });
    const two = mergeAnalysis(one, { rules: { 'vague-value': { options: { b: 3 } } } });
    expect(two.rules['vague-value']).toEqual({ severity: 'info', options: { a: 1, b: 3 } });
  });
});
