/**
 * 设置.xlsx read back: what a clerk wrote becomes the content of a configuration file and is checked as one; a mistake is named by its cell.
 */
import { RULES } from '@perf-lint/analyser';
import { type CellValue, readXlsx } from 'hucre/xlsx';
import { LANGUAGES, type Language, type Localized } from '../../language.js';
import { checkSettings, type SettingsReading } from '../../settings/check-settings.js';
import { choiceId } from '../../settings/choice-names.js';
import { optionNamed, ruleNamed } from '../../settings/printed-names.js';
import { settingsTextsIn } from '../../settings/settings-texts.js';
import { singleLine } from '../../texts/single-line.js';
import { COLUMNS, GENERAL, optionType, SHEETS, type SheetId, WORD_KINDS, type WordKind, YES_NO } from './settings-sheets.js';

/** True for a name in either language, or as earlier versions wrote it: 基本 General. */
function isNamed(text: string, name: Localized): boolean {
  return LANGUAGES.some((language) => name[language] === text) || text.split(/\s/)[0] === name['zh-CN'];
}

/** Reads a workbook of settings: the settings in it, or all that is wrong, by cell. Paths in it are as they were written. */
export async function readSettings(bytes: Uint8Array, language: Language): Promise<SettingsReading> {
  const texts = settingsTextsIn(language);
  let sheets: Awaited<ReturnType<typeof readXlsx>>['sheets'];
  try {
    ({ sheets } = await readXlsx(bytes));
  } catch {
    return { kind: 'refused', problems: [{ place: '', detail: texts.noWorkbook }] };
  }
  const known = (Object.keys(SHEETS) as SheetId[]).flatMap((id) => {
    const found = sheets.find(({ name }) => isNamed(name.trim(), SHEETS[id]));
    return found === undefined ? [] : [{ id, name: found.name, rows: found.rows }];
  });
  if (known.length === 0)
    return { kind: 'refused', problems: [{ place: '', detail: singleLine(texts.noSettings(sheets.map(({ name }) => name))) }] };
  const content = new ContentBuilder();
  for (const each of known) readSheet(each, content);
  return checkSettings(content.root, language, (place) => content.addressOf(place));
}

interface Sheet {
  readonly id: SheetId;
  readonly name: string;
  readonly rows: readonly (readonly CellValue[])[];
}

function readSheet({ id, name, rows }: Sheet, content: ContentBuilder): void {
  const header = (rows[0] ?? []).map(text);
  const columns = COLUMNS[id].map(({ heading }) => header.findIndex((each) => isNamed(each, heading)));
  for (const [index, row] of rows.entries()) {
    if (index === 0) continue;
    const cells = columns.map((column) => ({
      text: column < 0 ? '' : text(row[column]),
      address: `${name}!${columnName(Math.max(0, column))}${index + 1}`,
    }));
    if (cells.some((cell) => cell.text !== '')) READERS[id](cells, content);
  }
}

interface Cell {
  readonly text: string;
  /** "规则!C7". */
  readonly address: string;
}

type Reader = (cells: readonly Cell[], content: ContentBuilder) => void;

const NONE: Cell = { text: '', address: '' };
const pieces = (cell: Cell): string[] =>
  cell.text
    .split(/[；;\n]/)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '');

/** A rule by any of its names; the text itself where it is none, for the check to say so. */
const ruleId = (name: string): string => ruleNamed(name) ?? name;

const generalNamed = (name: string) =>
  GENERAL.find(({ path, label }) => path.join('.') === name || LANGUAGES.some((language) => label[language] === name));

const wordKind = (name: string): WordKind | undefined =>
  (Object.keys(WORD_KINDS) as WordKind[]).find(
    (kind) => kind === name || LANGUAGES.some((language) => WORD_KINDS[kind][language] === name),
  );

const READERS: Readonly<Record<SheetId, Reader>> = {
  general([setting = NONE, value = NONE], content) {
    if (value.text === '') return;
    const known = generalNamed(setting.text);
    const address = known === undefined ? setting : value;
    const chosen = known !== undefined && known.choices.length > 0 ? choiceId(value.text) : value.text;
    const parsed = known?.list === true ? pieces(value) : known?.number === true ? numberOr(value.text) : chosen;
    content.set(known?.path ?? [setting.text], parsed, address.address);
  },
  rules([rule = NONE, , severity = NONE], content) {
    if (severity.text === '') return;
    const id = ruleId(rule.text);
    const name = ruleNamed(rule.text) === null ? rule : severity;
    content.set(['rules', id, 'severity'], choiceId(severity.text), severity.address);
    content.name(['rules', id], name.address);
  },
  options([rule = NONE, option = NONE, value = NONE], content) {
    if (value.text === '') return;
    const id = ruleNamed(rule.text);
    const name = id === null ? option.text : (optionNamed(id, option.text) ?? option.text);
    const type = optionType(id ?? '', name);
    const parsed =
      type === 'words' ? pieces(value) : type === 'boolean' ? yesNo(value.text) : type === 'number' ? numberOr(value.text) : value.text;
    content.set(['rules', id ?? rule.text, 'options', name], parsed, type === null ? option.address : value.address);
  },
  words([kind = NONE, word = NONE, direction = NONE], content) {
    const id = wordKind(kind.text);
    if (id === undefined) content.set(['words', kind.text], word.text, kind.address);
    else if (id !== 'directions') content.add(['words', id], word.text, word.address);
    else content.add(['words', id], { head: word.text, direction: choiceId(direction.text) }, direction.address);
  },
  suppressions(cells, content) {
    const keys = ['rule', 'messageId', 'unitCode', 'projectCode', 'projectName', 'indicator', 'reason'];
    const entries = cells.flatMap((cell, index) =>
      cell.text === '' ? [] : [[keys[index] ?? '', keys[index] === 'rule' ? ruleId(cell.text) : cell.text] as const],
    );
    const place = content.add(['suppressions'], Object.fromEntries(entries), cells[0]?.address ?? '');
    for (const [index, cell] of cells.entries()) content.name([...place, keys[index] ?? ''], cell.address);
  },
  sources(
    [id = NONE, title = NONE, number = NONE, article = NONE, said = NONE, rules = NONE, checkedBy = NONE, checkedOn = NONE],
    content,
  ) {
    const cells = { id, title, number, article, text: said, rules, checkedBy, checkedOn };
    const texts = Object.fromEntries(Object.entries(cells).map(([key, cell]) => [key, cell.text]));
    const place = content.add(['sources'], { ...texts, rules: pieces(rules).map(ruleId), checkedOn: dateOf(checkedOn.text) }, id.address);
    for (const [key, { address }] of Object.entries(cells)) content.name([...place, key], address);
    for (const index of pieces(rules).keys()) content.name([...place, 'rules', index], rules.address);
  },
  wording([message = NONE, , , chinese = NONE, english = NONE], content) {
    // The sheet lists all messages; those that nobody reworded say nothing.
    if (chinese.text === '' && english.text === '') return;
    const wording = { ...(chinese.text === '' ? {} : { 'zh-CN': chinese.text }), ...(english.text === '' ? {} : { en: english.text }) };
    const [rule = '', ...rest] = message.text.split('/');
    content.set(['wording', [ruleId(rule), ...rest].join('/')], wording, chinese.text === '' ? english.address : chinese.address);
  },
  offices([department = NONE, office = NONE], content) {
    content.set(['offices', department.text], office.text === '' ? null : office.text, office.address);
  },
  overrides([files = NONE, setting = NONE, value = NONE], content) {
    const general = generalNamed(setting.text)?.path[0];
    const key = general === 'model' || general === 'preset' || general === 'tone' ? general : null;
    const id = ruleId(setting.text);
    const own = key === null ? { rules: { [id]: choiceId(value.text) } } : { [key]: choiceId(value.text) };
    const place = content.add(['overrides'], { files: pieces(files), ...own }, files.address);
    const known = key !== null || RULES.some(({ meta }) => meta.id === id);
    content.name([...place, ...(key === null ? ['rules', id] : [key])], known ? value.address : setting.address);
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

/** 2026-03-01 of 2026/3/1, 2026.3.1 and 2026年3月1日; what is no date stays as it is, for the check to name its cell. */
function dateOf(written: string): string {
  const parts = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(written);
  if (parts === null) return written;
  const [, year = '', month = '', day = ''] = parts;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

const numberOr = (value: string): number | string => (value.trim() !== '' && Number.isFinite(Number(value)) ? Number(value) : value);

function yesNo(value: string): boolean | string {
  const means = (answer: keyof typeof YES_NO, other: string): boolean =>
    value.toLowerCase() === other || LANGUAGES.some((language) => YES_NO[answer][language] === value.toLowerCase());
  if (means('yes', 'true')) return true;
  return means('no', 'false') ? false : value;
}

function columnName(column: number): string {
  return column < 26 ? String.fromCharCode(65 + column) : columnName(Math.floor(column / 26) - 1) + columnName(column % 26);
}
