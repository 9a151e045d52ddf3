/**
 * What two looks at one line agree on. Where they do not, the surer letter is taken, and is a question.
 */
import type { PlacedCharacter, PlacedLine } from './placed-line.js';

/** Letters that the two looks do not agree on are no surer than this. */
const DISPUTED = 0.9;
/** A letter that only one of them saw, and less surely than this, is none. */
const SEEN = 0.6;

/** Two looks as one: letters that both read are as sure as the surer look is, others no surer than a question. */
export function agreed(first: PlacedLine, second: PlacedLine): PlacedLine {
  if (second.characters.length === 0) return first;
  const [taken, other] = leastOf(second.characters) > leastOf(first.characters) ? [second, first] : [first, second];
  const characters: PlacedCharacter[] = [];
  let missing = false;
  for (const { own, rival, gap } of aligned(taken.characters, other.characters)) {
    if (rival === undefined && own.likelihood < SEEN) {
      missing = true;
      continue;
    }
    const character = rival === undefined ? disputed(own) : better(own, rival);
    // A letter of the one look that the other has not may be missing here.
    characters.push(gap || missing ? disputed(character) : character);
    missing = false;
  }
  const last = characters.at(-1);
  if (missing && last) characters[characters.length - 1] = disputed(last);
  return { characters, faint: [...taken.faint, ...other.faint] };
}

function leastOf(characters: readonly PlacedCharacter[]): number {
  return Math.min(characters.length === 0 ? 0 : 1, ...characters.map(({ likelihood }) => likelihood));
}

function disputed(character: PlacedCharacter): PlacedCharacter {
  return { ...character, likelihood: Math.min(character.likelihood, DISPUTED) };
}

/** Of two readings of one letter the surer one, with what the other took it for. */
function better(own: PlacedCharacter, rival: PlacedCharacter): PlacedCharacter {
  if (own.text === rival.text) return { ...own, likelihood: Math.max(own.likelihood, rival.likelihood) };
  const [taken, left] = rival.likelihood > own.likelihood ? [rival, own] : [own, rival];
  return { ...disputed(taken), x: own.x, others: [...(taken.others ?? []), left, ...(left.others ?? [])] };
}

interface Pair {
  readonly own: PlacedCharacter;
  readonly rival: PlacedCharacter | undefined;
  /** The other look has a letter beside it that this one has not. */
  gap: boolean;
}

/** The letters of two readings beside each other, with as few changes as lead from one to the other. */
function aligned(own: readonly PlacedCharacter[], rival: readonly PlacedCharacter[]): Pair[] {
  const columns = rival.length + 1;
  const costs = new Uint16Array((own.length + 1) * columns);
  for (let row = own.length; row >= 0; row--)
    for (let column = rival.length; column >= 0; column--) {
      const at = row * columns + column;
      if (row === own.length || column === rival.length) costs[at] = own.length - row + rival.length - column;
      else {
        const change = own[row]?.text === rival[column]?.text ? 0 : 1;
        costs[at] = Math.min(change + (costs[at + columns + 1] ?? 0), 1 + (costs[at + columns] ?? 0), 1 + (costs[at + 1] ?? 0));
      }
    }
  const pairs: Pair[] = [];
  let [row, column, gap] = [0, 0, false];
  while (row < own.length || column < rival.length) {
    const at = row * columns + column;
    const [letter, other] = [own[row], rival[column]];
    const change = letter?.text === other?.text ? 0 : 1;
    if (letter && other && costs[at] === change + (costs[at + columns + 1] ?? 0)) {
      pairs.push({ own: letter, rival: other, gap });
      row++;
      column++;
    } else if (letter && costs[at] === 1 + (costs[at + columns] ?? 0)) {
      pairs.push({ own: letter, rival: undefined, gap });
      row++;
    } else {
      column++;
      const last = pairs.at(-1);
      if (last) last.gap = true;
      gap = true;
      continue;
    }
    gap = false;
  }
  return pairs;
}
