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
} from '@perf-lint/review';
import type { Language } from '../../language.js';
import { amountText } from '../../texts/amounts.js';
import { suggestionWithWholeBlanks, withWholeBlanks } from '../../texts/blanks.js';
import { SEVERITIES, SEVERITY } from '../../texts/labels.js';
import { writtenValue } from '../../texts/printed-value.js';
import { rulesOffSentence } from '../../texts/rules-off.js';
import { askOf } from '../letter/letter-row.js';
import { type Block, cell, paragraph, type WordDocument } from '../word/blocks.js';
import { paperPage } from '../word/paper-page.js';
import { wordBytes } from '../word/write-word.js';

const SMALL = { size: 12 } as const;

const TITLE = { 'zh-CN': '绩效目标自查表', en: 'Self-check of performance targets' } as const;

/** How many projects and opinions there are, and how far the check is. */
function factsOf({ entries: rows, projects }: UnitSheet, language: Language): string {
  const zh = language === 'zh-CN';
  const entries = countedOpinions(rows);
  const money = projects.reduce((sum, { amount }) => sum + (amount ?? 0), 0);
  const counts = SEVERITIES.map(
    (severity) => `${SEVERITY[severity][language]} ${entries.filter((entry) => entry.severity === severity).length}`,
  );
  const open = entries.filter(({ decision }) => !isSettled(decision));
  const later = open.filter(({ decision }) => decision.verdict === 'pending').length;
  const put = later === 0 ? '' : zh ? `（其中待定 ${later} 条）` : ` (${later} of them put off)`;
  return zh
    ? `项目 ${projects.length} 个，金额 ${amountText(money, language)}；自查出 ${counts.join('、')} 条，尚未处理 ${open.length} 条${put}。`
    : `${projects.length} projects of ${amountText(money, language)}; found: ${counts.join(', ')}; not dealt with: ${open.length}${put}.`;
}

/** What the unit does about an opinion, in its own words where it wrote some. */
function answerOf({ decision, prefilled }: LedgerEntry, language: Language): string {
  const zh = language === 'zh-CN';
  const { verdict, reason, note = '', wording } = decision;
  switch (verdict) {
    case '':
      return '';
    case 'accept':
      return zh ? '修改' : 'to be changed';
    case 'rewrite':
      if (wording === '' || wording === prefilled) return zh ? '修改' : 'to be changed';
      return `${zh ? '改为：' : 'to be changed to: '}${wording}`;
    case 'reject':
      if (reason === '' && note === '') return zh ? '不改' : 'stays';
      // What a person wrote says more than 其他.
      return `${zh ? '不改，理由：' : 'stays, because: '}${reason === 'other' && note !== '' ? note : reasonText({ reason, note }, language)}`;
    case 'pending':
      return zh ? '待定' : 'open';
    default:
      return verdict satisfies never;
  }
}

function tableOf(entries: readonly LedgerEntry[], language: Language): Block {
  const zh = language === 'zh-CN';
  const heads = zh
    ? ['序号', '项目', '位置', '指标', '原值', '级别', '问题', '建议', '自查结果']
    : ['No.', 'Project', 'Place', 'Indicator', 'Value', 'Severity', 'Problem', 'Suggestion', 'Result'];
  const whole = zh ? '（项目整体）' : '(whole project)';
  return {
    kind: 'table',
    widths: [5, 16, 12, 14, 10, 8, 22, 18, 13],
    size: 9.5,
    line: 12.5,
    font: 'fangsong',
    head: [heads.map((heading) => cell(heading))],
    rows: entries.map((entry, index) => {
      const { projectName, place, indicator, value, severity } = entry;
      // Problem and suggestion as they were found: what the unit says to them stands beside them.
      const { problem, suggestion } = askOf({ ...entry, decision: { ...entry.decision, wording: entry.prefilled } }, language);
      return [
        cell(String(index + 1), { align: 'center' }),
        cell(projectName),
        cell(place),
        cell(indicator === '' ? whole : indicator),
        cell(writtenValue(value)),
        cell(SEVERITY[severity][language], { align: 'center' }),
        cell(withWholeBlanks(problem)),
        cell(suggestionWithWholeBlanks(suggestion)),
        cell(withWholeBlanks(answerOf(entry, language))),
      ];
    }),
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
function titleOf({ name, projects, entries }: UnitSheet, language: Language): string {
  const years = new Set([...projects, ...entries].map(({ year }) => year));
  const [year = null] = years.size === 1 ? years : [];
  if (language === 'zh-CN') return `${name}${year === null ? '' : `${year}年度`}${TITLE[language]}`;
  return [TITLE[language], name, year].filter((part) => part !== '' && part !== null).join(', ');
}

function sheetBlocks(sheet: UnitSheet, first: boolean, { filledBy, rulesOff, language }: SelfCheckOptions): readonly Block[] {
  const zh = language === 'zh-CN';
  const signs = zh
    ? `填报人${filledBy === '' ? '（签字）：' : `：${filledBy}（签字）`}　　　　　　　单位负责人（签字）：　　　　　　　日期：　　　　年　　月　　日`
    : `Filled in by: ${filledBy}          Head of unit:          Date:`;
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
    tableOf(sheet.entries, language),
    paragraph([{ text: signs, ...SMALL }], { align: 'left', line: 24, before: 12, keepLines: true }),
  ];
}

function selfCheckPaper(ledger: Ledger, options: SelfCheckOptions): WordDocument {
  const { language } = options;
  return {
    title: TITLE[language],
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
