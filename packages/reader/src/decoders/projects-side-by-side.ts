/**
 * The forms of two projects printed beside each other on the lines of a text, with a bar or blanks between: the left one comes first.
 */
import { elementAt } from '../element-at.js';
import { exactRoles } from '../evidence/headings.js';
import type { TextLine } from '../source-document.js';

/** Headings that each of the two prints. */
const FEWEST_HEADINGS = 3;
/** Places by which a half may begin beside where its header does: ≥ is one place wide in some texts and two in others. */
const SLACK = 3;
/** Blank lines that end both forms where nothing stands on the right. */
const FEWEST_BLANKS = 2;
const BAR = /[|｜│┃]/g;

/** What stands on one line of each form, with where it begins in the line. */
interface Halves {
  readonly left: string;
  readonly right: string;
  readonly at: number;
}

/** The lines with forms that stand beside each other one below the other; all other lines as they are. Linear. */
export function projectsInOrder(lines: readonly TextLine[]): readonly TextLine[] {
  const result: TextLine[] = [];
  let done = 0;
  for (const [index, { text }] of lines.entries()) {
    if (index < done) continue;
    const edge = edgeIn(text);
    const run = edge === null ? null : runAround(lines, index, done, edge);
    if (run === null || !namesTwo(run.halves.slice(0, index - run.from))) continue;
    result.push(...lines.slice(done, run.from), ...halfOf(lines, run, 'left'), ...halfOf(lines, run, 'right'));
    done = run.from + run.halves.length;
  }
  return done === 0 ? lines : [...result, ...lines.slice(done)];
}

/** Where the right half of a header begins that prints all its headings twice, in places of a fixed-width font; null for any other line. */
function edgeIn(text: string): number | null {
  const pieces = [...text.matchAll(/[^\s|｜│┃]+/g)];
  const half = pieces.length / 2;
  if (half < FEWEST_HEADINGS || !Number.isInteger(half)) return null;
  const headings = pieces.map(([piece]) => piece);
  const twice = headings.slice(0, half).every((heading, index) => heading === headings[half + index]);
  const second = pieces[half];
  return twice && second !== undefined && headings.every((heading) => exactRoles(heading).length > 0) ? placeOf(text, second.index) : null;
}

/** Width of the characters before a place of the text. */
function placeOf(text: string, end: number): number {
  let width = 0;
  for (let index = 0; index < end; index++) width += text.charCodeAt(index) >= 0x1100 ? 2 : 1;
  return width;
}

/** A line cut at the edge; null where a cell stands across it. */
function halvesOf(text: string, edge: number): Halves | null {
  for (const { index } of text.matchAll(BAR)) {
    const place = placeOf(text, index);
    if (place <= edge && place >= edge - SLACK * 2) return { left: text.slice(0, index), right: text.slice(index + 1), at: index + 1 };
  }
  const pieces = [...text.matchAll(/\S+(?: \S+)*/g)];
  const right = pieces.find(({ index }) => placeOf(text, index) >= edge - SLACK);
  const at = right?.index ?? text.length;
  return placeOf(text, text.slice(0, at).trimEnd().length) > edge ? null : { left: text.slice(0, at), right: text.slice(at), at };
}

/** The lines around a header that hold both forms. */
function runAround(lines: readonly TextLine[], header: number, earliest: number, edge: number) {
  const halves: Halves[] = [];
  let from = header;
  for (let index = header; index >= earliest; index--) {
    const own = halvesOf(elementAt(lines, index).text, edge);
    if (own === null || own.right.trim() === '') break;
    halves.unshift(own);
    from = index;
  }
  for (let index = header + 1; index < lines.length; index++) {
    const line = elementAt(lines, index);
    const own = halvesOf(line.text, edge);
    if (own === null || (own.right.trim() === '' && line.blanksBefore >= FEWEST_BLANKS)) break;
    halves.push(own);
  }
  return { from, halves };
}

/** Whether above the headings both forms name their project: two periods of one project stand beside each other too. */
function namesTwo(above: readonly Halves[]): boolean {
  const named = (half: string) => exactRoles(half.trim().split(/[:：\s]/, 1)[0] ?? '').includes('project-name');
  return above.some(({ left, right }) => named(left) && named(right));
}

function halfOf(
  lines: readonly TextLine[],
  { from, halves }: { readonly from: number; readonly halves: readonly Halves[] },
  side: 'left' | 'right',
) {
  return halves.flatMap((own, index): TextLine[] => {
    const line = elementAt(lines, from + index);
    const text = own[side].trimEnd();
    if (text === '') return [];
    const skipped = side === 'left' ? 0 : own.at;
    const references = line.references.map((reference) =>
      reference.kind === 'text' ? { ...reference, column: reference.column + skipped, length: text.length } : reference,
    );
    return [{ ...line, text, references }];
  });
}
