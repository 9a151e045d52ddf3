/**
 * The review sheets (审核表) of many projects as one document: each on a page of its own, to be printed in one job.
 */
import { conclusionText, type ProjectConclusion } from '@perf-lint/review';
import type { ReportOptions } from '../../options.js';
import { amountText } from '../../texts/amounts.js';
import { PILE } from '../../texts/labels.js';
import type { ProjectView } from '../../view/project-view.js';
import { sourcesOfOpinions } from '../../view/source-notes.js';
import { type Block, heading, paragraph, type WordDocument } from './blocks.js';
import type { DecidedOpinions } from './decided-opinions.js';
import { paperPage } from './paper-page.js';
import { reviewSheet } from './review-sheet.js';
import { wordBytes } from './write-word.js';

/** A project with what a person concluded on it so far. */
export interface SheetOfProject {
  readonly view: ProjectView;
  readonly conclusion: ProjectConclusion;
  readonly decided: DecidedOpinions;
}

/** Which project it is, whose, and how it stands. */
function head({ view, conclusion }: SheetOfProject, { language }: ReportOptions): Block[] {
  const zh = language === 'zh-CN';
  const { project, unit, result } = view;
  const facts: readonly (readonly [string, string])[] = [
    [zh ? '项目' : 'Project', project.name],
    [zh ? '编码' : 'Code', project.code],
    [zh ? '单位' : 'Unit', unit.name || unit.code],
    [zh ? '金额' : 'Amount', project.amount === null ? '' : amountText(project.amount, language)],
    [zh ? '机审分堆' : 'Pile', PILE[result.pile][language]],
  ];
  const line = facts.filter(([, text]) => text !== '').map(([label, text]) => `${label}${zh ? '：' : ': '}${text}`);
  const concluded = conclusionText(conclusion, language);
  return [
    paragraph(line.join(zh ? '　' : '; '), { after: 6 }),
    ...(concluded === '' ? [] : [paragraph(`${zh ? '审核结论：' : 'Conclusion: '}${concluded}`, { after: 6 })]),
  ];
}

/** What the opinions rest on, each source once with the numbers of its opinions: the report of a project has them elsewhere. */
function foot({ view }: SheetOfProject, { language }: ReportOptions): Block[] {
  const zh = language === 'zh-CN';
  const opinions = view.sections.flatMap((section) => section.opinions).sort((a, b) => a.number - b.number);
  const lines = sourcesOfOpinions(opinions).map((source) => {
    const numbers = opinions.filter(({ sources }) => sources.includes(source)).map(({ number }) => number);
    const which = zh ? `意见 ${numbers.join('、')}：` : `Opinions ${numbers.join(', ')}: `;
    return paragraph([{ text: `${which}${source}`, size: 8.5 }], { line: 13 });
  });
  return lines.length === 0 ? [] : [heading(2, zh ? '依据' : 'Sources'), ...lines];
}

function sheetsPaper(sheets: Iterable<SheetOfProject>, options: ReportOptions): WordDocument {
  const zh = options.language === 'zh-CN';
  const blocks: Block[] = [];
  let drafts = false;
  for (const sheet of sheets) {
    const [title, ...rest] = reviewSheet(sheet.view, options, sheet.decided);
    drafts ||= !sheet.decided.settled;
    if (title === undefined) continue;
    // The first one begins the document.
    const first: Block = title.kind === 'heading' ? { ...title, pageBreakBefore: blocks.length > 0 } : title;
    blocks.push(first, ...head(sheet, options), ...rest, ...foot(sheet, options));
  }
  return {
    title: zh ? '绩效目标审核表' : 'Review sheets',
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
