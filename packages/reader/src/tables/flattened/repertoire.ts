/**
 * Cells that a table was read to hold, surely, in one project: the same text in another project is likely the same cell again.
 */

import { type Fragment, isWide } from './fragments.js';
import type { Reading } from './reading.js';
import { startsWithComparator } from './shape.js';

const SURE = 0.6;
const SHORTEST = 4;
const BONUS = 1.5;
/** Of several projects. */
const MANY = -1;

/** Figures come again by chance. */
function tells(text: string): boolean {
  return text.length >= SHORTEST && isWide(text.charCodeAt(0)) && !startsWithComparator(text);
}

export class Repertoire {
  private readonly names = new Map<string, number>();
  private readonly values = new Map<string, number>();

  /** Takes the sure cells of a project's reading. */
  take(fragments: readonly Fragment[], reading: Reading, project: number): void {
    for (const cell of reading.cells) {
      if (cell.confidence < SURE || cell.continued || cell.column < 0) continue;
      let text = '';
      for (let i = cell.start; i < cell.end; i++) text += fragments[i]?.text ?? '';
      if (!tells(text)) continue;
      const known = cell.column % 2 === 0 ? this.names : this.values;
      const before = known.get(text);
      known.set(text, before === undefined || before === project ? project : MANY);
    }
  }

  /** Log likelihood gained by a text that another project has as a name, or as a value. */
  bonus(text: string, value: boolean, project: number): number {
    if (!tells(text)) return 0;
    const holder = (value ? this.values : this.names).get(text);
    return holder === undefined || holder === project ? 0 : BONUS;
  }
}
