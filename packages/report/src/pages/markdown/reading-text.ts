/**
 * The reading report of one document as plain text (`lint --reading`) and as Markdown.
 */
import type { Analysis } from '@perf-lint/analyser';
import type { ReportOptions } from '../../options.js';
import { singleLine } from '../../texts/single-line.js';
import { readingSections } from '../../view/reading-lines.js';
import { escapeMarkdown } from './escape.js';

/** Plain text for a terminal or a file: the path, then indented sections. */
export function readingText(analysis: Analysis, options: ReportOptions): string {
  const lines = [singleLine(analysis.document.path)];
  for (const { title, lines: sentences } of readingSections(analysis, options)) {
    lines.push(`  ${title}`);
    for (const sentence of sentences) lines.push(`    ${singleLine(sentence)}`);
  }
  return `${lines.join('\n')}\n`;
}

/** The same as Markdown, with `level` as the level of its headings (2 under a document's title). */
export function readingMarkdown(analysis: Analysis, options: ReportOptions, level = 2): string {
  const marks = '#'.repeat(level);
  return readingSections(analysis, options)
    .map(({ title, lines }) => `${marks} ${title}\n\n${lines.map((line) => `- ${escapeMarkdown(line)}`).join('\n')}\n`)
    .join('\n');
}
