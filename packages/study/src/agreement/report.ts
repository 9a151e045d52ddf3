/** What an agreement comes to, for people: a Markdown page, CSV tables, and a workbook of the items to settle. */
import { ruleTitle } from '@perf-lint/analyser';
import { type Language, MARKDOWN_MARK, type SheetColumn, tableSheet, workbookBytes } from '@perf-lint/report';
import type { Interval } from '../estimate/interval.js';
import { DEFECTS } from '../labels/defects.js';
import { LABEL_WORDS } from '../sample/words.js';
import type { Row, Table } from '../tables/field.js';
import { csvHeader, csvLine } from '../write/csv.js';
import type { AgreementRow, Comparison, Dispute, Question } from './compare.js';
import {
  AGREEMENT_TABLE,
  agreementCells,
  CONFUSION_TABLE,
  confusionCells,
  PERFORMANCE_TABLE,
  performanceRows,
  RULES_TABLE,
  ruleCells,
  VALIDATION_TABLE,
} from './tables.js';
import type { Performance, Share, Validation } from './validate.js';

const WORDS = {
  'zh-CN': {
    title: '标注一致性与程序准确率',
    by: '标注人',
    models: '标注是谁作的，准确率就只是与谁相合的程度；由语言模型标的，不能当作人工审核的结论引用。',
    agreement: '一致性',
    agreementNote: 'kappa 为 Cohen（多人取各对平均），alpha 为 Krippendorff，区间按文件重抽样。全部答案相同时没有意义，记作 –。',
    together: '程序：连读取一起',
    judging: '程序：只算读对的行',
    rules: '各规则的精确率',
    reading: '名称和值读对的行（照抄过的行里）',
    found: '原件里的行读出来的比例（按数过的段）',
    disputes: '两人不一致或拿不准的件数，见 adjudicate.xlsx',
    headsAgreement: ['问题', '件数', '答“有”', 'kappa', 'alpha（95% 区间）'],
    headsPerformance: ['缺陷', '行', '有缺陷', '精确率', '召回率', '特异度'],
    headsRules: ['规则', '行', '精确率'],
    any: '有无缺陷',
    count: '一段里的行数',
  },
  en: {
    title: 'Agreement, and how often the program is right',
    by: 'labelled by',
    models:
      'Figures say how far the program agrees with those who labelled. Labels of language models are no judgement of reviewers and are not to be quoted as such.',
    agreement: 'Agreement',
    agreementNote:
      "kappa is Cohen's (mean of pairs), alpha Krippendorff's, intervals by resampling documents. Where all answers are the same neither means anything: –.",
    together: 'The program, reading and judging together',
    judging: 'The program on rows that were read right',
    rules: 'Precision by rule',
    reading: 'rows whose name and value were read right, of those copied',
    found: 'rows of the originals that were read at all, by the stretches counted',
    disputes: 'items on which people differ or are not sure, see adjudicate.xlsx',
    headsAgreement: ['question', 'items', 'yes', 'kappa', 'alpha (95 % interval)'],
    headsPerformance: ['defect', 'rows', 'defective', 'precision', 'recall', 'specificity'],
    headsRules: ['rule', 'rows', 'precision'],
    any: 'any defect',
    count: 'rows of a stretch',
  },
} as const;

const two = (value: number): string => value.toFixed(2);
const percent = (value: number): string => (100 * value).toFixed(1);

function intervalText(interval: Interval | null, print: (value: number) => string): string {
  return interval === null ? '' : ` (${print(interval.low)}–${print(interval.high)})`;
}

const shareText = ({ value, interval }: Share): string => (value === null ? '–' : `${percent(value)}${intervalText(interval, percent)}`);

function questionText(question: Question | 'COUNT', language: Language): string {
  if (question === 'ANY') return WORDS[language].any;
  if (question === 'COUNT') return WORDS[language].count;
  const defect = DEFECTS.find(({ code }) => code === question);
  return defect === undefined ? question : `${question} ${defect.title[language]}`;
}

const line = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
const table = (heads: readonly string[], rows: readonly (readonly (string | number)[])[]): readonly string[] => [
  line(heads),
  `|${heads.map(() => '---').join('|')}|`,
  ...rows.map(line),
  '',
];

const agreementLine = ({ question, items, yes, kappa, alpha, interval }: AgreementRow, language: Language) => [
  questionText(question, language),
  items,
  yes,
  kappa === null ? '–' : two(kappa),
  alpha === null ? '–' : `${two(alpha)}${intervalText(interval, two)}`,
];

const performanceLine = ({ question, rows, defective, precision, recall, specificity }: Performance, language: Language) => [
  questionText(question, language),
  rows,
  defective,
  shareText(precision),
  shareText(recall),
  shareText(specificity),
];

/** The page. */
export function agreementText(comparison: Comparison, validation: Validation, language: Language): string {
  const words = WORDS[language];
  const lines = [
    MARKDOWN_MARK,
    `# ${words.title}`,
    '',
    `${words.by}: ${validation.annotators.join(language === 'zh-CN' ? '、' : ', ')}`,
    '',
    words.models,
    '',
    `## ${words.agreement}`,
    '',
    words.agreementNote,
    '',
    ...table(
      words.headsAgreement,
      comparison.agreement.filter(({ items }) => items > 0).map((row) => agreementLine(row, language)),
    ),
    `${words.disputes}: ${comparison.disputes.length}`,
    '',
  ];
  for (const [heading, rows] of [
    [words.together, validation.together],
    [words.judging, validation.judging],
  ] as const)
    lines.push(
      `## ${heading}`,
      '',
      ...table(
        words.headsPerformance,
        rows.filter((row) => row.rows > 0).map((row) => performanceLine(row, language)),
      ),
    );
  lines.push(`- ${words.reading}: ${shareText(validation.reading)}`, `- ${words.found}: ${shareText(validation.rowsFound)}`, '');
  lines.push(
    `## ${words.rules}`,
    '',
    ...table(
      words.headsRules,
      validation.rules.map(({ ruleId, rows, precision }) => [
        ruleTitle(ruleId as Parameters<typeof ruleTitle>[0], language),
        rows,
        shareText(precision),
      ]),
    ),
  );
  return `${lines.join('\n').trimEnd()}\n`;
}

function csvOf(columns: Table, rows: readonly Row[]): string {
  return csvHeader(columns) + rows.map((row) => csvLine(columns, row)).join('');
}

/** The tables as CSV by file name. */
export function agreementTables(comparison: Comparison, validation: Validation): Readonly<Record<string, string>> {
  return {
    'agreement.csv': csvOf(AGREEMENT_TABLE, comparison.agreement.map(agreementCells)),
    'confusion.csv': csvOf(CONFUSION_TABLE, comparison.confusion.map(confusionCells)),
    'performance.csv': csvOf(PERFORMANCE_TABLE, performanceRows(validation)),
    'rules.csv': csvOf(RULES_TABLE, validation.rules.map(ruleCells)),
    'validation.csv': csvOf(
      VALIDATION_TABLE,
      validation.rows.map((row) => ({ ...row, annotators: validation.annotators.map((name) => name.replaceAll(';', '；')) })),
    ),
  };
}

/** The items to settle as a workbook: what each said, and the same columns to fill in as those of a sample. */
export function adjudicationWorkbook(disputes: readonly Dispute[], language: Language): Promise<Uint8Array> {
  const words = LABEL_WORDS[language];
  const people = [...new Set(disputes.flatMap(({ answers }) => answers.map(({ annotator }) => annotator)))];
  const answerOf = ({ answers }: Dispute, annotator: string): string => {
    const labelled = answers.find((answer) => answer.annotator === annotator)?.labelled;
    if (labelled === undefined) return '';
    const said = labelled.count !== null ? String(labelled.count) : (labelled.defects?.join(' ') ?? '') || words.sound;
    return [said, labelled.unsure ? words.unsure : '', labelled.comment].filter((text) => text !== '').join(' · ');
  };
  const blank = (heading: string, width: number, choices?: readonly string[]): SheetColumn<Dispute> => ({
    heading,
    width,
    value: () => null,
    editable: true,
    ...(choices === undefined ? {} : { choices }),
  });
  const columns = (kind: 'row' | 'stretch'): SheetColumn<Dispute>[] => [
    { heading: words.item, width: 9, value: ({ key }) => key.itemId },
    { heading: words.file, width: 28, value: ({ key }) => key.path },
    ...people.map(
      (annotator): SheetColumn<Dispute> => ({ heading: annotator, width: 24, value: (dispute) => answerOf(dispute, annotator) }),
    ),
    ...(kind === 'row'
      ? [
          blank(words.name, 24),
          blank(words.value, 20),
          blank(words.sound, 8, [words.yes]),
          ...DEFECTS.map(({ code, title }) => blank(`${code} ${title[language]}`, 9, [words.yes])),
        ]
      : [blank(words.count, 14)]),
    blank(words.comment, 24),
  ];
  const sheets = (['row', 'stretch'] as const).map((kind) =>
    tableSheet({
      name: kind === 'row' ? words.rows : words.stretches,
      columns: columns(kind),
      rows: disputes.filter(({ key }) => key.kind === kind),
      frozenColumns: 1,
      refusal: words.refusal,
    }),
  );
  return workbookBytes(sheets, words.title);
}
