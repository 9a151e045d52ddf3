/**
 * A scanned page made straight, with its grids and lines of text.
 */
import type { RuledGrid } from '../pdf/ruled-grid.js';
import { type GrayImage, rotated, softened, transposed, unitOf } from './gray-image.js';
import { faultsOf, type GridFault } from './grid-checks.js';
import { eraseRules, type InkMask, maskOf } from './ink-mask.js';
import { type DirectedInk, type Lattice, latticesOf, type RuleStrip } from './lattice.js';
import { inkOf } from './paper.js';
import { Ridges } from './ridges.js';
import { findRules } from './rule-finder.js';
import { skewOf } from './skew.js';
import { withoutStamps } from './stamped-ink.js';
import { gridsOf, type ScanLine, textLinesOf } from './text-lines.js';

export interface RuledPage {
  /** How it was turned to be straight, in radians. */
  readonly turned: number;
  /** The ink of the page, straight, without its rules and stamps. */
  readonly ink: GrayImage;
  /** The same with less noise, for print that is shown to the recogniser larger than it is. */
  readonly soft: GrayImage;
  readonly mask: InkMask;
  /** Where stamps were taken from the ink; null where there are none. */
  readonly covered: InkMask | null;
  /** Pixels a point. */
  readonly unit: number;
  readonly lattices: readonly Lattice[];
  readonly grids: readonly RuledGrid[];
  readonly lines: readonly ScanLine[];
  readonly faults: readonly GridFault[];
}

/** Rules across the page are at least so long, and those down it as high as a row of the smallest print, in points. */
const ACROSS = 22;
const DOWN = 12.5;
/** No letter is so long, in points. */
const LONGER_THAN_LETTERS = 60;
/** Pages less askew than this are left as they are, in radians. */
const STRAIGHT = 0.0002;

/** Makes a page straight and finds its rules and lines of text. */
export function ruledPage(image: GrayImage): RuledPage {
  const unit = unitOf(image);
  const askew = inkOf(image);
  const angle = skewOf(askew);
  const turned = Math.abs(angle) < STRAIGHT ? 0 : -angle;
  const ink = turned === 0 ? askew : rotated(askew, turned, 0);
  const directed = (picture: GrayImage, least: number): DirectedInk => {
    const ridges = new Ridges(picture);
    return { ridges, rules: findRules(picture, ridges, least), unit };
  };
  const [rulesAcross, rulesDown] = [directed(ink, ACROSS), directed(transposed(ink), DOWN)];
  const lattices = latticesOf({ across: rulesAcross, down: rulesDown });
  const grids = gridsOf(lattices);
  const whole = maskOf(ink);
  // Rules are found with the stamps, which would take pieces of them along; text is read without.
  const cleared = withoutStamps(ink);
  const text = cleared?.ink ?? ink;
  const mask = cleared === null ? { ...whole, marks: whole.marks.slice() } : maskOf(text);
  for (const picture of [mask.marks, text.shades]) {
    eraseRules(picture, ink, [...lattices.flatMap(({ across }) => across.strips), ...longStrips(rulesAcross)], false);
    eraseRules(picture, ink, [...lattices.flatMap(({ down }) => down.strips), ...longStrips(rulesDown)], true);
  }
  const lines = textLinesOf(mask, grids, unit);
  return {
    turned,
    ink: text,
    soft: softened(text),
    mask,
    covered: cleared?.covered ?? null,
    unit,
    lattices,
    grids,
    lines,
    faults: faultsOf(lattices, grids, lines, whole),
  };
}

/** The ink of rules that no letter is as long as, whether the grid needs them or not: the second line of a double one, lines under text. */
function longStrips({ ridges, rules, unit }: DirectedInk): RuleStrip[] {
  const long = rules.filter(({ from, to }) => to - from >= LONGER_THAN_LETTERS * unit);
  return long.map(({ at, from, to }) => ({ ...ridges.rowsOf(Math.round(at), from, to), from, to }));
}
