/**
 * An examined document as lines of JSON, and back. A string goes from a worker to the page at the speed of memory, where a copy of the objects would
 * hold the page up for seconds, and bytes would have to be encoded and decoded. The page takes the lines in one by one and answers people in between.
 * They are kept with what came out of them, so that another worker can be handed the same paper again.
 */
import type { Analysis, Finding } from '@perf-lint/analyser';
import type { PerformanceDocument } from '@perf-lint/core';
import type { ReadPaper } from './examine.js';

/** Elements of a list that go into one piece: some milliseconds of reading. */
const ELEMENTS = 100;

type Path = readonly (string | number)[];

type Kept = Pick<ReadPaper, 'analysis' | 'ledger' | 'lastYear'>;

/** Lists as long as that are taken out of a value piece by piece; what is left of it has empty ones in their places. */
class Pieces {
  readonly lines: string[] = [];

  without(value: unknown, path: Path): unknown {
    if (typeof value !== 'object' || value === null) return value;
    if (Array.isArray(value)) {
      if (value.length <= ELEMENTS) return value.map((each, index) => this.without(each, [...path, index]));
      for (let at = 0; at < value.length; at += ELEMENTS) this.#put(path, value.slice(at, at + ELEMENTS));
      return [];
    }
    const entries = Object.entries(value);
    if (entries.length <= ELEMENTS) return Object.fromEntries(entries.map(([key, each]) => [key, this.without(each, [...path, key])]));
    for (let at = 0; at < entries.length; at += ELEMENTS) this.#put(path, Object.fromEntries(entries.slice(at, at + ELEMENTS)));
    return {};
  }

  #put(path: Path, piece: unknown): void {
    this.lines.push(JSON.stringify(path), JSON.stringify(piece));
  }
}

/** Findings of rows, projects and departments by their place among all: each is one object, and stays one. */
function numbered({ findings, ...analysis }: Analysis): unknown {
  const places = new Map(findings.map((finding, index) => [finding, index]));
  const named = (own: readonly Finding[]): unknown[] => own.map((finding) => places.get(finding) ?? finding);
  return {
    ...analysis,
    findings,
    indicators: Object.fromEntries(Object.entries(analysis.indicators).map(([id, row]) => [id, { ...row, findings: named(row.findings) }])),
    projects: analysis.projects.map((project) => ({ ...project, findings: named(project.findings) })),
    departments: analysis.departments.map((department) => ({ ...department, overallFindings: named(department.overallFindings) })),
  };
}

/** The other way round, in the object itself: nobody else has it yet. */
function linked({ analysis, ledger, lastYear }: Kept): ReadPaper {
  const { findings } = analysis;
  const own = (named: readonly (Finding | number)[]): Finding[] =>
    named.flatMap((each) => (typeof each === 'number' ? (findings[each] ?? []) : each));
  const holders: { findings: readonly (Finding | number)[] }[] = [...Object.values(analysis.indicators), ...analysis.projects];
  for (const holder of holders) holder.findings = own(holder.findings);
  const departments: { overallFindings: readonly (Finding | number)[] }[] = [...analysis.departments];
  for (const department of departments) department.overallFindings = own(department.overallFindings);
  return { kind: 'read', analysis, ledger, lastYear, entries: ledger.entries.map(({ entry }) => entry) };
}

/** Lines of JSON: what is left of the whole, then path and content of each piece. */
export type PackedPaper = readonly string[];

export function packed({ analysis, ledger, lastYear }: ReadPaper): PackedPaper {
  const pieces = new Pieces();
  const rest = JSON.stringify(pieces.without({ analysis: numbered(analysis), ledger, lastYear }, []));
  return [rest, ...pieces.lines];
}

/** Takes such lines in, a step a piece; they are remembered with what came of them. Only lines that a worker of this page made are handed in. */
export function* unpacking(lines: PackedPaper): Generator<void, ReadPaper> {
  const valueAt = (line: number): unknown => JSON.parse(lines[line] ?? 'null');
  const whole = valueAt(0);
  for (let line = 1; line < lines.length; line += 2) {
    let place = whole;
    for (const step of valueAt(line) as Path) place = (place as Record<string | number, unknown>)[step];
    const piece = valueAt(line + 1);
    if (Array.isArray(place)) place.push(...(piece as unknown[]));
    else Object.assign(place as object, piece);
    yield;
  }
  const paper = linked(whole as Kept);
  PACKED.set(paper.analysis, lines);
  return paper;
}

/** All steps at once, where nobody waits for an answer meanwhile. */
export function unpacked(lines: PackedPaper): ReadPaper {
  const steps = unpacking(lines);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

const PACKED = new WeakMap<Analysis, PackedPaper>();

/** The lines of a paper; made anew where it did not come as such. */
export function packedOf(paper: Pick<ReadPaper, 'analysis' | 'ledger' | 'lastYear' | 'entries'>): PackedPaper {
  let lines = PACKED.get(paper.analysis);
  if (lines === undefined) {
    lines = packed({ kind: 'read', ...paper });
    PACKED.set(paper.analysis, lines);
  }
  return lines;
}

const STORED = new WeakMap<PerformanceDocument, Uint8Array>();

/** A document as it is kept: JSON. Remembered, for a session is kept again and again and its documents never change. */
export function storedDocument(document: PerformanceDocument): Uint8Array {
  let bytes = STORED.get(document);
  if (bytes === undefined) {
    bytes = new TextEncoder().encode(JSON.stringify(document));
    STORED.set(document, bytes);
  }
  return bytes;
}

/** Remembers the bytes that a document was kept as. */
export function rememberStored(document: PerformanceDocument, bytes: Uint8Array): void {
  STORED.set(document, bytes);
}
