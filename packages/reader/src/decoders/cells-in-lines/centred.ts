/**
 * Lines of a printed table whose narrow cells wrapped while their neighbours did not: the cell's first half stands a line above its row, the rest a
 * line below it, because cells are centred. The three lines are made one again.
 */
import { exactRoles } from '../../evidence/headings.js';
import { isLevelWord } from '../../evidence/levels.js';
import type { TextLine } from '../../source-document.js';
import { standsInColumns } from './tokens.js';

const LONGEST_REST = 6;
const HEADINGS = new Set(['level1', 'level2', 'name', 'value', 'comparator', 'unit', 'weight']);

const wordsOf = (line: TextLine) => line.text.trim().split(/\s+/);
/** The word of a line that has no other, null where there are more. */
function onlyWord(line: TextLine): string | null {
  const text = line.text.trim();
  return /\s/.test(text) ? null : text;
}
const isLabel = (word: string) => exactRoles(word).length > 0;
const isText = (word: string) => /[一-龥]/.test(word) && !isLabel(word) && !isLevelWord(word);

function joined(row: TextLine, text: string, above: TextLine, below: TextLine): TextLine {
  const references = [...above.references, ...row.references, ...below.references];
  return { ...row, text, blanksBefore: above.blanksBefore, pageBreakBefore: above.pageBreakBefore, references };
}

/** A row of indicators whose class wrapped: 可持续影 | 站点管养机制健全性 健全 | 响指标. */
function levelRow(above: TextLine, row: TextLine, below: TextLine): TextLine | null {
  const first = onlyWord(above);
  const second = onlyWord(below);
  if (first === null || second === null || first.endsWith('指标') || second.length > LONGEST_REST) return null;
  const heading = first + second;
  const cut = heading.endsWith('指') ? `${heading}标` : heading;
  const words = wordsOf(row);
  if (!cut.endsWith('指标') || !isLevelWord(cut) || words.length < 2 || words.some((word) => isLevelWord(word) || isLabel(word)))
    return null;
  // A heading that the end of the page cut (满意度指) keeps what is whole of it.
  const whole = heading.endsWith('指') ? heading.slice(0, -1) : heading;
  return joined(row, `${whole} ${row.text.trim()}`, above, below);
}

/** A row of labels whose values wrapped: the labels without a value take the halves above and below in their order. */
function labelRow(above: TextLine, row: TextLine, below: TextLine): TextLine | null {
  const words = wordsOf(row);
  const open = words.flatMap((word, index) =>
    isLabel(word) && (index + 1 === words.length || isLabel(words[index + 1] ?? '')) ? [index] : [],
  );
  // A label alone on its line is one of a text with a cell a line: what stands around it are cells of their own.
  if (open.length === 0 || words.length < 2 || words.some((word) => exactRoles(word).some((role) => HEADINGS.has(role)))) return null;
  const [firsts, rests] = [wordsOf(above), wordsOf(below)];
  if (firsts.length !== open.length || rests.length !== open.length || ![...firsts, ...rests].every(isText)) return null;
  if (!rests.every((rest, index) => rest.length <= LONGEST_REST && rest.length < (firsts[index] ?? '').length)) return null;
  const text = words.map((word, index) => {
    const at = open.indexOf(index);
    return at < 0 ? word : `${word} ${firsts[at] ?? ''}${rests[at] ?? ''}`;
  });
  return joined(row, text.join(' '), above, below);
}

/** Cells of a row that may stand between the halves of its class, where each is a line of its own. */
const MOST_BETWEEN = 4;

/** A class that wrapped around the cells of its row, each on a line: 社会公众或服务 | 政策满意度 | ≥90% | 对象满意度指标. The class, then the cells. */
function levelLines(lines: readonly TextLine[], from: number): readonly TextLine[] | null {
  const [first] = lines.slice(from, from + 1);
  const head = first?.text.trim() ?? '';
  if (first === undefined || head.length < 2 || head.length > 10 || !/^[一-龥]+$/.test(head) || isLevelWord(head)) return null;
  for (let count = 2; count <= MOST_BETWEEN; count++) {
    const rest = lines[from + count + 1];
    const tail = rest?.text.trim() ?? '';
    if (rest === undefined || !tail.endsWith('指标') || tail.length > 10 || isLevelWord(tail) || !isLevelWord(head + tail)) continue;
    const between = lines.slice(from + 1, from + count + 1);
    if (between.some(({ text }) => isLevelWord(text.trim()) || isLabel(text.trim()))) return null;
    return [{ ...first, text: head + tail, references: [...first.references, ...rest.references] }, ...between];
  }
  return null;
}

/** The lines with rows that wrapped around their middle made one; all others as they are. Linear. */
export function withoutCentredWraps(lines: readonly TextLine[]): readonly TextLine[] {
  const result: TextLine[] = [];
  let changed = false;
  for (let index = 0; index < lines.length; ) {
    const around = levelLines(lines, index);
    if (around !== null) {
      result.push(...around);
      changed = true;
      index += around.length + 1;
      continue;
    }
    const [above, row, below] = lines.slice(index, index + 3);
    const close =
      row !== undefined &&
      below !== undefined &&
      row.blanksBefore === below.blanksBefore &&
      !row.text.includes('\t') &&
      !standsInColumns(row);
    const whole =
      above !== undefined && close && row.text.length < 200 ? (levelRow(above, row, below) ?? labelRow(above, row, below)) : null;
    if (whole !== null) {
      result.push(whole);
      changed = true;
      index += 3;
    } else {
      if (above !== undefined) result.push(above);
      index += 1;
    }
  }
  return changed ? result : lines;
}
