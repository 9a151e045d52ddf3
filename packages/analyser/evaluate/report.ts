/** The tables of docs/method.md: what was measured, with counts and confidence intervals, in both languages. */
import type { Calibration } from './calibrate.js';
import { countsOf, type JudgedRow, type Judgement } from './judge.js';
import { type Count, LABEL_OF_RULE, ratesOf, wilson } from './measures.js';

type Language = 'zh-CN' | 'en';

const HEADS = {
  'zh-CN': {
    label: '标签',
    rules: '规则',
    precision: '精确率',
    recall: '召回率',
    right: '说对',
    wrong: '说错',
    missed: '漏掉',
    interval: '精确率 95% 区间',
    hard: '硬标签合计',
    hardByRow: '硬标签按行',
    any: '有无问题',
    rows: '行',
    pooled: '披露的三份文件合计',
    fields: '其他行业合计',
    others: '其余十一份短表合计',
    spearman: '可衡量性秩相关',
    sound: (rows: number, error: number, warning: number) => `没有标签的 ${rows} 行里，要求修改的 ${error} 行，请核实的 ${warning} 行。`,
    message: '规则/信息',
    inForce: '现行分',
    fitted: '拟合分',
    table: '现行分数表',
    heldOut: '拟合后用于未参与的文件',
    error: '平均误差（分）',
  },
  en: {
    label: 'label',
    rules: 'rules',
    precision: 'precision',
    recall: 'recall',
    right: 'right',
    wrong: 'wrong',
    missed: 'missed',
    interval: '95 % interval of precision',
    hard: 'hard labels pooled',
    hardByRow: 'hard labels by row',
    any: 'any defect',
    rows: 'rows',
    pooled: 'the three disclosures pooled',
    fields: 'other sectors pooled',
    others: 'the eleven short tables pooled',
    spearman: 'rank correlation of measurability',
    sound: (rows: number, error: number, warning: number) =>
      `Of ${rows} rows without a label ${error} were told to change, ${warning} asked about.`,
    message: 'rule/message',
    inForce: 'points in force',
    fitted: 'fitted',
    table: 'points in force',
    heldOut: 'fitted, tried on the document left out',
    error: 'mean error (points)',
  },
} as const;

const percent = (share: number) => (100 * share).toFixed(1);

function row(label: string, rules: string, count: Count): string {
  const { precision, recall, f1 } = ratesOf(count);
  const [low, high] = wilson(count.right, count.right + count.wrong);
  const said = count.right + count.wrong === 0 ? '–' : `${percent(low)}–${percent(high)}`;
  return `| ${label} | ${rules} | ${percent(precision)} | ${percent(recall)} | ${percent(f1)} | ${said} | ${count.right} | ${count.wrong} | ${count.missed} |`;
}

/** What was measured: the gold of the disclosures and short tables, that of other sectors, and the fit of the points. */
export interface Measured {
  readonly gold: Judgement;
  readonly fields: readonly JudgedRow[];
  readonly calibration: Calibration;
}

/** Tables for one language, to stand between the marks of docs/method.md. */
export function methodTables({ gold: judgement, fields, calibration }: Measured, language: Language): string {
  const words = HEADS[language];
  const rulesOf = (label: string) =>
    Object.entries(LABEL_OF_RULE)
      .filter(([, each]) => each === label)
      .map(([rule]) => rule)
      .join(', ');
  const tableOf = (title: string, rows: readonly JudgedRow[]) => {
    const counts = countsOf(rows);
    return [
      `### ${title} (${rows.length} ${words.rows})`,
      '',
      `| ${words.label} | ${words.rules} | ${words.precision} | ${words.recall} | F1 | ${words.interval} | ${words.right} | ${words.wrong} | ${words.missed} |`,
      '|---|---|---|---|---|---|---|---|---|',
      ...[...counts.labels].map(([label, count]) => row(label, rulesOf(label), count)),
      row(`**${words.hard}**`, '', counts.hard),
      row(`**${words.hardByRow}**`, '', counts.hardByRow),
      row(`**${words.any}**`, '', counts.any),
      '',
      words.sound(counts.accused.sound, counts.accused.error, counts.accused.warning),
      '',
      `${words.spearman}: ${counts.spearman.toFixed(3)}`,
      '',
    ];
  };
  const { inForce, heldOut } = calibration;
  return [
    ...tableOf(
      words.pooled,
      judgement.rows.filter(({ file }) => /^s\d/.test(file)),
    ),
    ...tableOf(
      words.others,
      judgement.rows.filter(({ file }) => file.startsWith('h')),
    ),
    ...tableOf(words.fields, fields),
    `| | ${words.spearman} | ${words.error} |`,
    '|---|---|---|',
    `| ${words.table} | ${inForce.spearman.toFixed(3)} | ${inForce.error.toFixed(1)} |`,
    `| ${words.heldOut} | ${heldOut.spearman.toFixed(3)} | ${heldOut.error.toFixed(1)} |`,
    '',
    `| ${words.message} | ${words.inForce} | ${words.fitted} | ${words.rows} |`,
    '|---|---|---|---|',
    ...[...calibration.fitted]
      .filter(([, { rows }]) => rows >= 3)
      .map(([message, { points, rows, inForce: own }]) => `| ${message} | ${own} | ${points} | ${rows} |`),
    '',
  ].join('\n');
}

const markOf = (language: Language) => [`<!-- measured ${language} -->`, `<!-- end measured ${language} -->`] as const;

/** Puts the tables between the marks of a page; throws where a mark is missing. */
export function withTables(page: string, tables: string, language: Language): string {
  const [open, close] = markOf(language);
  const start = page.indexOf(open);
  const end = page.indexOf(close);
  if (start < 0 || end < start) throw new Error(`docs/method.md lacks the marks ${open} and ${close}`);
  return `${page.slice(0, start + open.length)}\n\n${tables}\n${page.slice(end)}`;
}
