/**
 * The self-check (绩效目标自查表) of a department or unit before it submits: every opinion as a row with what was decided about it, to be signed and
 * handed in with the targets. Each unit has a sheet of its own, with its name and the year over it.
 */
import type { RuleId } from '@perf-lint/analyser';
import {
  countedOpinions,
  isSettled,
  type Ledger,
  type LedgerEntry,
  type LedgerProject,
  type ProjectIdentity,
  reasonText,
  SELF_VERDICT,
  type TableSubject,
} from '@perf-lint/review';
import type { Language, Localized } from '../../language.js';
import { amountText, counted } from '../../texts/amounts.js';
import { suggestionWithWholeBlanks, withWholeBlanks } from '../../texts/blanks.js';
import { beginsWithChange } from '../../texts/change-words.js';
import { SEVERITIES, SEVERITY } from '../../texts/labels.js';
import { writtenValue } from '../../texts/printed-value.js';
import { rulesOffSentence } from '../../texts/rules-off.js';
import { isHandedInFor, matterName, SUBJECT_WORDS, subjectsOf } from '../../texts/subject-words.js';
import { type Ask, askOf } from '../letter/letter-row.js';
import { type Block, cell, paragraph, type WordCell, type WordDocument } from '../word/blocks.js';
import { paperPage } from '../word/paper-page.js';
import { wordBytes } from '../word/write-word.js';

const SMALL = { size: 12 } as const;

/** The name of the form: of everything that was checked, "绩效目标、绩效自评自查表". */
export function selfCheckTitle({ projects, entries }: Pick<Ledger, 'projects' | 'entries'>, language: Language): string {
  const matter = matterName(subjectsOf([...projects, ...entries]), language);
  return language === 'zh-CN' ? `${matter}自查表` : `Self-check of ${matter}`;
}

/** Tables of one kind and year: money of targets and of results, of this year and of last, is never one sum. */
interface Counted {
  readonly subject: TableSubject;
  readonly year: number | null;
  readonly projects: readonly LedgerProject[];
}

function countedApart(projects: readonly LedgerProject[]): readonly Counted[] {
  return subjectsOf(projects).flatMap((subject) => {
    const own = projects.filter(isHandedInFor(subject));
    const years = [...new Set(own.map(({ year }) => year))].sort((a, b) => (b ?? 0) - (a ?? 0));
    return years.map((year) => ({ subject, year, projects: own.filter((project) => project.year === year) }));
  });
}

/** "2026 年绩效目标表：项目 1 个，金额 120 万元"; without kind and year where all tables are alike, for the title says them. */
function projectsText(projects: readonly LedgerProject[], language: Language): string {
  const zh = language === 'zh-CN';
  const parts = countedApart(projects);
  const text = (own: readonly LedgerProject[]): string => {
    const money = amountText(
      own.reduce((sum, { amount }) => sum + (amount ?? 0), 0),
      language,
    );
    return zh ? `项目 ${own.length} 个，金额 ${money}` : `${counted(own.length, 'project')} of ${money}`;
  };
  if (parts.length < 2) return text(projects);
  return parts
    .map(({ subject, year, projects: own }) => {
      const form = SUBJECT_WORDS[subject].form[language];
      const when = year === null ? (zh ? '未印年度的' : 'without a year, ') : zh ? `${year} 年` : `${year}, `;
      return zh ? `${when}${form}：${text(own)}` : `${when}${form}: ${text(own)}`;
    })
    .join(zh ? '；' : '; ');
}

/** How many projects and opinions there are, and how far the check is. */
function factsOf({ entries: rows, projects }: UnitSheet, language: Language): string {
  const zh = language === 'zh-CN';
  const entries = countedOpinions(rows);
  const counts = SEVERITIES.map(
    (severity) => `${SEVERITY[severity][language]} ${entries.filter((entry) => entry.severity === severity).length}`,
  );
  const open = entries.filter(({ decision }) => !isSettled(decision));
  const later = open.filter(({ decision }) => decision.verdict === 'pending').length;
  const put = later === 0 ? '' : zh ? `（其中${SELF_VERDICT.pending['zh-CN']} ${later} 条）` : ` (${SELF_VERDICT.pending.en}: ${later})`;
  const all = projectsText(projects, language);
  return zh
    ? `${all}；自查出 ${counts.join('、')} 条，尚未处理 ${open.length} 条${put}。`
    : `${all}; found: ${counts.join(', ')}; not dealt with: ${open.length}${put}.`;
}

/** What the unit does about an opinion, in its own words where it wrote some. */
function answerOf({ decision, prefilled }: LedgerEntry, language: Language): string {
  const zh = language === 'zh-CN';
  const { verdict, reason, note = '', wording } = decision;
  switch (verdict) {
    case '':
      return '';
    case 'accept':
      return SELF_VERDICT.accept[language];
    case 'rewrite':
      if (wording === '' || wording === prefilled) return SELF_VERDICT.accept[language];
      // Who begins with 改为 has said it.
      return beginsWithChange(wording) ? wording : `${zh ? '改为：' : 'Change to: '}${wording}`;
    case 'reject':
      if (reason === '' && note === '') return SELF_VERDICT.reject[language];
      // What a person wrote says more than 其他.
      return `${SELF_VERDICT.reject[language]}${zh ? '，理由：' : ', because: '}${reason === 'other' && note !== '' ? note : reasonText({ reason, note }, language)}`;
    case 'pending':
      return SELF_VERDICT.pending[language];
    default:
      return verdict satisfies never;
  }
}

interface SelfCheckColumn {
  readonly heading: Localized;
  readonly width: number;
  readonly cell: (entry: LedgerEntry, index: number, language: Language) => WordCell;
}

/** Problem and suggestion as they were found: what the unit says to them stands beside them. */
function asFound(entry: LedgerEntry, language: Language): Ask {
  return askOf({ ...entry, decision: { ...entry.decision, wording: entry.prefilled } }, language);
}

const WHOLE: Localized = { 'zh-CN': '（项目整体）', en: '(whole project)' };

const FORM_COLUMN: SelfCheckColumn = {
  heading: { 'zh-CN': '表种', en: 'Table' },
  width: 8,
  cell: ({ subject = 'targets' }, _, language) => cell(SUBJECT_WORDS[subject].short[language]),
};

/** @param several whether tables of several kinds were handed in: then a column says which is which */
function columnsOf(several: boolean): readonly SelfCheckColumn[] {
  return [
    { heading: { 'zh-CN': '序号', en: 'No.' }, width: 5, cell: (_, index) => cell(String(index + 1), { align: 'center' }) },
    { heading: { 'zh-CN': '项目', en: 'Project' }, width: 16, cell: ({ projectName }) => cell(projectName) },
    ...(several ? [FORM_COLUMN] : []),
    { heading: { 'zh-CN': '位置', en: 'Place' }, width: 12, cell: ({ place }) => cell(place) },
    {
      heading: { 'zh-CN': '指标', en: 'Indicator' },
      width: 14,
      cell: ({ indicator }, _, language) => cell(indicator === '' ? WHOLE[language] : indicator),
    },
    {
      heading: { 'zh-CN': '原值', en: 'Value' },
      width: 10,
      // What an opinion on a result is about is the result, as letters print it.
      cell: ({ value, result }) => cell(result ?? writtenValue(value)),
    },
    {
      heading: { 'zh-CN': '级别', en: 'Severity' },
      width: 8,
      cell: ({ severity }, _, language) => cell(SEVERITY[severity][language], { align: 'center' }),
    },
    {
      heading: { 'zh-CN': '问题', en: 'Problem' },
      width: 22,
      cell: (entry, _, language) => cell(withWholeBlanks(asFound(entry, language).problem)),
    },
    {
      heading: { 'zh-CN': '建议', en: 'Suggestion' },
      width: 18,
      cell: (entry, _, language) => cell(suggestionWithWholeBlanks(asFound(entry, language).suggestion)),
    },
    {
      heading: { 'zh-CN': '自查结果', en: 'Result' },
      width: 13,
      cell: (entry, _, language) => cell(withWholeBlanks(answerOf(entry, language))),
    },
  ];
}

function tableOf({ entries, projects }: UnitSheet, language: Language): Block {
  const columns = columnsOf(subjectsOf([...projects, ...entries]).length > 1);
  return {
    kind: 'table',
    widths: columns.map(({ width }) => width),
    size: 9.5,
    line: 12.5,
    font: 'fangsong',
    head: [columns.map(({ heading }) => cell(heading[language]))],
    rows: entries.map((entry, index) => columns.map((column) => column.cell(entry, index, language))),
  };
}

/** What stands on the form besides the ledger. */
export interface SelfCheckOptions {
  readonly language: Language;
  /** Who filled it in, "" where nobody gave a name. */
  readonly filledBy: string;
  /** Rules that the settings switch off. */
  readonly rulesOff: readonly RuleId[];
}

/** What one unit signs: its own projects and opinions. */
interface UnitSheet {
  readonly name: string;
  readonly projects: LedgerProject[];
  readonly entries: LedgerEntry[];
}

/** The ledger by unit, in the order in which units come up: each signs a sheet of its own. */
function sheetsByUnit({ entries, projects }: Ledger): readonly UnitSheet[] {
  const sheets = new Map<string, UnitSheet>();
  const sheetOf = ({ unitName, department }: ProjectIdentity): UnitSheet => {
    const name = unitName || department;
    const sheet = sheets.get(name) ?? { name, projects: [], entries: [] };
    sheets.set(name, sheet);
    return sheet;
  };
  for (const project of projects) sheetOf(project).projects.push(project);
  for (const entry of entries) sheetOf(entry).entries.push(entry);
  return sheets.size > 0 ? [...sheets.values()] : [{ name: '', projects: [], entries: [] }];
}

/** "某市植保站2026年度绩效目标自查表"; without a year where the tables print none, or several. */
function titleOf(sheet: UnitSheet, language: Language): string {
  const { name, projects, entries } = sheet;
  const years = new Set([...projects, ...entries].map(({ year }) => year));
  const [year = null] = years.size === 1 ? years : [];
  const title = selfCheckTitle(sheet, language);
  if (language === 'zh-CN') return `${name}${year === null ? '' : `${year}年度`}${title}`;
  return [title, name, year].filter((part) => part !== '' && part !== null).join(', ');
}

/** Whoever filled in the form, on the sheets of units of which they decided something: the others are signed by those who did. */
function filledIn({ entries }: UnitSheet, filledBy: string): string {
  return entries.some(({ decision: { verdict, reviewer } }) => verdict !== '' && reviewer === filledBy) ? filledBy : '';
}

function sheetBlocks(sheet: UnitSheet, first: boolean, { filledBy, rulesOff, language }: SelfCheckOptions): readonly Block[] {
  const zh = language === 'zh-CN';
  const name = filledIn(sheet, filledBy);
  const signs = zh
    ? `填报人${name === '' ? '（签字）：' : `：${name}（签字）`}　　　　　　　单位负责人（签字）：　　　　　　　日期：　　　　年　　月　　日`
    : `Filled in by: ${name}          Head of unit:          Date:`;
  const head = { align: 'left', line: 20, after: 4, keepNext: true } as const;
  return [
    paragraph([{ text: titleOf(sheet, language), font: 'title', size: 18 }], {
      align: 'center',
      after: 4,
      line: 28,
      keepNext: true,
      pageBreakBefore: !first,
    }),
    paragraph([{ text: factsOf(sheet, language), ...SMALL }], head),
    ...(rulesOff.length === 0 ? [] : [paragraph([{ text: rulesOffSentence(rulesOff, language), ...SMALL, bold: true }], head)]),
    tableOf(sheet, language),
    paragraph([{ text: signs, ...SMALL }], { align: 'left', line: 24, before: 12, keepLines: true }),
  ];
}

function selfCheckPaper(ledger: Ledger, options: SelfCheckOptions): WordDocument {
  const { language } = options;
  return {
    title: selfCheckTitle(ledger, language),
    layout: 'report',
    blocks: [],
    sideways: sheetsByUnit(ledger).flatMap((sheet, index) => sheetBlocks(sheet, index === 0, options)),
    footer: '',
    language,
  };
}

/** Bytes of a .docx. */
export function selfCheckDocument(ledger: Ledger, options: SelfCheckOptions): Promise<Uint8Array> {
  return wordBytes(selfCheckPaper(ledger, options));
}

/** The same as a page, to be printed from a browser. */
export function selfCheckPage(ledger: Ledger, options: SelfCheckOptions): Promise<string> {
  return paperPage(selfCheckPaper(ledger, options));
}
