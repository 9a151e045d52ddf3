/** Tables that a decoder found in a text, put in the place of their lines. */
import type { Block, TableBlock, TextBlock } from '../source-document.js';

export interface PlacedTable {
  /** Places of its first line and of the one behind its last, among the lines of the text. */
  readonly from: number;
  readonly to: number;
  readonly table: TableBlock;
}

/** The text with each table in the place of its lines; as it is where there is none. @param tables one behind the other */
export function withTables(block: TextBlock, tables: readonly PlacedTable[]): readonly Block[] {
  const { lines } = block;
  if (tables.length === 0) return [block];
  const blocks: Block[] = [];
  let done = 0;
  for (const { from, to, table } of tables) {
    if (from > done) blocks.push({ kind: 'text', lines: lines.slice(done, from) });
    blocks.push(table);
    done = to;
  }
  return done < lines.length ? [...blocks, { kind: 'text', lines: lines.slice(done) }] : blocks;
}
