/**
 * Round stamps: letters set along a circle, and the level ones inside it, in one colour and painted one after the other.
 */
import type { Glyph } from './glyph.js';
import { middleHeight } from './glyph.js';
import { samePaint } from './ink.js';

/** Letters lean more than this, in degrees, where they were set aslant and not merely scanned so. */
export const SLANTED = 4;
/** An arc has at least this many leaning letters, at this many different angles. */
const MIN_ARC = 3;
/** How far inside and outside of the circle its letters may stand, in heights of their type. */
const RIM = 1.2;

interface Circle {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

const middleOf = (glyph: Glyph) => ({ x: (glyph.x0 + glyph.x1) / 2, y: middleHeight(glyph.baseline, glyph.size) });

/** The circle nearest to some points, by least squares; null where they lie on a line. */
function circleThrough(points: readonly { x: number; y: number }[]): Circle | null {
  const count = points.length;
  const mx = points.reduce((sum, { x }) => sum + x, 0) / count;
  const my = points.reduce((sum, { y }) => sum + y, 0) / count;
  let [uu, vv, uv, uuu, vvv, uvv, vuu] = [0, 0, 0, 0, 0, 0, 0];
  for (const { x, y } of points) {
    const [u, v] = [x - mx, y - my];
    uu += u * u;
    vv += v * v;
    uv += u * v;
    uuu += u * u * u;
    vvv += v * v * v;
    uvv += u * v * v;
    vuu += v * u * u;
  }
  const determinant = uu * vv - uv * uv;
  if (Math.abs(determinant) < 1e-6 * Math.max(1, uu * vv)) return null;
  const u = (vv * (uuu + uvv) - uv * (vvv + vuu)) / (2 * determinant);
  const v = (uu * (vvv + vuu) - uv * (uuu + uvv)) / (2 * determinant);
  const radius = Math.sqrt(u * u + v * v + (uu + vv) / count);
  return Number.isFinite(radius) ? { x: u + mx, y: v + my, radius } : null;
}

/** Runs of letters painted one after the other in one colour. */
function* paintedRuns(glyphs: readonly Glyph[]): Generator<Glyph[]> {
  const sorted = [...glyphs].sort((a, b) => a.ink.order - b.ink.order);
  let run: Glyph[] = [];
  for (const glyph of sorted) {
    const last = run.at(-1);
    if (last && !samePaint(last.ink.paint, glyph.ink.paint)) {
      yield run;
      run = [];
    }
    run.push(glyph);
  }
  if (run.length > 0) yield run;
}

/** Text objects that make up round stamps. */
export function findStamps(glyphs: readonly Glyph[], bodyOf: (glyph: Glyph) => boolean): Set<number> {
  const stamps = new Set<number>();
  for (const run of paintedRuns(glyphs)) {
    const leaning = run.filter((glyph) => glyph.ink.slant > SLANTED);
    const angles = new Set(leaning.map((glyph) => Math.round(glyph.ink.turn / 3)));
    if (leaning.length < MIN_ARC || angles.size < MIN_ARC) continue;
    const circle = circleThrough(leaning.map(middleOf));
    if (!circle) continue;
    const em = leaning[0]?.ink.em ?? 0;
    for (const glyph of run) {
      const { x, y } = middleOf(glyph);
      const away = Math.hypot(x - circle.x, y - circle.y);
      const onRim = Math.abs(away - circle.radius) < RIM * em && Math.abs(glyph.ink.em - em) < 0.1 * em;
      // What stands inside in the colour of the body may be the body.
      if (onRim || (away < circle.radius && !bodyOf(glyph))) stamps.add(glyph.ink.object);
    }
  }
  return stamps;
}
