/** One large sheet, as budget systems export it. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Corpus } from './corpus.js';

/** A flat export of a budget system: one row an indicator, as tab-separated values. */
export function makeWideExport(path: string, count: number): Corpus {
  mkdirSync(path, { recursive: true });
  const header = [
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
  const kinds = [
    ['产出指标', '数量指标', '补贴发放人数', '≥', '120', '人'],
    ['产出指标', '质量指标', '补贴发放准确率', '≥', '98', '%'],
    ['产出指标', '时效指标', '补贴发放时限', '≤', '30', '日'],
    ['成本指标', '经济成本指标', '项目总成本', '≤', '20', '万元'],
    ['效益指标', '社会效益指标', '就业稳定率', '≥', '90', '%'],
    ['满意度指标', '服务对象满意度指标', '补贴对象满意度', '≥', '95', '%'],
  ];
  const lines = [header.join('\t')];
  for (let index = 0; index < count; index++) {
    const project = Math.floor(index / kinds.length);
    const unit = Math.floor(project / 8);
    const code = `4100002400000${String(project).padStart(8, '0')}`;
    lines.push(
      [
        '社保科',
        `${301001 + unit}`,
        `单位${unit}`,
        code,
        `项目${project}`,
        '特定目标类',
        '200000',
        ...(kinds[index % kinds.length] ?? []),
        '10',
      ].join('\t'),
    );
  }
  const text = `${lines.join('\n')}\n`;
  writeFileSync(join(path, '导出.tsv'), text);
  return { files: 1, bytes: Buffer.byteLength(text), broken: [] };
}
