/**
 * Rules of a page joined into the lines that a reader sees, and grouped into tables.
 */
/** A rule: horizontal from `from` to `to` at `at` (a y), or vertical (an x). */
export interface Rule {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** Rules closer than this are one line, in points. */
const SAME_LINE = 1.6;
/** A gap up to this long in a line is a joint. */
const JOINT = 2.5;
/** Shorter lines are parts of drawings, not of tables. */
const MIN_LENGTH = 4;
/** How far a line may end before the line it should meet. */
const REACH = 3.5;
/** More lines than this on one page is a drawing; pairing them would take too long. */
const MAX_LINES = 4000;

/** Joins pieces that lie on one line and touch; drops what stays too short. */
export function joinRules(rules: readonly Rule[]): Rule[] {
  const sorted = [...rules].sort((a, b) => a.at - b.at || a.from - b.from);
  const joined: Rule[] = [];
  let start = 0;
  while (start < sorted.length) {
    // A band of rules at nearly the same place: neighbours closer than the tolerance, no wider than two of it.
    const first = sorted[start]?.at ?? 0;
    let end = start + 1;
    while (
      end < sorted.length &&
      (sorted[end]?.at ?? 0) - (sorted[end - 1]?.at ?? 0) < SAME_LINE &&
      (sorted[end]?.at ?? 0) - first < 2 * SAME_LINE
    )
      end++;
    joinBand(sorted.slice(start, end), joined);
    start = end;
  }
  return joined.length > MAX_LINES ? [] : joined;
}

function joinBand(band: Rule[], joined: Rule[]): void {
  band.sort((a, b) => a.from - b.from);
  let weight = 0;
  let sum = 0;
  for (const { at, from, to } of band) {
    weight += to - from;
    sum += at * (to - from);
  }
  const at = weight > 0 ? sum / weight : 0;
  let open: { from: number; to: number } | null = null;
  const close = () => {
    if (open && open.to - open.from >= MIN_LENGTH) joined.push({ at, from: open.from, to: open.to });
  };
  for (const { from, to } of band) {
    if (open && from <= open.to + JOINT) open.to = Math.max(open.to, to);
    else {
      close();
      open = { from, to };
    }
  }
  close();
}

export interface RuledArea {
  readonly horizontal: readonly Rule[];
  readonly vertical: readonly Rule[];
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

class Groups {
  private readonly parent: number[];

  constructor(size: number) {
    this.parent = Array.from({ length: size }, (_, index) => index);
  }

  find(index: number): number {
    let root = index;
    while (this.parent[root] !== root) root = this.parent[root] ?? root;
    for (let at = index; at !== root; ) {
      const next = this.parent[at] ?? root;
      this.parent[at] = root;
      at = next;
    }
    return root;
  }

  join(a: number, b: number): void {
    this.parent[this.find(a)] = this.find(b);
  }

  /** What belongs together of as many things as there are places, each group in the order of its first. */
  of<T>(things: readonly T[]): T[][] {
    const groups = new Map<number, T[]>();
    for (const [index, thing] of things.entries()) {
      const root = this.find(index);
      const own = groups.get(root);
      if (own === undefined) groups.set(root, [thing]);
      else own.push(thing);
    }
    return [...groups.values()];
  }
}

export { Groups };

function meet(horizontal: Rule, vertical: Rule): boolean {
  return (
    vertical.at >= horizontal.from - REACH &&
    vertical.at <= horizontal.to + REACH &&
    horizontal.at >= vertical.from - REACH &&
    horizontal.at <= vertical.to + REACH
  );
}

function areaOf(horizontal: readonly Rule[], vertical: readonly Rule[]): RuledArea {
  const xs = [...vertical.map((rule) => rule.at), ...horizontal.flatMap((rule) => [rule.from, rule.to])];
  const ys = [...horizontal.map((rule) => rule.at), ...vertical.flatMap((rule) => [rule.from, rule.to])];
  return { horizontal, vertical, left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

/**
 * Groups lines that meet into tables, from top to bottom. A vertical that meets nothing but runs along most of a table belongs to it: the side of
 * a merged cell that is taller than the page.
 */
export function findTables(horizontal: readonly Rule[], vertical: readonly Rule[]): RuledArea[] {
  const groups = new Groups(horizontal.length + vertical.length);
  const byX = [...vertical.keys()].sort((a, b) => (vertical[a]?.at ?? 0) - (vertical[b]?.at ?? 0));
  horizontal.forEach((rule, index) => {
    for (const other of byX) {
      const candidate = vertical[other];
      if (!candidate || candidate.at < rule.from - REACH) continue;
      if (candidate.at > rule.to + REACH) break;
      if (meet(rule, candidate)) groups.join(index, horizontal.length + other);
    }
  });
  const members = new Map<number, { horizontal: Rule[]; vertical: Rule[] }>();
  const memberOf = (index: number) => {
    const root = groups.find(index);
    const found = members.get(root) ?? { horizontal: [], vertical: [] };
    members.set(root, found);
    return found;
  };
  horizontal.forEach((rule, index) => void memberOf(index).horizontal.push(rule));
  vertical.forEach((rule, index) => void memberOf(horizontal.length + index).vertical.push(rule));
  const tables = [...members.values()].filter((group) => group.horizontal.length >= 2 && group.vertical.length >= 1);
  const loose = [...members.values()].filter((group) => group.horizontal.length === 0).flatMap((group) => group.vertical);
  const areas = tables.map((table) => areaOf(table.horizontal, table.vertical));
  for (const rule of loose) {
    const owner = areas.findIndex((area) => {
      const along = Math.min(rule.to, area.bottom) - Math.max(rule.from, area.top);
      return along >= 0.8 * (area.bottom - area.top) && rule.at >= area.left - 200 && rule.at <= area.right + 200;
    });
    tables[owner]?.vertical.push(rule);
  }
  return tables.map((table) => areaOf(table.horizontal, table.vertical)).sort((a, b) => a.top - b.top || a.left - b.left);
}
