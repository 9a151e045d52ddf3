/**
 * One file from bytes to results: read, analysed, rendered and let go. Runs in a worker, which can be killed: no input may hang the program.
 */
import { analyse, type DocumentFacts, LibrarySearch, type RuleClock } from '@perf-lint/analyser';
import type { PerformanceDocument } from '@perf-lint/core';
import { type ReadOptions, type ReadOutcome, readDocuments, readWithSurroundings, type SurroundedOutcome } from '@perf-lint/reader';
import { placeText } from '@perf-lint/report';
import { ocrMade, readerAssets, recogniser } from '../assets.js';
import { applyBaseline } from './apply-baseline.js';
import { GrowingPart } from './growing-part.js';
import { remembering } from './remembered-lines.js';
import { renderDocument, separatorOf } from './render.js';
import { summarise } from './summarise.js';
import type { DocumentSummary, FailedFile, FileResult, FileTask, RunSettings } from './task.js';

/** Reads, analyses and renders one file. Does not throw for bad input: what could not be read is among the failures. */
export async function processFile(
  task: Pick<FileTask, 'path' | 'bytes' | 'sha256' | 'baseline' | 'store'>,
  settings: RunSettings,
): Promise<FileResult> {
  const { path, bytes, sha256 } = task;
  const size = bytes.length;
  const started = performance.now();
  // Pages show what stands around a row in the file, and what a row of a scan looks like; nothing else keeps blocks and pictures.
  const withPages = settings.renderings.some(({ kind }) => kind === 'site');
  const outcomes: readonly (ReadOutcome | SurroundedOutcome)[] = await (withPages ? readWithSurroundings : readDocuments)(bytes, {
    ...readOptions(task, settings),
    scans: { pictures: withPages },
  });
  const rules: Record<string, number> = {};
  const timing = { read: performance.now() - started, analyse: 0, render: 0, rules };
  const clock: RuleClock = {
    now: () => performance.now(),
    spent: (rule, milliseconds) => {
      rules[rule] = (rules[rule] ?? 0) + milliseconds;
    },
  };
  const documents: DocumentSummary[] = [];
  const failures: FailedFile[] = [];
  const parts = settings.renderings.map((rendering) => ({ rendering, part: new GrowingPart() }));
  for (const outcome of outcomes) {
    if (outcome.kind === 'failed') {
      failures.push({ path: outcome.path, problem: outcome.problem });
      continue;
    }
    failures.push(...tablesNotRead(outcome.document, settings));
    const around = 'around' in outcome ? outcome.around : undefined;
    const before = performance.now();
    const full = analyse(outcome.document, { ...analyseOptions(outcome.document, settings), clock });
    const { analysis, stale, baselined } = applyBaseline(full, task.baseline);
    const between = performance.now();
    documents.push(summarise(full, analysis, stale, baselined));
    for (const { rendering, part } of parts) {
      // An archive holds several documents: between them stands what stands between files.
      let separator = part.isEmpty ? '' : separatorOf(rendering);
      for await (const piece of renderDocument(analysis, rendering, settings, around)) {
        if (piece === '') continue;
        part.add(separator + piece);
        separator = '';
      }
    }
    timing.analyse += between - before;
    timing.render += performance.now() - between;
  }
  return { summary: { path, sha256, bytes: size, documents, failures, timing }, parts: parts.map(({ part }) => part.take()) };
}

/** A target table that is there and was not read is an input that could not be read, whatever else the document holds. */
function tablesNotRead({ path, reading }: PerformanceDocument, { language }: RunSettings): FailedFile[] {
  return reading.notes.flatMap(({ id, args, references }) =>
    id === 'table-not-read' ? [{ path, problem: { id, args: { ...args, place: placeText(references, language) } } }] : [],
  );
}

function readOptions({ path, store }: Pick<FileTask, 'path' | 'store'>, settings: RunSettings): ReadOptions {
  const remembered = store === null ? recogniser : async () => remembering(recogniser, store.folder, ocrMade());
  return {
    path,
    limits: settings.limits,
    assets: settings.ocr === true ? { ...readerAssets, recogniser: remembered } : readerAssets,
    passwords: settings.passwords,
    model: settings.configuration.model,
    forms: settings.forms,
  };
}

function analyseOptions(document: PerformanceDocument, settings: RunSettings): Parameters<typeof analyse>[1] {
  const previous = ofDepartment(document, settings.previous);
  const approved = ofDepartment(document, settings.approved);
  return {
    configuration: settings.configuration,
    batch: settings.batch,
    ...(previous === undefined ? {} : { previous }),
    ...(approved === undefined ? {} : { approved }),
    ...(settings.library === undefined ? {} : { library: { name: settings.library.name, search: ownSearch(settings.library) } }),
  };
}

/** The office's own library is indexed once, however many files follow. */
const searches = new WeakMap<NonNullable<RunSettings['library']>, LibrarySearch>();

function ownSearch(library: NonNullable<RunSettings['library']>): LibrarySearch {
  const search = searches.get(library) ?? new LibrarySearch(library.entries);
  searches.set(library, search);
  return search;
}

/** The document of the same department among others; where only one was given, that one, as departments are renamed. */
function ofDepartment(document: PerformanceDocument, others: readonly DocumentFacts[]): DocumentFacts | undefined {
  if (others.length <= 1) return others[0];
  const names = new Set(document.departments.map((department) => department.name));
  return others.find((facts) => names.has(facts.department));
}
