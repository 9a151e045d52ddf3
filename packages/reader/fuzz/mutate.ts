/**
 * Seeded damage: the same seed gives the same bytes on every machine.
 */
import { unzipSync, zipSync } from 'fflate';

/** Random numbers in [0, 1) from a seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Mutation = (bytes: Uint8Array, random: () => number, other: Uint8Array) => Uint8Array;

const at = (length: number, random: () => number) => Math.floor(random() * Math.max(1, length));

function concat(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let place = 0;
  for (const part of parts) {
    whole.set(part, place);
    place += part.length;
  }
  return whole;
}

/** Changes a few bytes, most of them near each other, as damage is. */
const flip: Mutation = (bytes, random) => {
  const copy = bytes.slice();
  const centre = at(copy.length, random);
  for (let count = 1 + at(12, random); count > 0; count--) {
    const place = random() < 0.5 ? at(copy.length, random) : Math.min(copy.length - 1, centre + at(64, random));
    copy[place] = at(256, random);
  }
  return copy;
};

const truncate: Mutation = (bytes, random) => bytes.slice(0, at(bytes.length, random));

const duplicate: Mutation = (bytes, random) => {
  const from = at(bytes.length, random);
  const piece = bytes.subarray(from, from + 1 + at(2000, random));
  const place = at(bytes.length, random);
  return concat(bytes.subarray(0, place), ...Array.from({ length: 1 + at(8, random) }, () => piece), bytes.subarray(place));
};

const splice: Mutation = (bytes, random, other) => {
  const from = at(other.length, random);
  return concat(
    bytes.subarray(0, at(bytes.length, random)),
    other.subarray(from, from + at(4000, random)),
    bytes.subarray(at(bytes.length, random)),
  );
};

const remove: Mutation = (bytes, random) => {
  const from = at(bytes.length, random);
  return concat(bytes.subarray(0, from), bytes.subarray(from + 1 + at(500, random)));
};

/** Numbers that readers trip over, written where a number may stand. */
const EXTREMES = [0, 1, 0x7fff, 0x8000, 0xffff, 0x7fffffff, 0x80000000, 0xfffffffe, 0xffffffff];

const extreme: Mutation = (bytes, random) => {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  const place = at(copy.length - 4, random);
  if (place + 4 <= copy.length) view.setUint32(place, EXTREMES[at(EXTREMES.length, random)] ?? 0, true);
  return copy;
};

/** Digits in a text (a span, a count, an offset) made large. */
const inflateNumber: Mutation = (bytes, random) => {
  const start = at(bytes.length, random);
  for (let place = start; place < bytes.length; place++) {
    const byte = bytes[place] ?? 0;
    if (byte >= 0x30 && byte <= 0x39) {
      const digits = new TextEncoder().encode(random() < 0.5 ? '99999999' : '-1');
      return concat(bytes.subarray(0, place), digits, bytes.subarray(place + 1));
    }
  }
  return bytes;
};

const MUTATIONS: readonly Mutation[] = [flip, flip, truncate, duplicate, splice, remove, extreme, inflateNumber];

function mutateBytes(bytes: Uint8Array, random: () => number, other: Uint8Array): Uint8Array {
  let result = bytes;
  for (let count = 1 + at(3, random); count > 0; count--) result = (MUTATIONS[at(MUTATIONS.length, random)] ?? flip)(result, random, other);
  return result;
}

const isZip = (bytes: Uint8Array) => bytes[0] === 0x50 && bytes[1] === 0x4b;

/**
 * Damages a file. Archives are damaged inside as often as outside: a member's own bytes, packed again, as damage to packed bytes rarely gets past the unpacking.
 */
export function mutate(bytes: Uint8Array, random: () => number, other: Uint8Array): Uint8Array {
  if (!isZip(bytes) || random() < 0.35) return mutateBytes(bytes, random, other);
  const members = unzipSync(bytes);
  const names = Object.keys(members);
  const name = names[at(names.length, random)];
  const member = name === undefined ? undefined : members[name];
  if (name === undefined || !member) return bytes;
  members[name] = new Uint8Array(mutateBytes(member, random, other));
  return zipSync(members, { level: 1 });
}
