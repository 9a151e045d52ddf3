/**
 * A form of targets drawn on a sheet: its head, its heading, and rows under merged classes, with rules or without.
 */
import { type Canvas, type Colour, type TextStyle, widthOf } from './pdf-canvas.js';

export interface FormRow {
  readonly level1: string;
  readonly level2: string;
  readonly name: string;
  readonly value: string;
}

export interface FormData {
  readonly title: string;
  readonly project: string;
  readonly unit: string;
  readonly amount: string;
  readonly goal: string;
  readonly rows: readonly FormRow[];
}

export interface FormStyle {
  readonly left?: number;
  readonly top?: number;
  /** Widths of the four columns. */
  readonly widths?: readonly [number, number, number, number];
  readonly rowHeight?: number;
  readonly size?: number;
  readonly rules?: 'all' | 'three' | 'none';
  readonly ruleColour?: Colour;
  readonly text?: TextStyle;
  readonly centred?: boolean;
  /** Draws the text of the value's cell, in place of the value as it is. */
  readonly value?: (canvas: Canvas, x: number, baseline: number, row: FormRow, index: number) => void;
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const HEADING = ['一级指标', '二级指标', '三级指标', '指标值'] as const;

/** A form with its head; gives the place of each row's value cell. */
export function drawForm(canvas: Canvas, data: FormData, style: FormStyle = {}): Place[] {
  const { left = 60, top = 60, widths = [80, 95, 160, 130], rowHeight = 22, size = 9, rules = 'all', ruleColour = 0 } = style;
  const xs = widths.map((_, column) => left + widths.slice(0, column).reduce((sum, width) => sum + width, 0));
  xs.push(left + widths.reduce((sum, width) => sum + width, 0));
  const at = (column: number) => xs[column] ?? 0;
  const text = (x: number, width: number, middle: number, words: string) => {
    const begin = style.centred ? x + Math.max(1, (width - widthOf(words, size)) / 2) : x + 3;
    canvas.text(begin, middle + 0.35 * size, words, { size, ...style.text });
  };
  const box = (from: number, to: number, y: number, height: number) => {
    if (rules !== 'all') return;
    canvas.rule(at(from), y, at(to), y, ruleColour).rule(at(from), y + height, at(to), y + height, ruleColour);
    canvas.rule(at(from), y, at(from), y + height, ruleColour).rule(at(to), y, at(to), y + height, ruleColour);
  };
  const cell = (from: number, to: number, y: number, height: number, words: string) => {
    box(from, to, y, height);
    if (words !== '') text(at(from), at(to) - at(from), y + height / 2, words);
  };
  const right = at(4);
  canvas.text((left + right) / 2 - widthOf(data.title, 14) / 2, top - 16, data.title, { size: 14, ...style.text });
  let y = top;
  const head = [
    ['项目名称', data.project, '实施单位', data.unit],
    ['项目资金（万元）', data.amount, '其中：财政拨款', data.amount],
  ];
  if (rules === 'three') canvas.rule(left, y, right, y, ruleColour, 1);
  for (const line of head) {
    for (const [column, words] of line.entries()) cell(column, column + 1, y, rowHeight, words);
    y += rowHeight;
  }
  cell(0, 1, y, rowHeight, '年度目标');
  cell(1, 4, y, rowHeight, data.goal);
  y += rowHeight;
  if (rules === 'three') canvas.rule(left, y, right, y, ruleColour);
  for (const [column, words] of HEADING.entries()) cell(column, column + 1, y, rowHeight, words);
  y += rowHeight;
  if (rules === 'three') canvas.rule(left, y, right, y, ruleColour);
  const spanOf = (row: number, key: (row: FormRow) => string) => {
    const own = data.rows[row];
    let end = row + 1;
    while (own && end < data.rows.length && key(data.rows[end] ?? own) === key(own)) end++;
    return end - row;
  };
  const places: Place[] = [];
  data.rows.forEach((row, index) => {
    const before = data.rows[index - 1];
    if (row.level1 !== before?.level1) cell(0, 1, y, rowHeight * spanOf(index, (each) => each.level1), row.level1);
    if (row.level1 !== before?.level1 || row.level2 !== before.level2)
      cell(1, 2, y, rowHeight * spanOf(index, (each) => `${each.level1}|${each.level2}`), row.level2);
    cell(2, 3, y, rowHeight, row.name);
    cell(3, 4, y, rowHeight, style.value ? '' : row.value);
    style.value?.(canvas, at(3) + 3, y + rowHeight / 2 + 0.35 * size, row, index);
    places.push({ x: at(3), y, width: right - at(3), height: rowHeight });
    y += rowHeight;
  });
  if (rules === 'three') canvas.rule(left, y, right, y, ruleColour, 1);
  return places;
}

const row = (level1: string, level2: string, name: string, value: string): FormRow => ({ level1, level2, name, value });

/** Forms of different fields, in plain words. */
export const FORMS: readonly FormData[] = [
  {
    title: '项目绩效目标申报表',
    project: '老旧小区加装电梯补助',
    unit: '某县住房保障中心',
    amount: '126.5',
    goal: '完成年度加装电梯补助发放，方便居民出行',
    rows: [
      row('产出指标', '数量指标', '补助电梯台数', '≥25台'),
      row('产出指标', '数量指标', '惠及住户数', '≥600户'),
      row('产出指标', '质量指标', '电梯验收合格率', '100%'),
      row('产出指标', '时效指标', '补助发放完成时间', '2025年11月底前'),
      row('成本指标', '经济成本指标', '单台补助标准', '≤5万元/台'),
      row('效益指标', '社会效益指标', '居民出行便利度', '有效提升'),
      row('满意度指标', '服务对象满意度指标', '住户满意度', '≥95%'),
    ],
  },
  {
    title: '2027年项目支出绩效目标表',
    project: '乡镇卫生院设备更新',
    unit: '某市卫生事务中心',
    amount: '318.2',
    goal: '更新检查检验设备，提高基层诊疗能力',
    rows: [
      row('成本指标', '经济成本指标', '设备采购总成本', '≤318.2万元'),
      row('产出指标', '数量指标', '更新设备数量', '42台（套）'),
      row('产出指标', '数量指标', '培训操作人员', '≥84人次'),
      row('产出指标', '质量指标', '设备完好率', '≥97%'),
      row('产出指标', '时效指标', '采购完成及时率', '≥90%'),
      row('效益指标', '社会效益指标', '基层检查人次增长率', '≥8%'),
      row('效益指标', '可持续影响指标', '设备使用年限', '≥6年'),
      row('满意度指标', '服务对象满意度指标', '就诊患者满意度', '≥90%'),
    ],
  },
  {
    title: '部门项目绩效目标表（2028年度）',
    project: '农村公路日常养护',
    unit: '某县公路管理所',
    amount: '1205.48',
    goal: '养护农村公路，路况保持良好',
    rows: [
      row('产出指标', '数量指标', '养护里程', '≥1260公里'),
      row('产出指标', '数量指标', '清理边沟长度', '≥350千米'),
      row('产出指标', '数量指标', '修补坑槽面积', '≥4800平方米'),
      row('产出指标', '质量指标', '优良路率', '≥85%'),
      row('产出指标', '时效指标', '水毁抢修及时率', '≥95%'),
      row('成本指标', '经济成本指标', '每公里养护成本', '≤9567元'),
      row('效益指标', '社会效益指标', '群众出行条件', '明显改善'),
      row('效益指标', '生态效益指标', '沿线绿化率', '≥88%'),
      row('满意度指标', '服务对象满意度指标', '沿线群众满意度', '≥93%'),
    ],
  },
];
