/**
 * The files that papers were read from, as long as the page is open: they are kept nowhere. After a session was opened again, people hand them in anew.
 */
import type { Excerpt, SourceReference } from '@perf-lint/core';
import type { PictureOutcome } from '@perf-lint/reader';
import type { Pool } from '../engine/pool.js';
import { droppedPath, type Paper, type ReadPaper, rootOf } from '../state/papers.js';

export interface PictureWish {
  readonly page: number;
  readonly scale: number;
  /** Used for this once and stored nowhere. */
  readonly password: string;
}

/** What came of it, besides what the reader says: no original at hand, or the engine gave up. */
export type PictureAnswer = PictureOutcome | { readonly kind: 'no-original' | 'gave-up' };

export class Originals {
  readonly #pool: Pool;
  /** By the id of what was dropped. */
  readonly #dropped = new Map<string, File>();
  /** By the SHA-256 of the paper that it was handed in for. */
  readonly #attached = new Map<string, File>();

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  hold(id: string, file: File): void {
    this.#dropped.set(id, file);
  }

  attach({ sha256 }: ReadPaper, file: File): void {
    this.#attached.set(sha256, file);
  }

  /** The file that a paper came in, a zip for a member of one; undefined where it is not at hand. */
  droppedOf(paper: Pick<Paper, 'id'>): File | undefined {
    return this.#dropped.get(rootOf(paper));
  }

  /** True where the bytes of a paper are at hand: not after it came out of a saved session. */
  holds(paper: Paper): boolean {
    return this.droppedOf(paper) !== undefined;
  }

  /** All that was dropped and is still there, with their ids. */
  all(): readonly (readonly [id: string, file: File])[] {
    return [...this.#dropped];
  }

  /** Lets go of all files but those of some papers. */
  clear(but: readonly Paper[] = []): void {
    this.#pool.cancel();
    const kept = new Set(but.map(rootOf));
    const hashes = new Set(but.flatMap((paper) => (paper.kind === 'read' ? [paper.sha256] : [])));
    for (const id of [...this.#dropped.keys()]) if (!kept.has(id)) this.#dropped.delete(id);
    for (const sha256 of [...this.#attached.keys()]) if (!hashes.has(sha256)) this.#attached.delete(sha256);
  }

  /** The file that a paper was read from, a zip for a member of one; undefined where it is not at hand. The same file under another name will do. */
  fileOf(paper: ReadPaper, papers: readonly Paper[]): File | undefined {
    const twin = papers.find((each) => each.kind === 'read' && each.sha256 === paper.sha256 && this.droppedOf(each) !== undefined);
    return this.#attached.get(paper.sha256) ?? (twin === undefined ? undefined : this.droppedOf(twin));
  }

  /** Draws a page of a paper; the same file dropped under another name will do. */
  async picture(paper: ReadPaper, papers: readonly Paper[], { page, scale, password }: PictureWish): Promise<PictureAnswer> {
    const file = this.fileOf(paper, papers);
    if (file === undefined) return { kind: 'no-original' };
    const { sha256 } = paper;
    const passwords = password === '' ? [] : [password];
    const turns = turnsOf(paper, page);
    const outcome = await this.#pool.run({ id: '' }, { kind: 'picture', file, sha256, page, scale, turns, passwords });
    if (outcome.kind !== 'drawing') return { kind: 'gave-up' };
    // A file that was handed in and is another one is not asked again.
    if (outcome.outcome.kind === 'other-file') this.#attached.delete(sha256);
    return outcome.outcome;
  }

  /** The rows around a place of a paper, as its file has them; the file is read once more for it. */
  async around(paper: ReadPaper, papers: readonly Paper[], references: readonly SourceReference[]): Promise<AroundAnswer> {
    const file = this.fileOf(paper, papers);
    if (file === undefined) return { kind: 'no-original' };
    const work = { kind: 'surroundings', file, path: droppedPath(paper), sha256: paper.sha256, references } as const;
    const outcome = await this.#pool.run({ id: '' }, work);
    if (outcome.kind !== 'surrounded') return { kind: 'gave-up' };
    // It may be another file: one that was handed in is asked for anew.
    if (outcome.excerpt === null) this.#attached.delete(paper.sha256);
    return { kind: 'around', excerpt: outcome.excerpt };
  }
}

/** What stands around a place: null where the file was read and has no such place. */
export type AroundAnswer = { readonly kind: 'around'; readonly excerpt: Excerpt | null } | { readonly kind: 'no-original' | 'gave-up' };

/** Quarter turns that the reading took a page in, null for the page's own. */
function turnsOf({ original }: ReadPaper, page: number): number | null {
  for (const { id, args } of original.reading.notes) {
    if (id !== 'turned-pages') continue;
    const pages = String(args.pages).split(', ').map(Number);
    if (pages.includes(page)) return Number(args.turns);
  }
  return null;
}
