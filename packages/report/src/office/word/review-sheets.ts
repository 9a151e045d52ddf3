/**
 * The review sheets (审核表) of many projects as one document: each on a page of its own, to be printed in one job.
 */
import type { Pile, RuleId, Severity } from '@perf-lint/analyser';
import { conclusionText, type ProjectConclusion, type TableSubject } from '@perf-lint/review';
import type { Language } from '../../language.js';
import type { ReportOptions } from '../../options.js';
import { subjectOfTable } from '../../record/table-subject.js';
import { amountText } from '../../texts/amounts.js';
import { ruleName } from '../../texts/finding-texts.js';
import { PILE, SEVERITIES, SEVERITY } from '../../texts/labels.js';
import { openCheckTexts } from '../../texts/pile-text.js';
import { matterName } from '../../texts/subject-words.js';
import type { ProjectView } from '../../view/project-view.js';
import { type Block, heading, paragraph, type WordDocument } from './blocks.js';
import type { DecidedOpinions } from './decided-opinions.js';
import { paperPage } from './paper-page.js';
import { reviewSheet } from './review-sheet.js';
import { wordBytes } from './write-word.js';

/** A project with what a person concluded on it so far. */
export interface SheetOfProject {
  readonly view: ProjectView;
  /** Where it lies now: what people decided and what its table was handed in for count. */
  readonly pile: Pile;
  readonly conclusion: ProjectConclusion;
  /** Its opinions by how grave they are: those that stand now, with what people added. */
  readonly counts: Readonly<Record<Severity, number>>;
  readonly decided: DecidedOpinions;
}

/** "退回必改 1 条，提示 2 条，共 3 条": as the queue counts them; "" where there are none. */
function countsText(counts: SheetOfProject['counts'], language: Language): string {
  const zh = language === 'zh-CN';
  const parts = SEVERITIES.filter((severity) => counts[severity] > 0).map(
    (severity) => `${SEVERITY[severity][language]} ${counts[severity]}${zh ? ' 条' : ''}`,
  );
  const all = SEVERITIES.reduce((sum, severity) => sum + counts[severity], 0);
  return parts.length < 2 ? parts.join('') : `${parts.join(zh ? '，' : ', ')}${zh ? `，共 ${all} 条` : `, ${all} in all`}`;
}

/** Which project it is, whose, and how it stands. */
function head({ view, pile, conclusion, counts }: SheetOfProject, { language }: ReportOptions): Block[] {
  const zh = language === 'zh-CN';
  const { project, unit, result } = view;
  const facts: readonly (readonly [string, string])[] = [
    [zh ? '项目' : 'Project', project.name],
    [zh ? '编码' : 'Code', project.code],
    [zh ? '单位' : 'Unit', unit.name || unit.code],
    [zh ? '金额' : 'Amount', project.amount === null ? '' : amountText(project.amount, language)],
    [zh ? '意见' : 'Opinions', countsText(counts, language)],
    [zh ? '程序初审' : 'Pile', [PILE[pile][language], ...openCheckTexts(result, language)].join(zh ? '；' : '; ')],
  ];
  const line = facts.filter(([, text]) => text !== '').map(([label, text]) => `${label}${zh ? '：' : ': '}${text}`);
  const concluded = conclusionText(conclusion, language);
  return [
    paragraph(line.join(zh ? '　' : '; '), { after: 6 }),
    ...(concluded === '' ? [] : [paragraph(`${zh ? '审核结论：' : 'Conclusion: '}${concluded}`, { after: 6 })]),
  ];
}

/** What the opinions of all sheets rest on: each source once, with the problems that it speaks to, in the order in which they come up. */
class Sources {
  readonly #rules = new Map<string, Set<RuleId>>();

  add({ sections }: ProjectView): void {
    for (const { ruleId, sources } of sections.flatMap(({ opinions }) => opinions))
      for (const source of sources) this.#rules.set(source, (this.#rules.get(source) ?? new Set()).add(ruleId));
  }

  /** On the last page, that no sheet grows by a page of two lines; nothing where there is no source. */
  blocks({ language }: ReportOptions): Block[] {
    const zh = language === 'zh-CN';
    const lines = [...this.#rules].map(([source, rules]) => {
      const problems = [...rules].map((rule) => ruleName(rule, language)).join(zh ? '、' : ', ');
      return paragraph([{ text: `${problems}${zh ? '：' : ': '}${source}`, size: 8.5 }], { line: 13 });
    });
    return lines.length === 0 ? [] : [heading(1, zh ? '审核意见的依据' : 'Sources of the opinions', { pageBreakBefore: true }), ...lines];
  }
}

function sheetsPaper(sheets: Iterable<SheetOfProject>, options: ReportOptions): WordDocument {
  const zh = options.language === 'zh-CN';
  const blocks: Block[] = [];
  const sources = new Sources();
  let drafts = false;
  const subjects = new Set<TableSubject>();
  for (const sheet of sheets) {
    const [title, ...rest] = reviewSheet(sheet.view, options, sheet.decided);
    drafts ||= !sheet.decided.settled;
    if (title === undefined) continue;
    // The first one begins the document.
    const first: Block = title.kind === 'heading' ? { ...title, pageBreakBefore: blocks.length > 0 } : title;
    blocks.push(first, ...head(sheet, options), ...rest);
    sources.add(sheet.view);
    subjects.add(subjectOfTable(sheet.view.project));
  }
  blocks.push(...sources.blocks(options));
  return {
    title: zh ? `${matterName(subjects.size === 0 ? ['targets'] : [...subjects], 'zh-CN')}审核表` : 'Review sheets',
    layout: 'report',
    blocks,
    footer: drafts ? (zh ? '机器审核，供人工复核' : 'checked by machine, for review by a person') : '',
    language: options.language,
  };
}

/** Bytes of a .docx. */
export function reviewSheetsDocument(sheets: Iterable<SheetOfProject>, options: ReportOptions): Promise<Uint8Array> {
  return wordBytes(sheetsPaper(sheets, options));
}

/** The same as a page, to be printed from a browser. */
export function reviewSheetsPage(sheets: Iterable<SheetOfProject>, options: ReportOptions): Promise<string> {
  return paperPage(sheetsPaper(sheets, options));
}
