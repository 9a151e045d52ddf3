/**
 * Straight rules of a page in one direction: runs of even ink between paper, wherever they stand.
 */
import { type GrayImage, unitOf } from './gray-image.js';
import { FAINTEST, type Ridges } from './ridges.js';

/** A rule in pixels: on row `at`, from one end to the other, with the ink of three of its rows. */
export interface FoundRule {
  readonly at: number;
  readonly from: number;
  readonly to: number;
  readonly strength: number;
}

/** Share of the blocks of a window that must be dark, and dark between paper. */
const DARK = 0.93;
const CLEAR = 0.5;
/** A rule's palest tenth is at least this share of its middle: letters in a row are darker in places, and have gaps. */
const EVEN = 0.5;
/** Windows are joined over gaps of so many points, where something crosses the rule. */
const GAP = 3;
/** Rows of one rule: neighbours, no more than this many points in all. */
const THICKEST = 3.2;
/** How far beside a rule its blur may look like a paler one, in points. */
const EDGE = 1.7;
/** Of the rows of a rule those that have this share of its strongest tell where it begins and ends. */
const STRONG = 0.7;

interface Run {
  readonly y: number;
  readonly from: number;
  readonly to: number;
  readonly strength: number;
}

/** Rules of at least `least` points, from top to bottom. */
export function findRules(ink: GrayImage, ridges: Ridges, least: number): FoundRule[] {
  const unit = unitOf(ink);
  const window = Math.max(4, Math.round((least * unit) / ridges.block));
  const runs: Run[] = [];
  const scan = new RowScan(ridges, window, Math.max(1, Math.round((GAP * unit) / ridges.block)));
  for (let y = 2; y < ridges.height - 2; y++) scan.row(y, runs);
  return withoutEdges(joinedRows(runs, THICKEST * unit), EDGE * unit);
}

/** Rules without the blurred edges of stronger ones beside them. */
function withoutEdges(rules: readonly FoundRule[], reach: number): FoundRule[] {
  return rules.filter((rule, index) => {
    const beside = (other: FoundRule | undefined) =>
      other !== undefined &&
      other.strength > 1.3 * rule.strength &&
      Math.min(other.to, rule.to) - Math.max(other.from, rule.from) > 0.6 * (rule.to - rule.from);
    for (let at = index - 1; at >= 0 && rule.at - (rules[at]?.at ?? 0) <= reach; at--) if (beside(rules[at])) return false;
    for (let at = index + 1; at < rules.length && (rules[at]?.at ?? 0) - rule.at <= reach; at++) if (beside(rules[at])) return false;
    return true;
  });
}

/** Looks through the rows of pixels one by one, with the memory that one takes. */
class RowScan {
  private readonly dark: Int32Array;
  private readonly clear: Int32Array;
  private readonly strengths: Uint16Array;

  constructor(
    private readonly ridges: Ridges,
    private readonly window: number,
    private readonly gap: number,
  ) {
    this.dark = new Int32Array(ridges.blocks + 1);
    this.clear = new Int32Array(ridges.blocks + 1);
    this.strengths = new Uint16Array(ridges.blocks);
  }

  row(y: number, runs: Run[]): void {
    const { ridges, dark, clear, strengths, window } = this;
    const { blocks, block } = ridges;
    for (let at = 0; at < blocks; at++) {
      const strength = ridges.strength(y, at);
      strengths[at] = strength;
      const isDark = strength >= FAINTEST;
      dark[at + 1] = (dark[at] ?? 0) + (isDark ? 1 : 0);
      clear[at + 1] = (clear[at] ?? 0) + (isDark && ridges.isClear(y, at, FAINTEST) ? 1 : 0);
    }
    if ((clear[blocks] ?? 0) < CLEAR * window) return;
    let [start, end] = [-1, -1];
    const flush = () => {
      if (start >= 0) runs.push({ y, from: start * block, to: end * block, strength: middleOf(strengths.slice(start, end)) });
      start = -1;
    };
    for (let at = 0; at + window <= blocks; at++) {
      if (!this.isRule(at)) continue;
      if (start >= 0 && at > end + this.gap) flush();
      if (start < 0) start = at;
      end = at + window;
    }
    flush();
  }

  private isRule(at: number): boolean {
    const { window, dark, clear } = this;
    if ((dark[at + window] ?? 0) - (dark[at] ?? 0) < DARK * window) return false;
    if ((clear[at + window] ?? 0) - (clear[at] ?? 0) < CLEAR * window) return false;
    const sorted = this.strengths.slice(at, at + window).sort();
    return (sorted[Math.floor(window * 0.1)] ?? 0) >= EVEN * (sorted[window >> 1] ?? 0);
  }
}

function middleOf(strengths: Uint16Array): number {
  return strengths.sort()[strengths.length >> 1] ?? 0;
}

/** Runs of neighbouring rows that lie over each other are one rule. */
function joinedRows(runs: readonly Run[], thickest: number): FoundRule[] {
  const open: Run[][] = [];
  const closed: Run[][] = [];
  for (const run of runs) {
    for (let index = open.length - 1; index >= 0; index--) {
      const group = open[index];
      if (group && run.y - (group.at(-1)?.y ?? 0) > 1) closed.push(...open.splice(index, 1));
    }
    const home = open.find((group) => {
      const [first] = group;
      return first && run.y - first.y <= thickest && group.some((other) => run.y - other.y <= 1 && overlap(other, run));
    });
    if (home) home.push(run);
    else open.push([run]);
  }
  return [...closed, ...open].map(ruleOf).sort((a, b) => a.at - b.at || a.from - b.from);
}

function overlap(a: Run, b: Run): boolean {
  return Math.min(a.to, b.to) > Math.max(a.from, b.from);
}

function ruleOf(group: readonly Run[]): FoundRule {
  const strength = Math.max(...group.map((run) => run.strength));
  let [sum, weight] = [0, 0];
  let [from, to] = [Number.POSITIVE_INFINITY, 0];
  for (const run of group) {
    const share = run.strength * (run.to - run.from);
    sum += run.y * share;
    weight += share;
    if (run.strength < STRONG * strength) continue;
    from = Math.min(from, run.from);
    to = Math.max(to, run.to);
  }
  return { at: sum / Math.max(1, weight), from, to, strength };
}
