/**
 * Finds the header of a target table in text that lost its grid: headings one below the other, or in one line with spaces between.
 */
import type { ColumnRole } from '@perf-lint/data';
import { exactRoles } from '../../layouts/headings.js';
import type { TextLine } from '../../source-document.js';

export interface StreamHeader {
  /** First line of the header and the line after it. */
  readonly from: number;
  readonly to: number;
  readonly headings: readonly string[];
  /** Whether the cells of the table stand one on each line. */
  readonly cellPerLine: boolean;
}

const LONGEST_HEADING = 24;

function isHeader(roles: ReadonlySet<ColumnRole>): boolean {
  if (!roles.has('name')) return false;
  return roles.has('value') || (roles.has('level1') && roles.has('level2')) || (roles.has('comparator') && roles.has('unit'));
}

function add(roles: Set<ColumnRole>, text: string): boolean {
  if (text.length > LONGEST_HEADING) return false;
  const found = exactRoles(text);
  for (const role of found) roles.add(role);
  return found.length > 0;
}

/** Cheap test before the exact one. */
function mayHead(text: string): boolean {
  return text.length <= 400 && (text.includes('指标') || text.includes('绩效') || text.includes('目标'));
}

/** The first header at or after a line, null if there is none. */
export function findStreamHeader(lines: readonly TextLine[], start: number): StreamHeader | null {
  for (let index = start; index < lines.length; index++) {
    const text = lines[index]?.text ?? '';
    if (!mayHead(text)) continue;
    const header = spacedHeader(lines, index) ?? stackedHeader(lines, index);
    if (header !== null) return header;
  }
  return null;
}

/** Headings in one line; a second line may go on with them. */
function spacedHeader(lines: readonly TextLine[], index: number): StreamHeader | null {
  const first = (lines[index]?.text ?? '').trim();
  const tokens = first.split(/\s+/);
  if (tokens.length < 3) return null;
  const roles = new Set<ColumnRole>();
  let headings = tokens.filter((token) => add(roles, token));
  if (headings.length < 3 || !isHeader(roles)) return null;
  let to = index + 1;
  const next = (lines[to]?.text ?? '').trim();
  if (next !== '') {
    const more = next.split(/\s+/);
    if (more.every((token) => exactRoles(token).length > 0) && more.length <= 6) {
      headings = headings.concat(more);
      to += 1;
    }
  }
  return { from: index, to, headings: withoutBlockLabel(headings), cellPerLine: false };
}

/** Headings one below the other. */
function stackedHeader(lines: readonly TextLine[], index: number): StreamHeader | null {
  const roles = new Set<ColumnRole>();
  const headings: string[] = [];
  let to = index;
  while (to < lines.length && headings.length < 24) {
    const text = (lines[to]?.text ?? '').trim().replace(/\s*\|$/, '');
    if (!add(roles, text)) break;
    headings.push(text);
    to += 1;
  }
  if (headings.length < 3 || !isHeader(roles)) return null;
  return { from: index, to, headings: withoutBlockLabel(headings), cellPerLine: true };
}

/** 绩效指标 before 一级指标 labels the whole block and is no column of its rows. */
function withoutBlockLabel(headings: readonly string[]): readonly string[] {
  const level1 = headings.findIndex((heading) => exactRoles(heading).includes('level1'));
  return level1 > 0 && headings.slice(0, level1).every((heading) => exactRoles(heading).includes('indicators'))
    ? headings.slice(level1)
    : headings;
}
