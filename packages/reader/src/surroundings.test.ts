import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type PdfCell, writePdf } from '../fuzz/pdf-writer.js';
import { formFiles } from '../testing/form-files.js';
import { readWithSurroundings } from './read.js';
import type { ReadOptions } from './read-options.js';

const wasm = createRequire(import.meta.url).resolve('@embedpdf/pdfium/pdfium.wasm');
const assets = { pdfiumWasm: async () => new Uint8Array(readFileSync(wasm)) };

const HEAD = ['项目名称', '一级指标', '二级指标', '三级指标', '指标值'];
const ROWS = [
  ['培训费', '产出指标', '数量指标', '培训期数', '≥12期'],
  ['^', '产出指标', '数量指标', '培训人数', '≥300人'],
  ['^', '产出指标', '质量指标', '培训合格率', '≥95%'],
  ['^', '效益指标', '社会效益指标', '持证人数', '≥80人'],
  ['^', '效益指标', '社会效益指标', '就业人数', '≥60人'],
  ['^', '满意度指标', '服务对象满意度指标', '学员满意度', '≥90%'],
];
const FORM = ['2024年度项目绩效目标表', HEAD.join('|'), ...ROWS.map((row) => row.join('|'))].join('\n');

/** The rows around the value of an indicator, and which of them is the place. */
async function around(bytes: Uint8Array, options: ReadOptions, name: string) {
  const [outcome] = await readWithSurroundings(bytes, options);
  if (outcome?.kind !== 'read') throw new Error('not read');
  const indicators = outcome.document.departments.flatMap(({ units }) =>
    units.flatMap(({ projects }) => projects.flatMap((project) => project.indicators)),
  );
  const found = indicators.find((indicator) => indicator.name === name);
  if (found === undefined) throw new Error(`no ${name} among ${indicators.map((each) => each.name).join(' ')}`);
  const excerpt = outcome.around([...found.valueReferences, ...found.nameReferences]);
  return (excerpt?.rows ?? []).map(({ cells, here }) => `${here ? '> ' : ''}${cells.filter((text) => text !== '').join(' ')}`);
}

describe('surroundings', () => {
  const WANTED = [
    '产出指标 数量指标 培训人数 ≥300人',
    '产出指标 质量指标 培训合格率 ≥95%',
    '> 效益指标 社会效益指标 持证人数 ≥80人',
    '效益指标 社会效益指标 就业人数 ≥60人',
    '满意度指标 服务对象满意度指标 学员满意度 ≥90%',
  ];

  it('are the rows before and after one of a table, whatever the file is', async () => {
    const files = formFiles(FORM);
    for (const format of ['xlsx', 'docx', 'html'] as const) {
      const bytes = files.get(format);
      if (bytes === undefined) throw new Error(`no ${format}`);
      expect(await around(bytes, { path: `a.${format}` }, '持证人数'), format).toEqual(WANTED);
    }
  });

  it('are found by place on the page of a PDF', async () => {
    const widths = [90, 70, 110, 110, 90];
    const cells: PdfCell[] = [];
    [HEAD, ...ROWS].forEach((row, line) => {
      let x = 40;
      row.forEach((text, column) => {
        const width = widths[column] ?? 0;
        const height = column === 0 && line === 1 ? 20 * ROWS.length : 20;
        if (text !== '^') cells.push({ x, y: 40 + line * 20, width, height, text });
        x += width;
      });
    });
    expect(await around(writePdf([cells], true), { path: 'a.pdf', assets }, '持证人数')).toEqual(WANTED);
  });

  it('are lines of a text, of a long one the part around the place', async () => {
    const text = [HEAD.join('\t'), ...ROWS.map((row) => row.map((cell) => (cell === '^' ? '培训费' : cell)).join('\t'))].join('\n');
    const lines = await around(strToU8(text), { path: 'a.txt' }, '就业人数');
    expect(lines.find((line) => line.startsWith('> '))).toContain('就业人数 ≥60人');
    expect(lines.length).toBeGreaterThan(3);
  });

  it('are nothing for a place that the file does not have', async () => {
    const bytes = formFiles(FORM).get('xlsx');
    const [outcome] = bytes === undefined ? [] : await readWithSurroundings(bytes, { path: 'a.xlsx' });
    if (outcome?.kind !== 'read') throw new Error('not read');
    expect(outcome.around([{ kind: 'sheet', sheet: '别的', cell: 'A1' }])).toBeNull();
    expect(outcome.around([])).toBeNull();
  });
});
