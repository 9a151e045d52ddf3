/**
 * 设置.xlsx as `init` writes it: a page that says how, then a sheet for each kind of settings, with drop-downs, defaults beside what is to be
 * filled in, and room to fill it in.
 */
import { type AnalysisConfiguration, DEFAULT_CONFIGURATION, RULES } from '@perf-lint/analyser';
import { type Cell, type CellStyle, type CellValue, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import type { Language, Localized } from '../../language.js';
import { choiceName } from '../../settings/choice-names.js';
import { textWidth } from '../../texts/width.js';
import { sealedPackage } from '../package/seal-package.js';
import type { MadeIn } from '../workbook/made-in.js';
import { filledIn } from './filled-in.js';
import { COLUMNS, GENERAL, GUIDE, optionText, SHEETS, type SheetId, WORD_KINDS, type WordKind, YES_NO } from './settings-sheets.js';

type Validation = NonNullable<WriteSheet['dataValidations']>[number];

/** Empty rows with lines, where people add rows of their own; drop-downs reach further. */
const ROOM = 20;
const LAST_ROW = 500;

const LINE = { style: 'thin', color: { rgb: 'B8C4CE' } } as const;
const BORDER = { top: LINE, bottom: LINE, left: LINE, right: LINE } as const;
const FONT = { name: '宋体', size: 10 } as const;
const ground = (rgb: string): NonNullable<CellStyle['fill']> => ({ type: 'pattern', pattern: 'solid', fgColor: { rgb } });
const HEADER: CellStyle = {
  font: { ...FONT, bold: true },
  fill: ground('D9E2EC'),
  border: BORDER,
  alignment: { horizontal: 'center', vertical: 'center', wrapText: true },
};
const PLAIN: CellStyle = { font: FONT, border: BORDER, alignment: { vertical: 'top', wrapText: true }, numFmt: '@' };
/** What people fill in is yellow, as in the ledger. Numbers may stand there too. */
const FILLED: CellStyle = { ...PLAIN, fill: ground('FFFBE6'), numFmt: 'General' };

const SETUP: Pick<WriteSheet, 'pageSetup' | 'headerFooter'> = {
  pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0, printTitlesRow: '$1:$1' },
  headerFooter: { oddFooter: '&C&A　&P / &N' },
};

/** Heights that show wrapped text whole: office programs do not fit rows of files they did not write. */
function heights(rows: readonly (readonly CellValue[])[], widths: readonly number[], first: number): NonNullable<WriteSheet['rowDefs']> {
  const lines = (value: CellValue, width: number): number =>
    typeof value === 'string' ? Math.max(1, Math.ceil(textWidth(value) / Math.max(1, width - 1.5))) : 1;
  return new Map(
    rows.map((row, index) => {
      const most = Math.max(1, ...row.map((value, column) => lines(value, widths[column] ?? 10)));
      return [first + index, { height: 4 + most * 13.5 }];
    }),
  );
}

/** A sheet of settings. @param room rows left empty below, for lists that people write themselves */
function sheet(
  id: SheetId,
  language: Language,
  rows: readonly (readonly CellValue[])[],
  dataValidations: readonly Validation[],
  room = 0,
): WriteSheet {
  const columns = COLUMNS[id];
  const cells = new Map<string, Partial<Cell>>();
  for (const [index, column] of columns.entries()) {
    cells.set(`0,${index}`, { style: HEADER });
    for (let row = 1; row <= rows.length + room; row++) cells.set(`${row},${index}`, { style: column.filled === true ? FILLED : PLAIN });
  }
  const empty = Array.from({ length: room }, () => columns.map(() => null));
  return {
    name: SHEETS[id][language],
    columns: columns.map(({ width, hidden }) => ({ width, ...(hidden === true ? { hidden } : {}) })),
    rows: [columns.map(({ heading }) => heading[language]), ...rows.map((row) => [...row]), ...empty],
    cells,
    rowDefs: heights(
      rows.map((row) => row.map((value, index) => (columns[index]?.hidden === true ? null : value))),
      columns.map(({ width }) => width),
      1,
    ),
    dataValidations: [...dataValidations],
    freezePane: { rows: 1 },
    ...SETUP,
  };
}

/** A drop-down; anything else is refused, with what there is to choose. */
function choice(range: string, values: readonly string[], language: Language): Validation {
  return {
    type: 'list',
    range,
    values: [...values],
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: 'stop',
    errorTitle: language === 'zh-CN' ? '请从列表中选择' : 'Choose from the list',
    errorMessage: values.join(language === 'zh-CN' ? '、' : ', '),
  };
}

/** A drop-down of all rules by title: too many for a list in the cell, so it points to their sheet. */
function ruleChoice(range: string, language: Language): Validation {
  return {
    type: 'list',
    range,
    formula1: `'${SHEETS.rules[language]}'!$A$2:$A$${RULES.length + 1}`,
    allowBlank: true,
    showErrorMessage: true,
    errorStyle: 'stop',
    errorTitle: language === 'zh-CN' ? '请从列表中选择' : 'Choose from the list',
    errorMessage: language === 'zh-CN' ? '规则名称见“规则”页' : 'Titles stand on the sheet of rules',
  };
}

const GUIDE_WIDTHS = [16, 70, 60];

/** How the workbook is filled in, and what to do with it then. */
const INTRO: Readonly<Record<MadeIn, Localized>> = {
  page: {
    'zh-CN':
      '黄色的格子由你填，空着的用默认值，不用的工作表留着不管。填完保存，放进网页的“收表”，全部项目重新判断；在“设置”里看得到读入的结果。写错的地方会指出单元格。',
    en: 'Fill in the yellow cells; what is empty has its default. Save it and drop it on the intake of the page: all projects are judged anew, and the settings show it. Mistakes are named by their cells.',
  },
  'command-line': {
    'zh-CN':
      '黄色的格子由你填，空着的用默认值，不用的工作表留着不管。填完保存，在命令后加 --config 设置.xlsx；把命令里的文件名换成你的。写错的地方会指出单元格。',
    en: 'Fill in the yellow cells; what is empty has its default. Save it and add --config 设置.xlsx to the command. Mistakes are named by their cells.',
  },
};

function guide(language: Language, madeIn: MadeIn): WriteSheet {
  const zh = language === 'zh-CN';
  const lines: readonly (readonly [string, string, string])[] = [
    [zh ? '工作表' : 'Sheet', zh ? '写什么' : 'What to write', zh ? '例（| 隔开各列）' : 'Example (| between columns)'],
    ...GUIDE.map(({ sheet: id, what, example }) => [SHEETS[id][language], what[language], example[language]] as const),
  ];
  const cells = new Map<string, Partial<Cell>>([
    ['0,0', { style: { font: { ...FONT, size: 14, bold: true } } }],
    ['1,0', { style: { font: FONT, alignment: { vertical: 'top', wrapText: true } } }],
  ]);
  for (const row of lines.keys())
    for (let column = 0; column < 3; column++) cells.set(`${row + 3},${column}`, { style: row === 0 ? HEADER : PLAIN });
  return {
    name: zh ? '填写说明' : 'How to fill in',
    columns: GUIDE_WIDTHS.map((width) => ({ width })),
    rows: [
      [zh ? '绩效目标审核设置' : 'Settings of the review', null, null],
      [INTRO[madeIn][language], null, null],
      [null, null, null],
      ...lines.map((line) => [...line]),
    ],
    cells,
    merges: [{ startRow: 1, startCol: 0, endRow: 1, endCol: 2 }],
    rowDefs: new Map([[1, { height: 32 }], ...heights(lines, GUIDE_WIDTHS, 3)]),
    pageSetup: { paperSize: 'a4', orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    headerFooter: SETUP.headerFooter ?? {},
  };
}

/**
 * The workbook that `init --workbook` and the settings of the page write: every rule, option and message with its default; what `current` sets otherwise is filled in, the rest
 * left blank.
 */
export async function settingsWorkbook(
  language: Language,
  current: AnalysisConfiguration = DEFAULT_CONFIGURATION,
  madeIn: MadeIn = 'command-line',
): Promise<Uint8Array> {
  const filled = filledIn(current, language);
  const severities = ['error', 'warning', 'info', 'off'].map((id) => choiceName(id, language));
  const rules = RULES.map(({ meta, texts }) => [
    texts.title[language],
    texts.summary[language],
    filled.severity(meta.id),
    choiceName(meta.severity, language),
  ]);
  const options = RULES.flatMap(({ meta, texts }) =>
    meta.options.map((option) => [
      texts.title[language],
      option.description[language],
      filled.option(meta.id, option.name),
      optionText(option.default, language),
    ]),
  );
  const answers = RULES.flatMap(({ meta }) => meta.options).flatMap(({ type }, row) =>
    type === 'boolean' ? [choice(`C${row + 2}`, [YES_NO.yes[language], YES_NO.no[language]], language)] : [],
  );
  const general = GENERAL.map(({ path, label, meaning, example }) => [label[language], filled.general(path), meaning[language], example]);
  const messages = RULES.flatMap(({ meta, texts }) =>
    Object.entries(texts.messages).map(([id, message]) => [
      `${meta.id}/${id}`,
      texts.title[language],
      message[language],
      ...filled.wording(`${meta.id}/${id}`),
    ]),
  );
  const kinds = (Object.keys(WORD_KINDS) as WordKind[]).map((kind) => WORD_KINDS[kind][language]);
  const directions = ['higher', 'lower', 'exact', 'neutral'].map((id) => choiceName(id, language));
  const sheets: WriteSheet[] = [
    guide(language, madeIn),
    sheet(
      'general',
      language,
      general,
      GENERAL.flatMap(({ choices }, row) =>
        choices.length === 0
          ? []
          : [
              choice(
                `B${row + 2}`,
                choices.map((id) => choiceName(id, language)),
                language,
              ),
            ],
      ),
    ),
    sheet('rules', language, rules, [choice(`C2:C${rules.length + 1}`, severities, language)]),
    sheet('options', language, options, answers),
    sheet(
      'words',
      language,
      filled.words,
      [choice(`A2:A${LAST_ROW}`, kinds, language), choice(`C2:C${LAST_ROW}`, directions, language)],
      ROOM,
    ),
    sheet('suppressions', language, filled.suppressions, [ruleChoice(`A2:A${LAST_ROW}`, language)], ROOM),
    sheet('sources', language, filled.sources, [], ROOM),
    sheet('wording', language, messages, []),
    sheet('offices', language, [], [], ROOM),
    sheet('overrides', language, [], [], ROOM),
  ];
  return sealedPackage(await writeXlsx({ sheets }));
}
