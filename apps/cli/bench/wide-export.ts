/** A flat export of a budget system: one row an indicator, as tab-separated values and as a workbook. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import type { Corpus } from './corpus.js';

const HEADER = [
  '业务科室',
  '预算单位编码',
  '预算单位名称',
  '项目编码',
  '项目名称',
  '项目类别',
  '资金总额(元)',
  '一级指标',
  '二级指标',
  '三级指标',
  '指标性质',
  '指标值',
  '度量单位',
  '权重',
];
const KINDS: readonly (readonly string[])[] = [
  ['产出指标', '数量指标', '补贴发放人数', '≥', '120', '人'],
  ['产出指标', '质量指标', '补贴发放准确率', '≥', '98', '%'],
  ['产出指标', '时效指标', '补贴发放时限', '≤', '30', '日'],
  ['成本指标', '经济成本指标', '项目总成本', '≤', '20', '万元'],
  ['效益指标', '社会效益指标', '就业稳定率', '≥', '90', '%'],
  ['满意度指标', '服务对象满意度指标', '补贴对象满意度', '≥', '95', '%'],
];

function* rowsOf(count: number): Generator<readonly string[]> {
  yield HEADER;
  for (let index = 0; index < count; index++) {
    const project = Math.floor(index / KINDS.length);
    const unit = Math.floor(project / 8);
    const code = `4100002400000${String(project).padStart(8, '0')}`;
    const kind = KINDS[index % KINDS.length] ?? [];
    yield ['社保科', `${301001 + unit}`, `单位${unit}`, code, `项目${project}`, '特定目标类', '200000', ...kind, '10'];
  }
}

/** Writes so many rows as tab-separated values. */
export function makeWideExport(path: string, count: number): Corpus {
  mkdirSync(dirname(path), { recursive: true });
  let text = '';
  for (const row of rowsOf(count)) text += `${row.join('\t')}\n`;
  writeFileSync(path, text);
  return { files: 1, bytes: Buffer.byteLength(text), broken: [] };
}

/** Writes the same rows as a workbook of one sheet. */
export async function makeWideWorkbook(path: string, count: number): Promise<void> {
  writeFileSync(path, await writeXlsx({ sheets: [{ name: '导出', rows: Array.from(rowsOf(count), (row) => [...row]) }] }));
}
