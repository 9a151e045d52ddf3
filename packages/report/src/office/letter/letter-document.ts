/**
 * The review letter as a Word file in the layout of official papers (GB/T 9704): number, title, addressee, what was reviewed, the problems
 * by kind, the reply, the signature, and all opinions as an annex.
 */
import type { LocalSource } from '@perf-lint/analyser';
import type { Language } from '../../language.js';
import { type Block, heading, paragraph, type WordDocument } from '../word/blocks.js';
import { chineseNumeral, letterDate } from '../word/numerals.js';
import { paperPage } from '../word/paper-page.js';
import { wordBytes } from '../word/write-word.js';
import { annexBlocks } from './letter-annex.js';
import { bodySections, linesOf } from './letter-body.js';
import type { LetterContent } from './letter-content.js';
import { conclusionsText, opening } from './letter-opening.js';
import { OUTSTANDING_TITLE, outstandingSentence } from './letter-outstanding.js';
import { isReminder, replies } from './letter-reply.js';
import { annexTitle, letterTitle, subjectsIn } from './letter-subject.js';

/** What the office adds; everything left out becomes a blank to fill in, or is not printed. */
export interface LetterOptions {
  readonly language: Language;
  /** Office that signs (落款). */
  readonly office: string;
  /** 发文字号, "" for none. */
  readonly number: string;
  /** "2024-12-01", "" for a blank. */
  readonly deadline: string;
  /** "2024-11-20", "" for a blank. */
  readonly date: string;
  /** Name and telephone, "" for none. */
  readonly contact: string;
  /** Sources of the office's own; those that somebody checked and signed are printed where an opinion rests on them. Absent for none. */
  readonly sources?: readonly LocalSource[];
}

/** The year in the title; null where the letter is on several kinds of tables: its first sentence says the year of each. */
function yearOf({ parts }: LetterContent): number | null {
  const [only, another] = parts;
  return only === undefined || another !== undefined ? null : only.year;
}

/** Whoever writes, where that is known, and on what: two lines, so that neither is broken within. */
function titleOf(content: LetterContent, { language, office }: Pick<LetterOptions, 'language' | 'office'>): readonly string[] {
  const title = letterTitle(isReminder(content) ? 'reminder' : 'letter', subjectsIn(content), yearOf(content), language);
  return office === '' ? [title] : [office, title];
}

/** Title, number, addressee and opening, and the lines they take. */
function opened(content: LetterContent, options: LetterOptions): { readonly blocks: readonly Block[]; readonly lines: number } {
  const { language, number, sources = [] } = options;
  const zh = language === 'zh-CN';
  const text = isReminder(content) ? outstandingSentence(content, language) : opening(content, sources, language);
  const concluded = isReminder(content) ? '' : conclusionsText(content, language);
  const title = titleOf(content, options);
  const draft =
    content.unseen === 0
      ? ''
      : zh
        ? `（草稿：还有${content.unseen}条意见没有审核，不在本稿之内，不得发出）`
        : `(Draft: ${content.unseen} opinions are not looked at yet and not in it. Not to be sent.)`;
  const blocks: Block[] = [
    ...(draft === '' ? [] : [paragraph([{ text: draft, font: 'hei', size: 14 }], { align: 'center' })]),
    ...(number === '' ? [] : [paragraph(number, { align: 'right', after: 14 })]),
    ...title.map((line, index) =>
      index === title.length - 1
        ? heading(0, line)
        : paragraph([{ text: line, font: 'title', size: 22 }], { align: 'center', line: 36, keepNext: true }),
    ),
    paragraph(`${content.addressee}${zh ? '：' : ':'}`, { align: 'left' }),
    paragraph(text, { indent: 2 }),
    ...(concluded === '' ? [] : [paragraph(concluded, { indent: 2 })]),
  ];
  // 二号 characters: twenty a line, a line and a quarter each, and an empty one below.
  const titleLines = title.reduce((sum, line) => sum + Math.ceil(line.length / 20), 0) * 1.25 + 1;
  const above = titleLines + (draft === '' ? 0 : 2) + (number === '' ? 0 : 2);
  return { blocks, lines: above + linesOf(content.addressee) + linesOf(text) + (concluded === '' ? 0 : linesOf(concluded)) };
}

/** Contact, annex, office and date: one piece with the end of the reply, so that a signature never stands alone on a page. */
function closing({ language, office, date, contact }: LetterOptions, annex: string): Block[] {
  const zh = language === 'zh-CN';
  const kept = { keepNext: true, keepLines: true } as const;
  return [
    ...(contact === '' ? [] : [paragraph(`${zh ? '联系人及电话：' : 'Contact: '}${contact}`, { indent: 2, ...kept })]),
    ...(annex !== '' ? [paragraph('', kept), paragraph(`${zh ? '附件：' : 'Annex: '}${annex}`, { indent: 2, ...kept })] : []),
    paragraph('', kept),
    paragraph(office === '' ? (zh ? '（审核单位）' : '(office)') : office, { align: 'right', right: 4, ...kept }),
    paragraph(letterDate(date, zh), { align: 'right', right: 4, keepLines: true }),
  ];
}

/** The section on projects that did not come back; none where all did, or where the letter says nothing else. */
function outstandingSection(content: LetterContent, number: number, language: Language): readonly Block[] {
  if (content.outstanding.projects === 0 || isReminder(content)) return [];
  const title = OUTSTANDING_TITLE[language];
  return [
    heading(1, language === 'zh-CN' ? `${chineseNumeral(number)}、${title}` : `${number}. ${title}`),
    paragraph(outstandingSentence(content, language), { indent: 2 }),
  ];
}

/** The letter before it becomes a file: what both Word and the preview show. */
export function letterPaper(content: LetterContent, options: LetterOptions): WordDocument {
  const { language, deadline, contact } = options;
  const zh = language === 'zh-CN';
  const head = opened(content, options);
  const asked = replies(content, deadline, language);
  const waiting = content.outstanding.projects === 0 || isReminder(content) ? 0 : 1 + linesOf(outstandingSentence(content, language));
  const end = 6 + asked.reduce((sum, text) => sum + linesOf(text), 0) + (contact === '' ? 0 : linesOf(`联系人及电话：${contact}`));
  const body = bodySections(content, language, Math.ceil(head.lines) + waiting + end);
  const missing = outstandingSection(content, body.sections + 1, language);
  const number = body.sections + (missing.length > 0 ? 2 : 1);
  return {
    title: titleOf(content, options).join(zh ? '' : ': '),
    layout: 'letter',
    blocks: [
      ...head.blocks,
      ...body.blocks,
      ...missing,
      heading(1, zh ? `${chineseNumeral(number)}、回复要求` : `${number}. Your reply`),
      // Only the last paragraph stays with the signature: kept whole, the reply would leave half a page blank above it.
      ...asked.map((text, index) => paragraph(text, { indent: 2, ...(index === asked.length - 1 ? { keepNext: true } : {}) })),
      ...closing(options, isReminder(content) ? '' : annexTitle(subjectsIn(content), language)),
    ],
    sideways: isReminder(content) ? [] : annexBlocks(content, options.sources ?? [], language),
    footer: '',
    language,
  };
}

/** The letter as a .docx. */
export function letterDocument(content: LetterContent, options: LetterOptions): Promise<Uint8Array> {
  return wordBytes(letterPaper(content, options));
}

/** The letter as a page, to be looked at before it goes out. */
export function letterPage(content: LetterContent, options: LetterOptions): Promise<string> {
  return paperPage(letterPaper(content, options));
}
