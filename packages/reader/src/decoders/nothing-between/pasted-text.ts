/**
 * Text that a document library pasted: numbered pieces cut anywhere (1、... 2、...), and words broken by the blanks of wrapped cells.
 */
import type { SpanLine } from '../../evidence/text-span.js';
import type { TextLine } from '../../source-document.js';

/** Pieces are long: a list of short numbered sentences is no such text. */
const SHORTEST_PIECE = 100;
/** 一级 指标, 二级指 标: headings broken inside. */
const BROKEN_HEADING = /[一二三]级\s+指\s?标|[一二三]级指\s+标|[一二三]\s+级\s?指标/;

function pieceNumber(text: string): number {
  const mark = /^\s?(\d{1,3})、/.exec(text);
  return mark === null ? 0 : Number(mark[1]);
}

/** The lines as they were before they were pasted; a piece that goes on from the one before says so. */
export function withoutPasteMarks(lines: readonly TextLine[]): readonly SpanLine[] {
  let expected = 1;
  let broken = false;
  return lines.map((line, index) => {
    const number = pieceNumber(line.text);
    const next = pieceNumber(lines[index + 1]?.text ?? '');
    const isPiece =
      number === expected && (number > 1 || (next === 2 && line.text.length >= SHORTEST_PIECE)) && (number === 1 || expected > 1);
    if (!isPiece) {
      expected = 1;
      broken = BROKEN_HEADING.test(line.text);
      return broken ? squeezed(line, { from: 0, goesOn: false, blanks: 'dropped' }) : line;
    }
    expected = number + 1;
    broken = (number > 1 && broken) || BROKEN_HEADING.test(line.text);
    const mark = /^\s?\d{1,3}、/.exec(line.text)?.[0].length ?? 0;
    return squeezed(line, { from: mark, goesOn: number > 1, blanks: broken ? 'dropped' : 'kept' });
  });
}

interface Squeeze {
  readonly from: number;
  readonly goesOn: boolean;
  /** What becomes of the blanks between Chinese characters. */
  readonly blanks: 'dropped' | 'kept';
}

/** The line from a place on; each character keeps its column. */
function squeezed(line: TextLine, { from, goesOn, blanks }: Squeeze): SpanLine {
  const columns: number[] = [];
  let text = '';
  let last = '';
  for (let at = from; at < line.text.length; at++) {
    const character = line.text.charAt(at);
    if (
      blanks === 'dropped' &&
      /\s/.test(character) &&
      /[一-龥，。、；：（）()\d%]/.test(line.text.charAt(at + 1)) &&
      /[一-龥，。、；：（）()]/.test(last)
    )
      continue;
    columns.push(at);
    text += character;
    last = character;
  }
  return { ...line, text, columns, goesOn };
}
