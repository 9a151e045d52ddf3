import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { TextBlock } from '../source-document.js';
import { LAYOUTS, listUnder, readText } from './registry.js';
import { readFacts } from './shared/form-facts.js';
import type { Surroundings } from './shared/layout.js';

const AROUND: Surroundings = {
  context: {
    title: '',
    heading: '',
    year: null,
    moneyUnit: null,
    department: { code: '', name: '' },
    model: 'unknown',
    mentionsTargets: true,
    endsDocument: true,
  },
  formBefore: () => readFacts([], null),
};

const text = (...lines: string[]): TextBlock => ({
  kind: 'text',
  lines: lines.map((line, index) => ({
    text: line,
    line: index + 1,
    page: null,
    blanksBefore: 0,
    pageBreakBefore: false,
    references: [{ kind: 'text', line: index + 1, column: 1, length: line.length }],
  })),
});

describe('the registry of layouts', () => {
  it('holds every folder of a layout, each layout once', () => {
    const here = fileURLToPath(new URL('.', import.meta.url));
    const registry = readFileSync(new URL('./registry.ts', import.meta.url), 'utf8');
    const layouts = readdirSync(here).filter((name) => existsSync(join(here, name, 'index.ts')));
    expect(layouts.length).toBeGreaterThan(4);
    for (const name of layouts) expect(registry).toContain(`'./${name}/`);
    expect(new Set(LAYOUTS.map(({ id }) => id)).size).toBe(LAYOUTS.length);
  });

  it('asks the next layout where what looked like an outline is none', () => {
    const list = '设1条数量指标:开通月份≥1个月;设1条质量指标:合格率≥95%;设1条时效指标:完成及时率≥90%。';
    const marked = ['【指标说明】见附件', '【指标依据】见附件'];
    const outline = LAYOUTS.find((layout) => layout.over === 'text' && layout.id === 'outline');
    expect(outline?.over === 'text' && outline.recognise(text(...marked, list), AROUND)).toBe(1);
    expect(readText(text(...marked, list), AROUND)?.layout).toBe('prose');
    expect(readText(text(...marked), AROUND)).toBeNull();
    expect(readText(text('【产出指标-数量指标】指标1:机柜数量(≥77台)', '【产出指标-质量指标】指标1:合格率(≥95%)'), AROUND)?.layout).toBe(
      'outline',
    );
  });

  it('knows a list of projects by its title', () => {
    expect(listUnder('项目支出预算表')?.id).toBe('project-list');
    for (const title of ['', '项目支出绩效目标表', '收入预算表']) expect(listUnder(title)).toBeNull();
  });
});
