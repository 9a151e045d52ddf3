/** What a batch adds up to, kept while outcomes pass by. */
import type { Pile, Severity } from '@perf-lint/analyser';
import { countOnce, type SharedFiles, sharedFiles } from '@perf-lint/review';
import type { DocumentSummary, FailedFile, FileSummary } from '../batch/task.js';

/** Notes that say why a document has no rows; the summary names them with the document. */
const EXPLAINS_NO_ROWS: ReadonlySet<string> = new Set(['no-target-table', 'blank-form', 'look-alike']);

const UNREAD = 'table-not-read';

export class Totals {
  documents = 0;
  projects = 0;
  rows = 0;
  suppressed = 0;
  baselined = 0;
  stale = 0;
  checksFailed = 0;
  unplaced = 0;
  processed = 0;
  cached = 0;
  readonly findings: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  /** Findings that no other of their row says as well: what the text lists. */
  readonly told: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  /** All that were listed, those of projects that count in another file among them. */
  readonly listed: Record<Severity, number> = { error: 0, warning: 0, info: 0 };
  readonly piles: Record<Pile, number> = { return: 0, verify: 0, hint: 0, doubtful: 0, clear: 0 };
  readonly byRule = new Map<string, number>();
  readonly withoutTargets: { readonly path: string; readonly note: FileSummary['documents'][number]['notes'][number] | null }[] = [];
  /** What was said about the reading of documents that have rows: scanned pages, hidden sheets, formulas without values. */
  readonly noted: { readonly path: string; readonly note: FileSummary['documents'][number]['notes'][number] }[] = [];
  readonly skipped: string[] = [];
  /** Files of earlier reports that were passed over. */
  ownOutputs = 0;
  readonly failed: FailedFile[] = [];
  /** Pairs of files with projects in common, which count once; known when everything was added. */
  twice: readonly SharedFiles[] = [];
  readonly #documents: Pick<DocumentSummary, 'filed' | 'shares'>[] = [];
  readonly timing = { read: 0, analyse: 0, render: 0, bytes: 0, rules: {} as Record<string, number> };

  add(summary: FileSummary, cached: boolean): void {
    if (cached) this.cached += 1;
    else this.processed += 1;
    this.timing.bytes += summary.bytes;
    if (!cached) for (const phase of ['read', 'analyse', 'render'] as const) this.timing[phase] += summary.timing[phase];
    if (!cached) {
      const { rules } = this.timing;
      for (const [rule, milliseconds] of Object.entries(summary.timing.rules)) rules[rule] = (rules[rule] ?? 0) + milliseconds;
    }
    for (const document of summary.documents) {
      this.documents += 1;
      this.#documents.push({ filed: document.filed, shares: document.shares });
      this.projects += document.projects;
      this.rows += document.rows;
      this.suppressed += document.suppressed;
      this.baselined += document.baselined;
      this.stale += document.stale.length;
      this.checksFailed += document.checks.failed;
      this.unplaced += document.unplaced;
      for (const severity of ['error', 'warning', 'info'] as const) {
        this.findings[severity] += document.findings[severity];
        this.told[severity] += document.told[severity];
        this.listed[severity] += document.findings[severity];
      }
      for (const pile of Object.keys(this.piles) as Pile[]) this.piles[pile] += document.piles[pile];
      for (const [rule, count] of Object.entries(document.byRule)) this.byRule.set(rule, (this.byRule.get(rule) ?? 0) + count);
      // A table that was not read stands among what could not be read, not among files without one.
      const unread = document.notes.some(({ id }) => id === UNREAD);
      if (document.rows === 0 && document.projects === 0 && !unread) {
        this.withoutTargets.push({
          path: document.path,
          note: document.notes.find(({ id }) => EXPLAINS_NO_ROWS.has(id)) ?? null,
        });
      }
      for (const note of document.notes)
        if (!EXPLAINS_NO_ROWS.has(note.id) && note.id !== UNREAD) this.noted.push({ path: document.path, note });
    }
  }
  /** Leaves out what counts in another file. To be called once, when everything was added. */
  countOnce(preferred?: (path: string) => boolean): void {
    const { standsFor, twice } = countOnce(
      this.#documents.map(({ filed }) => filed),
      preferred,
    );
    this.twice = sharedFiles(twice);
    for (const [index, { filed, shares }] of this.#documents.entries()) {
      for (const [position, place] of (standsFor[index] ?? []).entries()) {
        const [project, share] = [filed.projects[position], shares[position]];
        if (place === null || project === undefined || share === undefined) continue;
        if (project.table === 'project') this.projects -= 1;
        this.rows -= project.rows;
        for (const severity of ['error', 'warning', 'info'] as const) {
          this.findings[severity] -= share.findings[severity];
          this.told[severity] -= share.told[severity];
        }
        if (share.pile !== null) this.piles[share.pile] -= 1;
      }
    }
    this.#documents.length = 0;
  }
}
