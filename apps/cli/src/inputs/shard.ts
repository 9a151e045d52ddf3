/** --shard 2/8: the part of the inputs that one of several machines takes. */

export interface Shard {
  /** From 1. */
  readonly number: number;
  readonly of: number;
}

/** Reads "2/8"; null where it is no shard. */
export function parseShard(text: string): Shard | null {
  const match = /^(\d{1,6})\/(\d{1,6})$/.exec(text.trim());
  if (match === null) return null;
  const shard = { number: Number(match[1]), of: Number(match[2]) };
  return shard.number >= 1 && shard.number <= shard.of ? shard : null;
}

/** Inputs are dealt out in turn, so that every machine gets its share of every folder. @param index place in the whole order, from 0 */
export function inShard(index: number, shard: Shard): boolean {
  return index % shard.of === shard.number - 1;
}
