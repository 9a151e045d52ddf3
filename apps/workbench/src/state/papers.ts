/**
 * What was handed in, one entry a document: waiting, being read, read, or not readable with the reason.
 */
import type { Analysis } from '@perf-lint/analyser';
import type { PerformanceDocument, ReadingNote } from '@perf-lint/core';
import type { ReadProblemData } from '@perf-lint/report';
import type { Examined, ReadPaper as ExaminedPaper } from '../engine/examine.js';
import type { WorkOutcome } from '../engine/pool.js';
import type { Examination } from '../engine/protocol.js';
import type { LedgerEntry } from './decisions.js';

interface PaperBase {
  /** Given when it was dropped; a member of a zip has its number behind it. Identifies nothing outside this session. */
  readonly id: string;
  /** As dropped, with "/"; inside a zip "archive.zip!/member". */
  readonly path: string;
}

/** What became of the opinions on a file, told of the one that took its place. */
export interface Correction {
  /** Path of the file that made way. */
  readonly path: string;
  /** Opinions that are gone (已改) and that were not there before (新增), each with the row that it is about. */
  readonly fixed: readonly string[];
  readonly added: readonly string[];
  /** How many still stand (还有). */
  readonly left: number;
}

export interface ReadPaper extends PaperBase {
  readonly kind: 'read';
  readonly sha256: string;
  /** As it was read. What people put right in it is in the review. */
  readonly original: PerformanceDocument;
  /** What it was judged by last: see `judgedIn`. */
  readonly judged: string;
  /** Of the document with what was put right in it. */
  readonly analysis: Analysis;
  /** What it adds to the ledger; its entries are those of the paper. */
  readonly ledger: ExaminedPaper['ledger'];
  /** Rows of last year's file that answer to those of this one, by the id of the row. */
  readonly lastYear: ExaminedPaper['lastYear'];
  /** Opinions in document order, as a ledger of this document alone has them. */
  readonly entries: readonly LedgerEntry[];
  /** Path of the paper of this session with the very same bytes; "" where there is none. Such a paper is listed and not reviewed twice. */
  readonly sameAs: string;
  /** What it put right of the file whose place it took; absent where it took none. */
  readonly corrects?: Correction;
}

/** Id of the file that a paper came in: a zip for a member of one. */
export function rootOf({ id }: Pick<PaperBase, 'id'>): string {
  return id.split('.')[0] ?? id;
}

/** Path of that file. */
export function droppedPath({ path }: Pick<PaperBase, 'path'>): string {
  return path.split('!/')[0] ?? path;
}

export interface FailedPaper extends PaperBase {
  readonly kind: 'failed';
  readonly problem: ReadProblemData;
}

export type Paper = (PaperBase & { readonly kind: 'waiting' | 'reading' }) | ReadPaper | FailedPaper;

/** Where a paper stands, in the words of the list (收表). */
export type PaperState =
  | 'waiting'
  | 'reading'
  | 'read' // 已读
  | 'same' // 与另一份相同
  | 'locked' // 需密码
  | 'scan' // 扫描件
  | 'blank' // 空白表样
  | 'unread' // 有表没读出来
  | 'absent' // 没有目标表
  | 'broken'; // 坏文件

/** Papers of the session that count: read, and not the same as another. */
export function countedPapers(papers: readonly Paper[]): readonly ReadPaper[] {
  return papers.filter((paper): paper is ReadPaper => paper.kind === 'read' && paper.sameAs === '');
}

/** Papers that are not read yet. */
export function openPapers(papers: readonly Paper[]): number {
  return papers.filter(({ kind }) => kind === 'waiting' || kind === 'reading').length;
}

export function rowCount({ document }: Analysis): number {
  return document.departments.reduce(
    (all, { overall, units }) =>
      all +
      (overall?.indicators.length ?? 0) +
      units.flatMap(({ projects }) => projects).reduce((sum, { indicators }) => sum + indicators.length, 0),
    0,
  );
}

export function paperState(paper: Paper): PaperState {
  if (paper.kind === 'failed') return failedState(paper.problem.id);
  if (paper.kind !== 'read') return paper.kind;
  if (paper.sameAs !== '') return 'same';
  if (rowCount(paper.analysis) > 0) return 'read';
  const { notes, tables, unplaced } = paper.analysis.document.reading;
  const noted = (id: (typeof notes)[number]['id']): boolean => notes.some((note) => note.id === id);
  if (noted('blank-form') || notes.some(({ args }) => args.found === 'blank-form')) return 'blank';
  if (PICTURES.some(noted)) return 'scan';
  return noted('table-not-read') || tables.length > 0 || unplaced.length > 0 ? 'unread' : 'absent';
}

function failedState(problem: string): PaperState {
  switch (problem) {
    case 'encrypted':
    case 'wrong-password':
      return 'locked';
    case 'no-text-layer':
    case 'scan-not-read':
    case 'xfa-form':
      return 'scan';
    default:
      return 'broken';
  }
}

/** What is said of pages that are pictures, or hold large ones beside their print, and were not recognised. */
const PICTURES: readonly ReadingNote['id'][] = ['scanned-pages', 'pictures-beside-text'];

/** Pages of a paper whose pictures could be recognised; 0 for none. */
export function scannedPages(paper: Paper): number {
  switch (paper.kind) {
    case 'failed': {
      const { id, args } = paper.problem;
      return id === 'no-text-layer' ? Number(args.pages ?? 1) : 0;
    }
    case 'read':
      return paper.original.reading.notes.reduce((sum, { id, references }) => sum + (PICTURES.includes(id) ? references.length : 0), 0);
    default:
      return 0;
  }
}

/** The papers that a piece of work became: one, or one a member of a zip. */
function papersOf({ id, path }: PaperBase, results: readonly Examined[], judged: string): Paper[] {
  return results.map((result, index): Paper => {
    const own = results.length === 1 ? id : `${id}.${index + 1}`;
    if (result.kind === 'failed') return { kind: 'failed', id: own, path: result.path, problem: result.problem };
    return readPaper({ id: own, path: result.analysis.document.path || path }, result, judged);
  });
}

/** A paper out of what an engine made of a document as it was read. */
export function readPaper({ id, path }: PaperBase, { analysis, entries, ledger, lastYear }: ExaminedPaper, judged: string): ReadPaper {
  const { document } = analysis;
  return { kind: 'read', id, path, sha256: document.sha256, original: document, judged, analysis, entries, ledger, lastYear, sameAs: '' };
}

/** What became of a paper that was read. `judged`: beside which files (see `judgedIn`). */
export interface Read {
  readonly id: string;
  readonly outcome: WorkOutcome<Examination>;
  readonly judged: string;
}

/** The list after a piece of work: the paper that was worked on makes way for what became of it. */
export function withOutcome(papers: readonly Paper[], { id, outcome, judged }: Read): readonly Paper[] {
  return markedSame(
    papers.flatMap((paper): readonly Paper[] => {
      if (paper.id !== id) return [paper];
      switch (outcome.kind) {
        case 'done':
          return papersOf(paper, outcome.results, judged);
        case 'timeout':
          return [{ kind: 'failed', id, path: paper.path, problem: { id: 'timeout', args: { seconds: outcome.seconds } } }];
        case 'crashed':
          return [{ kind: 'failed', id, path: paper.path, problem: { id: 'crashed', args: {} } }];
        default:
          return outcome satisfies never;
      }
    }),
  );
}

/** Marks papers with the bytes of an earlier one: the same file out of two folders is reviewed once. */
export function markedSame(papers: readonly Paper[]): readonly Paper[] {
  const first = new Map<string, string>();
  return papers.map((paper) => {
    if (paper.kind !== 'read') return paper;
    const sameAs = first.get(paper.sha256) ?? '';
    if (sameAs === '') first.set(paper.sha256, paper.path);
    return paper.sameAs === sameAs ? paper : { ...paper, sameAs };
  });
}

/** A file that was read once more, with its scans recognised. */
export interface Recognised {
  readonly root: string;
  readonly results: readonly Examined[];
  readonly judged: string;
}

/** The list with what came of such a file in the place of its papers; as it is where they were taken away meanwhile. */
export function withRecognised(papers: readonly Paper[], { root, results, judged }: Recognised): readonly Paper[] {
  const first = papers.findIndex((paper) => rootOf(paper) === root);
  const paper = papers[first];
  if (paper === undefined) return papers;
  const others = papers.filter((each) => rootOf(each) !== root);
  return markedSame([
    ...others.slice(0, first),
    ...papersOf({ id: root, path: droppedPath(paper) }, results, judged),
    ...others.slice(first),
  ]);
}
