/**
 * Cells with commas between them under the name of a text, as people save what a spreadsheet exported. Prose has commas as well, but no two of its lines
 * the same number of them.
 */

const LINES_LOOKED_AT = 60;
const FEWEST_LINES = 5;
const FEWEST_COMMAS = 3;

/** Commas of a line that stand outside of quotes; -1 where a quote stays open. */
function commasOf(line: string): number {
  let commas = 0;
  let quoted = false;
  for (const character of line) {
    if (character === '"') quoted = !quoted;
    else if (character === ',' && !quoted) commas += 1;
  }
  return quoted ? -1 : commas;
}

/** True where nearly all lines at the beginning of a text have the same number of commas, three or more. */
export function hasCommaLines(head: string): boolean {
  const lines = head.split(/\r?\n|\r/);
  // The last line may be cut.
  const counts = lines
    .slice(0, Math.min(LINES_LOOKED_AT, lines.length - 1))
    .filter((line) => line.trim() !== '')
    .map(commasOf);
  if (counts.length < FEWEST_LINES) return false;
  // Half of the lines and more have it, or none is the number of nearly all.
  const [most = -1] = [...counts].sort((a, b) => a - b).slice(counts.length >> 1);
  const same = counts.filter((count) => count === most).length;
  return most >= FEWEST_COMMAS && same * 10 >= counts.length * 9;
}
