/** A header whose headings have strokes between them (指标值 / 绩效指标 / 指标类型), over rows that have none: the strokes are no part of it. */
import { exactRoles } from '../evidence/headings.js';
import type { TextLine } from '../source-document.js';

const FEWEST_HEADINGS = 3;
const STROKE = /(?<=\s)[/／](?=\s)/g;

function isSlashed(text: string): boolean {
  const headings = text.split(STROKE).map((heading) => heading.trim());
  return headings.length >= FEWEST_HEADINGS && headings.every((heading) => exactRoles(heading).length > 0);
}

/** The lines with such strokes as blanks, so that every place stays what it is. */
export function withoutStrokes(lines: readonly TextLine[]): readonly TextLine[] {
  return lines.map((line) => (isSlashed(line.text) ? { ...line, text: line.text.replace(STROKE, ' ') } : line));
}
