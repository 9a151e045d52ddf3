/**
 * A scanned page made straight, with its grids and lines of text.
 */
import type { RuledGrid } from '../pdf/ruled-grid.js';
import { type GrayImage, rotated, transposed, unitOf } from './gray-image.js';
import { faultsOf, type GridFault } from './grid-checks.js';
import { eraseRules, type InkMask, maskOf } from './ink-mask.js';
import { type DirectedInk, type Lattice, latticesOf } from './lattice.js';
import { inkOf } from './paper.js';
import { Ridges } from './ridges.js';
import { findRules } from './rule-finder.js';
import { skewOf } from './skew.js';
import { gridsOf, type ScanLine, textLinesOf } from './text-lines.js';

export interface RuledPage {
  /** How it was turned to be straight, in radians. */
  readonly turned: number;
  /** The ink of the page, straight, without its rules. */
  readonly ink: GrayImage;
  readonly mask: InkMask;
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
  const lattices = latticesOf({ across: directed(ink, ACROSS), down: directed(transposed(ink), DOWN) });
  const grids = gridsOf(lattices);
  const whole = maskOf(ink);
  const mask = { ...whole, marks: whole.marks.slice() };
  for (const { across, down } of lattices) {
    for (const picture of [mask.marks, ink.shades]) {
      eraseRules(picture, ink, across.strips, false);
      eraseRules(picture, ink, down.strips, true);
    }
  }
  const lines = textLinesOf(mask, grids, unit);
  return { turned, ink, mask, unit, lattices, grids, lines, faults: faultsOf(lattices, grids, lines, whole) };
}
