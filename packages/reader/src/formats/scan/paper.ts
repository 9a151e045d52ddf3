/**
 * How dark the ink stands on its paper: what light fell on the page, the shade of the paper, and the shade that cells are filled with are taken away.
 */
import { type GrayImage, unitOf } from './gray-image.js';

/** Side of the squares whose paper is looked for, in points: about the width of the gaps between letters. */
const SQUARE = 2.2;
/** Rank of the shade in a square that is its paper's: with more of it, noise of the paper would count as paper. */
const PAPER_RANK = 0.65;
/** Squares to each side in which the lightest is paper: together wider than letters are dense, narrower than a filled row is high. */
const REACH = 2;
/** Darker than this is no paper: a picture or a shadow of the binding. */
const DARKEST_PAPER = 90;

interface Squares {
  readonly side: number;
  readonly columns: number;
  readonly rows: number;
  readonly levels: Uint8Array;
}

/** The picture of the ink: 0 bare paper, 255 black, whatever light fell on the page. */
export function inkOf(image: GrayImage): GrayImage {
  const { width, height, shades, dpi } = image;
  const paper = paperOf(image);
  const ink = new Uint8Array(width * height);
  const level = new Float32Array(width);
  const row = new Float32Array(paper.columns);
  for (let y = 0; y < height; y++) {
    levelsOfRow(paper, y, row, level);
    for (let x = 0; x < width; x++) {
      const ground = level[x] ?? 255;
      const shade = shades[y * width + x] ?? 0;
      ink[y * width + x] = shade >= ground ? 0 : 255 - (255 * shade) / ground;
    }
  }
  return { width, height, shades: ink, dpi };
}

/** The paper of every square: the lightest around it, where that is not only beside it (a closing, as it is called). */
function paperOf(image: GrayImage): Squares {
  const side = Math.max(3, Math.round(SQUARE * unitOf(image)));
  const [columns, rows] = [Math.ceil(image.width / side), Math.ceil(image.height / side)];
  const own = ranksOf(image, side, columns, rows);
  const size = { side, columns, rows };
  const lightest = around(own, size, Math.max);
  return { ...size, levels: around(lightest, size, Math.min) };
}

/** The shade at the paper's rank in every square. */
function ranksOf({ width, height, shades }: GrayImage, side: number, columns: number, rows: number): Uint8Array {
  const ranks = new Uint8Array(columns * rows);
  const counts = new Uint16Array(256);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const [right, bottom] = [Math.min(width, (column + 1) * side), Math.min(height, (row + 1) * side)];
      const above = Math.floor((1 - PAPER_RANK) * (right - column * side) * (bottom - row * side));
      let lightest = 0;
      for (let y = row * side; y < bottom; y++) {
        for (let x = column * side; x < right; x++) {
          const shade = shades[y * width + x] ?? 0;
          counts[shade] = (counts[shade] ?? 0) + 1;
          if (shade > lightest) lightest = shade;
        }
      }
      // Counted down from the lightest, and emptied on the way: the darker ones are emptied below.
      let [shade, seen] = [lightest, counts[lightest] ?? 0];
      while (shade > 0 && seen <= above) seen += counts[--shade] ?? 0;
      ranks[row * columns + column] = Math.max(DARKEST_PAPER, shade);
      counts.fill(0);
    }
  }
  return ranks;
}

/** The extreme of the squares within reach, first along rows, then along columns. */
function around(levels: Uint8Array, { columns, rows }: Omit<Squares, 'levels'>, pick: (a: number, b: number) => number): Uint8Array {
  const along = new Uint8Array(levels.length);
  const both = new Uint8Array(levels.length);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      let best = levels[row * columns + column] ?? 0;
      for (let at = Math.max(0, column - REACH); at <= Math.min(columns - 1, column + REACH); at++)
        best = pick(best, levels[row * columns + at] ?? 0);
      along[row * columns + column] = best;
    }
  }
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      let best = along[row * columns + column] ?? 0;
      for (let at = Math.max(0, row - REACH); at <= Math.min(rows - 1, row + REACH); at++)
        best = pick(best, along[at * columns + column] ?? 0);
      both[row * columns + column] = best;
    }
  }
  return both;
}

/** The paper's shade along row `y`, between the middles of the squares. */
function levelsOfRow({ side, columns, rows, levels }: Squares, y: number, row: Float32Array, level: Float32Array): void {
  const place = Math.max(0, Math.min(rows - 1, (y + 0.5) / side - 0.5));
  const top = Math.floor(place);
  const bottom = Math.min(rows - 1, top + 1);
  const down = place - top;
  for (let column = 0; column < columns; column++)
    row[column] = (levels[top * columns + column] ?? 255) * (1 - down) + (levels[bottom * columns + column] ?? 255) * down;
  for (let x = 0; x < level.length; x++) {
    const along = Math.max(0, Math.min(columns - 1, (x + 0.5) / side - 0.5));
    const left = along | 0;
    const here = row[left] ?? 255;
    level[x] = here + ((row[Math.min(columns - 1, left + 1)] ?? here) - here) * (along - left);
  }
}
