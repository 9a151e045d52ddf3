/**
 * 设置.xlsx: the settings as a workbook that a clerk edits. It is turned into the content of a configuration file and checked as one;
 * a mistake is named by its cell.
 */
import { readFileSync } from 'node:fs';
import { RULES } from '@perf-lint/analyser';
import { sealedPackage } from '@perf-lint/report';
import { type CellValue, readXlsx, type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { UsageError } from '../exit-status.js';
import type { Language } from '../language.js';
import { messagesIn } from '../messages/messages.js';
import type { PlaceOf } from './check.js';
import { COLUMNS, DIRECTIONS, GENERAL, optionText, optionType, SEVERITIES, SHEETS, type SheetId, WORD_KINDS } from './workbook-sheets.js';

const severityName = (severity: string): string => Object.entries(SEVERITIES).find(([, id]) => id === severity)?.[0] ?? severity;

/** The workbook that `init --workbook` writes: every rule and option with its default, values left blank. */
export async function settingsWorkbook(language: Language): Promise<Uint8Array> {
  const rules = RULES.map(({ meta, texts }) => [meta.id, texts.title[language], '', severityName(meta.severity)]);
  const options = RULES.flatMap(({ meta }) =>
    meta.options.map((option) => [meta.id, option.name, '', optionText(option.default), option.description[language]]),
  );
  const general = GENERAL.map(({ path, meaning }) => [path.join('.'), '', meaning]);
  const sheets: WriteSheet[] = [
    sheet(
      'general',
      general,
      GENERAL.flatMap(({ choices }, row) => (choices.length === 0 ? [] : [list(`B${row + 2}`, choices)])),
      [24, 30, 60],
    ),
    sheet('rules', rules, [list(`C2:C${rules.length + 1}`, Object.keys(SEVERITIES))], [28, 30, 14, 14]),
    sheet('options', options, [], [28, 24, 14, 30, 70]),
    sheet('words', [], [list('A2:A500', Object.keys(WORD_KINDS)), list('C2:C500', Object.keys(DIRECTIONS))], [14, 30, 14]),
    sheet('suppressions', [], [], [24, 20, 16, 26, 36, 30, 40]),
    sheet('sources', [], [], [14, 50, 22, 14, 60, 40, 18, 14]),
    sheet('wording', [], [], [36, 60, 60]),
    sheet('offices', [], [], [40, 30]),
    sheet('overrides', [], [list('B2:B500', ['model', 'preset', 'tone'], 'warning')], [40, 28, 16]),
  ];
  return sealedPackage(await writeXlsx({ sheets }));
}

function sheet(
  id: SheetId,
  rows: readonly CellValue[][],
  dataValidations: NonNullable<WriteSheet['dataValidations']>,
  widths: readonly number[],
): WriteSheet {
  const header = COLUMNS[id];
  const bold = new Map(header.map((_, column) => [`0,${column}`, { style: { font: { bold: true } } }]));
  return {
    name: SHEETS[id],
    columns: widths.map((width) => ({ width })),
    rows: [[...header], ...rows.map((row) => [...row])],
    cells: bold,
    dataValidations,
    freezePane: { rows: 1 },
  };
}

/** A drop-down. With "warning" other values may be kept too. */
function list(
  range: string,
  values: readonly string[],
  errorStyle: 'stop' | 'warning' = 'stop',
): NonNullable<WriteSheet['dataValidations']>[number] {
  return {
    type: 'list',
    range,
    values: [...values],
    allowBlank: true,
    showErrorMessage: true,
    errorStyle,
    errorTitle: '设置',
    errorMessage: values.join('、'),
  };
}

export interface WorkbookContent {
  /** As a configuration file would have it. */
  readonly content: unknown;
  readonly placeOf: PlaceOf;
}

/** Reads a workbook of settings. Throws {@link UsageError} where it is no workbook. */
export async function readSettingsWorkbook(path: string, language: Language): Promise<WorkbookContent> {
  let workbook: Awaited<ReturnType<typeof readXlsx>>;
  try {
    workbook = await readXlsx(new Uint8Array(readFileSync(path)));
  } catch (error) {
    throw new UsageError(messagesIn(language).configSyntax(path, (error as Error).message));
  }
  const content = new ContentBuilder();
  for (const id of Object.keys(SHEETS) as SheetId[]) {
    const found = workbook.sheets.find(({ name }) => firstWord(name) === firstWord(SHEETS[id]));
    if (found === undefined) continue;
    const header = (found.rows[0] ?? []).map((cell) => firstWord(text(cell)));
    const wanted = COLUMNS[id].map(firstWord);
    for (const [index, row] of found.rows.entries()) {
      if (index === 0) continue;
      const cells = wanted.map((name) => {
        const column = header.indexOf(name);
        return { text: text(row[column]), address: `${found.name}!${columnName(Math.max(0, column))}${index + 1}` };
      });
      if (cells.some((cell) => cell.text !== '')) READERS[id](cells, content);
    }
  }
  return { content: content.root, placeOf: (place) => content.addressOf(place) };
}

interface Cell {
  readonly text: string;
  /** "规则 Rules!C7". */
  readonly address: string;
}

type Reader = (cells: readonly Cell[], content: ContentBuilder) => void;

const NONE: Cell = { text: '', address: '' };
const pieces = (cell: Cell): string[] =>
  cell.text
    .split(/[；;\n]/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');

const READERS: Readonly<Record<SheetId, Reader>> = {
  general([setting = NONE, value = NONE], content) {
    if (value.text === '') return;
    const known = GENERAL.find(({ path }) => path.join('.') === setting.text);
    const address = known === undefined ? setting : value;
    const parsed = known?.list === true ? pieces(value) : known?.number === true ? numberOr(value.text) : value.text;
    content.set(known?.path ?? [setting.text], parsed, address.address);
  },
  rules([rule = NONE, , severity = NONE], content) {
    if (severity.text === '') return;
    const name = RULES.some(({ meta }) => meta.id === rule.text) ? severity : rule;
    content.set(['rules', rule.text, 'severity'], SEVERITIES[severity.text] ?? severity.text, severity.address);
    content.name(['rules', rule.text], name.address);
  },
  options([rule = NONE, option = NONE, value = NONE], content) {
    if (value.text === '') return;
    const type = optionType(rule.text, option.text);
    const parsed =
      type === 'words' ? pieces(value) : type === 'boolean' ? yesNo(value.text) : type === 'number' ? numberOr(value.text) : value.text;
    content.set(['rules', rule.text, 'options', option.text], parsed, type === null ? option.address : value.address);
  },
  words([kind = NONE, word = NONE, direction = NONE], content) {
    const id = WORD_KINDS[kind.text];
    if (id === undefined) content.set(['words', kind.text], word.text, kind.address);
    else if (id !== 'directions') content.add(['words', id], word.text, word.address);
    else content.add(['words', id], { head: word.text, direction: DIRECTIONS[direction.text] ?? direction.text }, direction.address);
  },
  suppressions(cells, content) {
    const keys = ['rule', 'messageId', 'unitCode', 'projectCode', 'projectName', 'indicator', 'reason'];
    const entries = cells.flatMap((cell, index) => (cell.text === '' ? [] : [[keys[index] ?? '', cell.text] as const]));
    const place = content.add(['suppressions'], Object.fromEntries(entries), cells[0]?.address ?? '');
    for (const [index, cell] of cells.entries()) content.name([...place, keys[index] ?? ''], cell.address);
  },
  sources(
    [id = NONE, title = NONE, number = NONE, article = NONE, said = NONE, rules = NONE, checkedBy = NONE, checkedOn = NONE],
    content,
  ) {
    const cells = { id, title, number, article, text: said, rules, checkedBy, checkedOn };
    const texts = Object.fromEntries(Object.entries(cells).map(([key, cell]) => [key, cell.text]));
    const place = content.add(['sources'], { ...texts, rules: pieces(rules).map(ruleOf), checkedOn: dateOf(checkedOn.text) }, id.address);
    for (const [key, { address }] of Object.entries(cells)) content.name([...place, key], address);
    for (const index of pieces(rules).keys()) content.name([...place, 'rules', index], rules.address);
  },
  wording([message = NONE, chinese = NONE, english = NONE], content) {
    const wording = { ...(chinese.text === '' ? {} : { 'zh-CN': chinese.text }), ...(english.text === '' ? {} : { en: english.text }) };
    content.set(['wording', message.text], wording, message.address);
  },
  offices([department = NONE, office = NONE], content) {
    content.set(['offices', department.text], office.text === '' ? null : office.text, office.address);
  },
  overrides([files = NONE, setting = NONE, value = NONE], content) {
    const isRule = !['model', 'preset', 'tone'].includes(setting.text);
    const own = isRule ? { rules: { [setting.text]: SEVERITIES[value.text] ?? value.text } } : { [setting.text]: value.text };
    const place = content.add(['overrides'], { files: pieces(files), ...own }, files.address);
    const known = !isRule || RULES.some(({ meta }) => meta.id === setting.text);
    content.name([...place, ...(isRule ? ['rules'] : []), setting.text], known ? value.address : setting.address);
  },
};

/** Builds the content of a configuration file and remembers the cell each piece came from. */
class ContentBuilder {
  readonly root: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  readonly #addresses = new Map<string, string>();

  set(path: readonly string[], value: unknown, address: string): void {
    let place = this.root;
    for (const key of path.slice(0, -1)) {
      const next = (place[key] ?? Object.create(null)) as Record<string, unknown>;
      place[key] = next;
      place = next;
    }
    place[path.at(-1) ?? ''] = value;
    this.name(path, address);
  }

  /** Adds to a list; gives the path of the new entry. */
  add(path: readonly string[], value: unknown, address: string): readonly PropertyKey[] {
    let place: Record<string, unknown> = this.root;
    for (const key of path.slice(0, -1)) {
      const next = (place[key] ?? Object.create(null)) as Record<string, unknown>;
      place[key] = next;
      place = next;
    }
    const key = path.at(-1) ?? '';
    const entries = (place[key] ?? []) as unknown[];
    place[key] = entries;
    entries.push(value);
    const entry = [...path, entries.length - 1];
    this.name(entry, address);
    return entry;
  }

  name(path: readonly PropertyKey[], address: string): void {
    this.#addresses.set(path.map(String).join('\n'), address);
  }

  /** The cell of a place, or of what it lies in. */
  addressOf(path: readonly PropertyKey[]): string {
    for (let length = path.length; length > 0; length--) {
      const address = this.#addresses.get(path.slice(0, length).map(String).join('\n'));
      if (address !== undefined) return address;
    }
    return path.map(String).join('.');
  }
}

const text = (cell: CellValue | undefined): string => {
  if (cell === null || cell === undefined) return '';
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell).trim();
};

/** The id of a rule that is named by its id or by its title in either language. */
const ruleOf = (name: string): string =>
  RULES.find(({ texts }) => texts.title['zh-CN'] === name || texts.title.en.toLowerCase() === name.toLowerCase())?.meta.id ?? name;

/** 2026-03-01 of 2026/3/1, 2026.3.1 and 2026年3月1日; what is no date stays as it is, for the check to name its cell. */
function dateOf(written: string): string {
  const parts = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(written);
  if (parts === null) return written;
  const [, year = '', month = '', day = ''] = parts;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

const firstWord = (name: string): string => name.trim().split(/\s/)[0] ?? '';

const numberOr = (value: string): number | string => (value.trim() !== '' && Number.isFinite(Number(value)) ? Number(value) : value);

function yesNo(value: string): boolean | string {
  if (value === '是' || value.toLowerCase() === 'true') return true;
  return value === '否' || value.toLowerCase() === 'false' ? false : value;
}

function columnName(column: number): string {
  return column < 26 ? String.fromCharCode(65 + column) : columnName(Math.floor(column / 26) - 1) + columnName(column % 26);
}
