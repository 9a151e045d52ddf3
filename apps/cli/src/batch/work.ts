/** What a worker does: takes files one after another, puts their results into the store, answers with small summaries. */
import { workerData } from 'node:worker_threads';
import { type FormOutcome, prepare, readForm } from '@perf-lint/reader';
import { readerAssets } from '../assets.js';
import { processFile } from './process-file.js';
import { putResult } from './store.js';
import type { FileTask, FormTask, TaskAnswer, WorkerStart } from './task.js';

// The pool wraps what it hands to its workers: [its own, ours].
const [, { settings, expects }] = workerData as [unknown, WorkerStart];

/** Done when what is expected is loaded. Where that fails, the file itself will say what is wrong. */
export const ready: Promise<void> = prepare(expects, readerAssets).catch(() => {});

export async function work(task: FileTask): Promise<TaskAnswer> {
  const own = task.own ?? settings;
  if (own === null) throw new Error('a task came without settings to a worker that has none');
  const result = await processFile(task, own);
  if (task.store === null) return result;
  try {
    putResult(task.store.folder, task.store.key, result);
  } catch {
    // A full disk or a folder that may not be written to: the result goes back itself.
    return result;
  }
  return { summary: result.summary, parts: null };
}

/** A blank form is a document too: what could hang may hang here. */
export async function form({ path, bytes }: FormTask): Promise<FormOutcome> {
  return readForm(bytes, { path, assets: readerAssets });
}
