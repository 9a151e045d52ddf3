/**
 * The self-check (绩效目标自查表) of a department or unit before it submits: every opinion as a row with what was decided about it, to be signed and
 * handed in with the targets.
 */
import type { RuleId } from '@perf-lint/analyser';
import { type Ledger, type LedgerEntry, REASON } from '@perf-lint/review';
import type { Language } from '../../language.js';
import { amountText } from '../../texts/amounts.js';
import { SEVERITIES, SEVERITY } from '../../texts/labels.js';
import { writtenValue } from '../../texts/printed-value.js';
import { rulesOffSentence } from '../../texts/rules-off.js';
import { askOf } from '../letter/letter-row.js';
import { type Block, cell, paragraph, type WordDocument } from '../word/blocks.js';
import { paperPage } from '../word/paper-page.js';
import { wordBytes } from '../word/write-word.js';

const SMALL = { size: 12 } as const;

/** How many projects and opinions there are, and how far the check is. */
function factsOf({ entries, projects }: Ledger, language: Language): string {
  const zh = language === 'zh-CN';
  const money = projects.reduce((sum, { amount }) => sum + (amount ?? 0), 0);
  const counts = SEVERITIES.map(
    (severity) => `${SEVERITY[severity][language]} ${entries.filter((entry) => entry.severity === severity).length}`,
  );
  const open = entries.filter(({ decision }) => decision.verdict === '').length;
  return zh
    ? `项目 ${projects.length} 个，金额 ${amountText(money, language)}；自查出 ${counts.join('、')} 条，尚未处理 ${open} 条。`
    : `${projects.length} projects of ${amountText(money, language)}; found: ${counts.join(', ')}; not dealt with: ${open}.`;
}

/** What the unit does about an opinion, in its own words where it wrote some. */
function answerOf({ decision, prefilled }: LedgerEntry, language: Language): string {
  const zh = language === 'zh-CN';
  const { verdict, reason, wording } = decision;
  switch (verdict) {
    case '':
      return '';
    case 'accept':
      return zh ? '修改' : 'to be changed';
    case 'rewrite':
      if (wording === '' || wording === prefilled) return zh ? '修改' : 'to be changed';
      return `${zh ? '改为：' : 'to be changed to: '}${wording}`;
    case 'reject':
      if (reason === '') return zh ? '不改' : 'stays';
      return `${zh ? '不改，理由：' : 'stays, because: '}${REASON[reason][language]}`;
    case 'pending':
      return zh ? '待定' : 'open';
    default:
      return verdict satisfies never;
  }
}

function tableOf(entries: readonly LedgerEntry[], language: Language): Block {
  const zh = language === 'zh-CN';
  const heads = zh
    ? ['序号', '单位', '项目', '指标', '原值', '级别', '问题', '建议', '自查结果']
    : ['No.', 'Unit', 'Project', 'Indicator', 'Value', 'Severity', 'Problem', 'Suggestion', 'Result'];
  const whole = zh ? '（项目整体）' : '(whole project)';
  return {
    kind: 'table',
    widths: [5, 13, 17, 14, 10, 8, 22, 16, 13],
    size: 9.5,
    line: 12.5,
    font: 'fangsong',
    head: [heads.map((heading) => cell(heading))],
    rows: entries.map((entry, index) => {
      const { unitName, department, projectName, indicator, value, severity } = entry;
      // Problem and suggestion as they were found: what the unit says to them stands beside them.
      const { problem, suggestion } = askOf({ ...entry, decision: { ...entry.decision, wording: entry.prefilled } }, language);
      return [
        cell(String(index + 1), { align: 'center' }),
        cell(unitName || department),
        cell(projectName),
        cell(indicator === '' ? whole : indicator),
        cell(writtenValue(value)),
        cell(SEVERITY[severity][language], { align: 'center' }),
        cell(problem),
        cell(suggestion),
        cell(answerOf(entry, language)),
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

function selfCheckPaper(ledger: Ledger, { filledBy, rulesOff, language }: SelfCheckOptions): WordDocument {
  const zh = language === 'zh-CN';
  const title = zh ? '绩效目标自查表' : 'Self-check of performance targets';
  const names = [...new Set(ledger.projects.map(({ department }) => department).filter((name) => name !== ''))];
  const [whose = ''] = names.length === 1 ? names : [];
  const signs = zh
    ? `填报人${filledBy === '' ? '（签字）：' : `：${filledBy}（签字）`}　　　　　　　单位负责人（签字）：　　　　　　　日期：　　　　年　　月　　日`
    : `Filled in by: ${filledBy}          Head of unit:          Date:`;
  return {
    title,
    layout: 'report',
    blocks: [],
    sideways: [
      paragraph([{ text: title, font: 'title', size: 18 }], { align: 'center', after: 4, line: 28, keepNext: true }),
      ...(whose === ''
        ? []
        : [paragraph([{ text: `${zh ? '单位：' : 'Unit: '}${whose}`, ...SMALL }], { align: 'left', line: 20, keepNext: true })]),
      paragraph([{ text: factsOf(ledger, language), ...SMALL }], { align: 'left', line: 20, after: 4, keepNext: true }),
      ...(rulesOff.length === 0
        ? []
        : [
            paragraph([{ text: rulesOffSentence(rulesOff, language), ...SMALL, bold: true }], {
              align: 'left',
              line: 20,
              after: 4,
              keepNext: true,
            }),
          ]),
      tableOf(ledger.entries, language),
      paragraph([{ text: signs, ...SMALL }], { align: 'left', line: 24, before: 12, keepLines: true }),
    ],
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
