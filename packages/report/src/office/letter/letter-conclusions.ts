/**
 * What was concluded on each project, as a table of the annex: also on those that there is no opinion on.
 */
import { CONCLUSION } from '@perf-lint/review';
import type { Language } from '../../language.js';
import { numberText } from '../../texts/amounts.js';
import { SUBJECT_WORDS } from '../../texts/subject-words.js';
import { type Block, cell, paragraph, type WordCell } from '../word/blocks.js';
import type { LetterContent } from './letter-content.js';

/** The table, under its name; nothing where nobody has concluded on any project. @param withUnit projects of several units stand in it */
export function conclusionBlocks({ parts }: LetterContent, withUnit: boolean, language: Language): readonly Block[] {
  const zh = language === 'zh-CN';
  const lines = parts.flatMap(({ subject, conclusions }) =>
    conclusions.flatMap(({ kind, projects }) => projects.map((project) => ({ ...project, subject, kind }))),
  );
  if (lines.length === 0) return [];
  const several = parts.length > 1;
  const remarked = lines.some(({ remark }) => remark !== '');
  const columns: readonly (readonly [heading: string, width: number, text: (line: (typeof lines)[number], index: number) => WordCell])[] = [
    [zh ? '序号' : 'No.', 5, (_, index) => cell(String(index + 1), { align: 'center' })],
    ...(withUnit ? [[zh ? '单位' : 'Unit', 16, ({ unit }: (typeof lines)[number]) => cell(unit)] as const] : []),
    [zh ? '项目' : 'Project', 30, ({ project, code }) => ({ lines: [[project], ...(code === '' ? [] : [[{ text: code, size: 8 }]])] })],
    ...(several
      ? [[zh ? '表种' : 'Form', 9, ({ subject }: (typeof lines)[number]) => cell(SUBJECT_WORDS[subject].short[language])] as const]
      : []),
    [zh ? '金额（万元）' : 'Amount (10k yuan)', 12, ({ amount }) => cell(amount === null ? '—' : numberText(amount), { align: 'right' })],
    [zh ? '审核结论' : 'Conclusion', 12, ({ kind }) => cell(CONCLUSION[kind][language], { align: 'center' })],
    ...(remarked ? [[zh ? '综合意见' : 'General opinion', 32, ({ remark }: (typeof lines)[number]) => cell(remark)] as const] : []),
  ];
  const heading = (text: string): Block =>
    paragraph([{ text, font: 'hei', size: 12 }], { align: 'left', line: 20, before: 4, keepNext: true });
  return [
    heading(zh ? '一、各项目审核结论' : '1. Conclusion on each project'),
    {
      kind: 'table',
      widths: columns.map(([, width]) => width),
      size: 9.5,
      line: 12.5,
      font: 'fangsong',
      head: [columns.map(([text]) => cell(text))],
      rows: lines.map((line, index) => columns.map(([, , text]) => text(line, index))),
    },
    heading(zh ? '二、逐条意见' : '2. Opinions one by one'),
  ];
}
