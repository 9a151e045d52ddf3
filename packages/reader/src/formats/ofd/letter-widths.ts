/**
 * How wide letters are whose texts end with them: by what follows on their line, or by how wide others of their kind are set.
 */
import { type Drawn, type DrawnLetter, type DrawnText, heightOf } from './drawing.js';

/** Letters of texts that stand level on one line are no further apart than this, in heights of the type. */
const SAME_LINE = 0.05;

/** So many Chinese letters tell how wide a font is set. */
const TELLING = 5;
/** So much of a letter's usual width at least is before the next one, of Chinese letters and of others. */
const WHOLE = 0.8;
const PART = 0.3;
const isWide = ({ text }: DrawnLetter) => text.charCodeAt(0) >= 0x2e80;

/** Letters of one font and height, to learn how wide it is set. */
const kindOf = ({ font }: DrawnText, em: number) => `${font}|${em.toFixed(1)}`;

/**
 * How many times as wide the last letters of texts are as their shapes tell: many writers cut a line into texts, down to one a letter. Where the next text goes
 * on behind a letter its place tells, else how wide others of the kind are set.
 */
export function letterWidths(drawn: readonly Drawn[]): ReadonlyMap<DrawnLetter, number> {
  const shares = new Map<string, number[]>();
  const open: { readonly letter: DrawnLetter; readonly kind: string; readonly share: number | null }[] = [];
  for (const line of levelLines(drawn)) {
    for (const [index, { letter, kind }] of line.entries()) {
      const gap = (line[index + 1]?.letter.at.x ?? 0) - letter.at.x;
      const last = letter.stretch > 1;
      const share = !last ? letter.share : gap > 0 && gap <= letter.stretch * letter.along.x ? gap / letter.along.x : null;
      if (last) open.push({ letter, kind, share });
      if (share === null || !isWide(letter)) continue;
      const known = shares.get(kind);
      if (known) known.push(share);
      else shares.set(kind, [share]);
    }
  }
  const usual = new Map(
    [...shares].map(([kind, all]) => [kind, all.length < TELLING ? 1 : (all.sort((a, b) => a - b)[all.length >> 1] ?? 1)]),
  );
  const ends = new Map<DrawnLetter, number>();
  for (const { letter, kind, share } of open) {
    const common = Math.min(1, usual.get(kind) ?? 1);
    // What begins in the middle of a letter stands over its end: the letter is cut there, and no narrower.
    ends.set(letter, share !== null && share >= (isWide(letter) ? WHOLE : PART) * common ? share : common);
  }
  return ends;
}

interface LevelLetter {
  readonly letter: DrawnLetter;
  readonly em: number;
  readonly kind: string;
}

/** Letters of texts that run level, line by line from left to right. */
function* levelLines(drawn: readonly Drawn[]): Generator<LevelLetter[]> {
  const level: LevelLetter[] = [];
  for (const item of drawn) {
    if (item.kind !== 'text') continue;
    const em = heightOf(item);
    const kind = kindOf(item, em);
    for (const letter of item.letters) if (letter.along.x > 0 && Math.abs(letter.along.y) < 0.01 * em) level.push({ letter, em, kind });
  }
  level.sort((a, b) => a.letter.at.y - b.letter.at.y);
  for (let from = 0; from < level.length; ) {
    const first = level[from];
    let to = from + 1;
    while (first && to < level.length && (level[to]?.letter.at.y ?? 0) - first.letter.at.y <= SAME_LINE * first.em) to++;
    yield level.slice(from, to).sort((a, b) => a.letter.at.x - b.letter.at.x);
    from = to;
  }
}
