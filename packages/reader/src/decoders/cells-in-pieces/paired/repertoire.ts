/**
 * Cells that a table was read to hold, surely, in one project: the same text in another project is likely the same cell again.
 */

import { type Fragment, isWide } from '../../../evidence/fragments.js';
import { startsWithComparator } from '../../../evidence/shape.js';
import type { Reading } from '../../paired-form/reading.js';

const SURE = 0.6;
const SHORTEST = 4;
const BONUS = 1.5;
/** Of a text that other projects have in another class. */
const ELSEWHERE = 0.3;
/** Of several projects. */
const MANY = -1;

interface Entry {
  /** The project that has the text, or {@link MANY}. */
  project: number;
  /** Classes it stands under, as bits. */
  levels: number;
}

/** Figures come again by chance. */
function tells(text: string): boolean {
  return text.length >= SHORTEST && isWide(text.charCodeAt(0)) && !startsWithComparator(text);
}

export class Repertoire {
  private readonly names = new Map<string, Entry>();
  private readonly values = new Map<string, Entry>();

  /** Takes the sure cells of a project's reading. */
  take(fragments: readonly Fragment[], reading: Reading, project: number): void {
    for (const cell of reading.cells) {
      if (cell.confidence < SURE || cell.continued || cell.column < 0) continue;
      let text = '';
      for (let i = cell.start; i < cell.end; i++) text += fragments[i]?.text ?? '';
      if (!tells(text)) continue;
      const known = cell.column % 2 === 0 ? this.names : this.values;
      const entry = known.get(text);
      const level = 1 << (cell.column >> 1);
      if (entry === undefined) known.set(text, { project, levels: level });
      else {
        if (entry.project !== project) entry.project = MANY;
        entry.levels |= level;
      }
    }
  }

  /** Log likelihood gained by a text that another project has as a name, or as a value, of a class. */
  bonus(text: string, column: number, project: number): number {
    if (!tells(text)) return 0;
    const entry = (column % 2 === 1 ? this.values : this.names).get(text);
    if (entry === undefined || entry.project === project) return 0;
    return (entry.levels >> (column >> 1)) & 1 ? BONUS : ELSEWHERE;
  }
}
