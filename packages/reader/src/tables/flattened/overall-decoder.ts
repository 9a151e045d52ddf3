/**
 * Decodes the indicators of an overall table: 一级, 二级, name, value and definition of each row, the first two merged over several.
 * The same idea as for project tables with fewer unknowns: headings of classes are few and known, definitions are long.
 */
import type { Cohesion } from './cohesion.js';
import { type ColumnModel, firstModel, separatorScore, separatorsOf } from './column-model.js';
import { type Fragment, PAGE, SPACE } from './fragments.js';
import { type Span, shapeOfSpan, spansFrom } from './spans.js';

export const LEVEL1 = 0;
export const LEVEL2 = 1;
export const NAME = 2;
export const VALUE = 3;
export const DEFINITION = 4;

export interface OverallCell {
  readonly start: number;
  readonly end: number;
  readonly column: number;
  readonly confidence: number;
}

const LEVEL1_WORDS = /^(?:投入管理|产出|效益|履职效能|社会效应|可持续发展能力|管理效率|成本)(?:指标)?$|^(?:满意度|满意)指标$/;
const LEVEL2_WORDS =
  /^(?:工作目标管理|预算和财务管理|预算管理|财务管理|绩效管理|重点工作任务完成|履职目标实现|履职效益|满意度|社会公众或服务对象满意度|社会满意度|服务对象满意度|联系部门满意度|数量|质量|时效|成本|经济效益|社会效益|生态效益|可持续影响|经济成本|社会成本|生态环境成本|部门管理|资产管理|人员管理|财政管理)(?:指标)?$/;

const HEADING = 3;
const PER_CELL = -1.6;
const MISSING = -6;
const DEFINITION_EXPECTED = -0.7;
const ECHO = 2;
const BEAM = 12;
const TEMPERATURE = 1.6;
const PAGE_INSIDE_RELIEF = 3;

interface Node {
  readonly at: number;
  readonly column: number;
  readonly lines: number;
  readonly benefit: boolean;
  score: number;
  back: Edge | null;
  forward: number;
  backward: number;
}

interface Edge {
  readonly from: Node;
  readonly to: Node;
  readonly weight: number;
}

/** The best reading of the indicators of an overall table. */
export function decodeOverall(fragments: readonly Fragment[], hasDefinition: boolean, cohesion: Cohesion): OverallCell[] {
  const model = firstModel(5, [], {
    present: separatorsOf(fragments),
    spaced: true,
    alignment: 'middle',
    name: { low: 1, high: Number.POSITIVE_INFINITY, trust: 1, surprise: 0 },
  });
  return new OverallDecoder(fragments, hasDefinition, cohesion, model).run();
}

class OverallDecoder {
  private readonly nodes: Map<number, Node>[];
  private readonly edges: Edge[] = [];

  constructor(
    private readonly fragments: readonly Fragment[],
    private readonly hasDefinition: boolean,
    private readonly cohesion: Cohesion,
    private readonly model: ColumnModel,
  ) {
    this.nodes = Array.from({ length: fragments.length + 1 }, () => new Map());
  }

  run(): OverallCell[] {
    const root = this.node(0, -1, 1, false);
    root.score = 0;
    for (let at = 0; at < this.fragments.length; at++) {
      const nodes = [...(this.nodes[at]?.values() ?? [])].sort((a, b) => b.score - a.score).slice(0, BEAM);
      if (nodes.length === 0) continue;
      const spans = spansFrom(this.fragments, at, 1, this.model.inside);
      for (const node of nodes) this.expand(node, spans);
    }
    let last: Node | null = null;
    for (const node of this.nodes[this.fragments.length]?.values() ?? []) {
      if (node.column === NAME) node.score += MISSING;
      if (last === null || node.score > last.score) last = node;
    }
    return last === null ? [] : this.cells(last, root);
  }

  private cells(last: Node, root: Node): OverallCell[] {
    const shares = this.shares(root);
    const cells: OverallCell[] = [];
    for (let edge = last.back; edge !== null; edge = edge.from.back) {
      cells.push({ start: edge.from.at, end: edge.to.at, column: edge.to.column, confidence: Math.min(1, shares.get(keyOf(edge)) ?? 0) });
    }
    return cells.reverse();
  }

  private node(at: number, column: number, lines: number, benefit: boolean): Node {
    const key = ((column + 1) * 4 + Math.min(3, lines)) * 2 + (benefit ? 1 : 0);
    const map = this.nodes[at];
    const known = map?.get(key);
    if (known !== undefined) return known;
    const low = Number.NEGATIVE_INFINITY;
    const node: Node = { at, column, lines, benefit, score: low, back: null, forward: low, backward: low };
    map?.set(key, node);
    return node;
  }

  private expand(node: Node, spans: readonly Span[]): void {
    for (let column = LEVEL1; column <= (this.hasDefinition ? DEFINITION : VALUE); column++) {
      const step = this.step(node.column, column);
      if (step === null) continue;
      for (const span of spans) {
        const score = this.cellScore(span, column);
        if (score < -20) continue;
        const benefit = column === LEVEL1 ? span.text.startsWith('效益') : node.benefit;
        const to = this.node(span.end, column, span.lines, benefit);
        const weight = step + score + this.boundary(node, span, column) + (column === VALUE ? this.echo(node, span) : 0);
        this.edges.push({ from: node, to, weight });
        if (node.score + weight > to.score) {
          to.score = node.score + weight;
          to.back = this.edges.at(-1) ?? null;
        }
      }
    }
  }

  /** Template rows ask 完整性 and answer 完整: a value that its name holds is likely one. */
  private echo(node: Node, span: Span): number {
    const name = node.back;
    if (name === null || span.text.length < 2) return 0;
    let text = '';
    for (let i = name.from.at; i < name.to.at; i++) text += this.fragments[i]?.text ?? '';
    return text.includes(span.text) ? ECHO : 0;
  }

  /** Log likelihood of one column after another, null where it cannot be. */
  private step(from: number, to: number): number | null {
    switch (to) {
      case LEVEL1:
        return from === -1 || from >= VALUE ? 0 : null;
      case LEVEL2:
        return from === LEVEL1 || from === -1 || from >= VALUE ? 0 : null;
      case NAME:
        return from === VALUE && this.hasDefinition ? DEFINITION_EXPECTED : from === NAME ? MISSING : 0;
      case VALUE:
        return from === NAME ? 0 : null;
      default:
        return from === VALUE ? 0 : null;
    }
  }

  private boundary(node: Node, span: Span, column: number): number {
    const fragment = this.fragments[node.at];
    const previous = this.fragments[node.at - 1];
    if (fragment === undefined || previous === undefined || node.column === -1) return 0;
    if (fragment.before === PAGE) return column <= NAME ? 0 : -1;
    const cut =
      fragment.before === SPACE
        ? 0
        : -this.cohesion.strength(previous.text.charCodeAt(previous.text.length - 1), fragment.text.charCodeAt(0));
    // Merged cells are centred on several rows: where they stand says little.
    if (column <= LEVEL2 || node.column <= LEVEL2) return fragment.before === SPACE ? cut - 0.5 : cut - 0.7;
    return cut + separatorScore(column === NAME ? this.model.nextRow : this.model.sameRow, node.lines, span.lines, fragment.before);
  }

  private cellScore(span: Span, column: number): number {
    const text = span.text;
    switch (column) {
      case LEVEL1:
        return LEVEL1_WORDS.test(text) ? HEADING + span.inner : -30;
      case LEVEL2:
        return LEVEL2_WORDS.test(text) ? HEADING + span.inner : -30;
      case NAME:
        return PER_CELL + span.inner + shapeOfSpan(span).name + shapeOfSpan(span).whole - Math.max(0, text.length - 24) * 0.25;
      case VALUE:
        return PER_CELL + span.inner + shapeOfSpan(span).value + shapeOfSpan(span).whole - Math.max(0, text.length - 8) * 0.12;
      default:
        return definitionScore(span);
    }
  }

  private shares(root: Node): Map<number, number> {
    root.forward = 0;
    for (const edge of this.edges) edge.to.forward = logAdd(edge.to.forward, edge.from.forward + edge.weight / TEMPERATURE);
    let total = Number.NEGATIVE_INFINITY;
    for (const node of this.nodes[this.fragments.length]?.values() ?? []) {
      node.backward = node.column === NAME ? MISSING / TEMPERATURE : 0;
      total = logAdd(total, node.forward + node.backward);
    }
    const sums = new Map<number, number>();
    for (let i = this.edges.length - 1; i >= 0; i--) {
      const edge = this.edges[i];
      if (edge === undefined) continue;
      const rest = edge.weight / TEMPERATURE + edge.to.backward;
      edge.from.backward = logAdd(edge.from.backward, rest);
      const key = keyOf(edge);
      sums.set(key, (sums.get(key) ?? 0) + Math.exp(edge.from.forward + rest - total));
    }
    return sums;
  }
}

function keyOf(edge: Edge): number {
  return (edge.from.at * 64 + (edge.to.at - edge.from.at)) * 8 + edge.to.column;
}

function logAdd(a: number, b: number): number {
  if (a === Number.NEGATIVE_INFINITY) return b;
  if (b === Number.NEGATIVE_INFINITY) return a;
  return a > b ? a + Math.log1p(Math.exp(b - a)) : b + Math.log1p(Math.exp(a - b));
}

/** Definitions are sentences: long, with clauses, formulas and full stops; their lines are the widest of the table. */
function definitionScore(span: Span): number {
  let score = PER_CELL + span.inner;
  const text = span.text;
  // Sentences end lines here, and pages turn inside them.
  if (span.inner <= -1.4) score += Math.min(PAGE_INSIDE_RELIEF, -span.inner - 1);
  if (span.widest < 14) score -= 4;
  if (text.length < 12) score -= 3;
  if (/[。；]$/.test(text) || /100%$/.test(text)) score += 1;
  if (/[，；。=（(]/.test(text)) score += 0.8;
  if (/^[，。；、）)]/.test(text)) score -= 3;
  return score;
}
