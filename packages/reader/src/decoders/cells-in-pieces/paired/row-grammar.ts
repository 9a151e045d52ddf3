/**
 * How rows are filled: which column may come after a cell, and how likely that is, whatever stands in it.
 *
 * Rows fill from left to right; a class that a row leaves out has ended. All weights are log likelihoods.
 */
import type { PairedClass } from '../../paired-form/header.js';
import { columnOf, currentOf, endsOnName, isContinued, keyOf, previousOf, rowOf } from '../../paired-form/reading.js';
import {
  ANOTHER_ROW,
  CLASS_ABSENT,
  CLASS_ENDS,
  CLASS_GOES_ON,
  CLASS_PRESENT,
  CLASS_RETURNS,
  MISSING_NAME,
  MISSING_VALUE,
} from '../../paired-form/scores.js';

/** What may come after a cell, side by side in arrays. */
export interface Moves {
  readonly columns: Int8Array;
  readonly weights: Float64Array;
  /** 1 where the column begins the next row. */
  readonly newRow: Uint8Array;
  /** Keys of what follows (see {@link keyOf}), but for the lines of the cell. */
  readonly keys: Int32Array;
}

interface Move {
  readonly column: number;
  readonly weight: number;
  readonly newRow: boolean;
}

const GRAMMARS = new WeakMap<readonly PairedClass[], RowGrammar>();

/** The grammar of a table with these classes, left to right. */
export function grammarOf(classes: readonly PairedClass[]): RowGrammar {
  let grammar = GRAMMARS.get(classes);
  if (grammar === undefined) {
    grammar = new RowGrammar(classes);
    GRAMMARS.set(classes, grammar);
  }
  return grammar;
}

export class RowGrammar {
  /** By key without lines: few of the possible ones ever come. */
  private readonly known = new Map<number, Moves>();

  constructor(private readonly classes: readonly PairedClass[]) {}

  /** What may come after a state with this key. */
  movesFrom(key: number): Moves {
    let moves = this.known.get(key >> 2);
    if (moves === undefined) {
      moves = packed(key, this.after(key));
      this.known.set(key >> 2, moves);
    }
    return moves;
  }

  private after(key: number): Move[] {
    if (currentOf(key) === 0) return this.firstRow();
    if (isContinued(key)) return this.nextRow(key, 0);
    if (!endsOnName(key)) return [...this.sameRow(key, 0), ...this.nextRow(key, 0)];
    const value = { column: columnOf(key) + 1, weight: 0, newRow: false };
    return [value, ...this.sameRow(key, MISSING_VALUE), ...this.nextRow(key, MISSING_VALUE)];
  }

  private firstRow(): Move[] {
    const moves: Move[] = [];
    let cost = 0;
    this.classes.forEach((level, k) => {
      pushPair(moves, k, cost, true);
      cost += CLASS_ABSENT[level];
    });
    return moves;
  }

  /** Cells further right in the row of the last one. */
  private sameRow(key: number, extra: number): Move[] {
    const row = rowOf(key);
    const moves: Move[] = [];
    let cost = extra;
    this.rightOf(key).forEach(([k, level, active]) => {
      pushPair(moves, k, cost + (!active ? CLASS_RETURNS : row === 0 ? CLASS_PRESENT : CLASS_GOES_ON[level][row === 1 ? 0 : 1]), false);
      if (active) cost += skipCost(row, level);
    });
    return moves;
  }

  /** The first cell of the next row: what is left of this row ends here. */
  private nextRow(key: number, extra: number): Move[] {
    const row = rowOf(key);
    const current = currentOf(key);
    const moves: Move[] = [];
    let cost = extra + ANOTHER_ROW;
    // After the first row what comes is a class's second, else a later one.
    const later = row === 0 ? 0 : 1;
    if (!isContinued(key)) for (const [, level, active] of this.rightOf(key)) if (active) cost += skipCost(row, level);
    this.classes.forEach((level, k) => {
      const active = ((current >> k) & 1) === 1;
      pushPair(moves, k, cost + (active ? CLASS_GOES_ON[level][later] : CLASS_RETURNS), true);
      if (active) cost += CLASS_ENDS[level][later];
    });
    return moves;
  }

  /** The classes right of the last cell: number, class, and whether the row before had it. */
  private rightOf(key: number): (readonly [number, PairedClass, boolean])[] {
    const previous = previousOf(key);
    const first = (columnOf(key) >> 1) + 1;
    return this.classes.flatMap((level, k) => (k < first ? [] : [[k, level, ((previous >> k) & 1) === 1] as const]));
  }
}

/** A class begins with its name, or with its value where the name is missing. */
function pushPair(moves: Move[], k: number, weight: number, newRow: boolean): void {
  moves.push({ column: 2 * k, weight, newRow }, { column: 2 * k + 1, weight: weight + MISSING_NAME, newRow });
}

/** Log likelihood that an active class has no cell in this row. */
function skipCost(row: number, level: PairedClass): number {
  return row === 0 ? CLASS_ABSENT[level] : CLASS_ENDS[level][row === 1 ? 0 : 1];
}

function packed(key: number, moves: readonly Move[]): Moves {
  const { length } = moves;
  const columns = new Int8Array(length);
  const weights = new Float64Array(length);
  const newRow = new Uint8Array(length);
  const keys = new Int32Array(length);
  for (const [index, move] of moves.entries()) {
    columns[index] = move.column;
    weights[index] = move.weight;
    newRow[index] = move.newRow ? 1 : 0;
    keys[index] = keyAfter(key, move);
  }
  return { columns, weights, newRow, keys };
}

function keyAfter(key: number, { column, newRow }: Move): number {
  const current = currentOf(key);
  const bit = 1 << (column >> 1);
  return newRow && current !== 0
    ? keyOf(column, 0, current, bit, false, Math.min(rowOf(key) + 1, 2))
    : keyOf(column, 0, previousOf(key), newRow ? bit : current | bit, false, rowOf(key));
}
