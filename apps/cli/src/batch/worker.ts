/** The worker's side: takes files one after another, puts their results into the store, answers with small summaries. */
import { workerData } from 'node:worker_threads';
import { processFile } from './process-file.js';
import { putResult } from './store.js';
import type { FileTask, RunSettings, TaskAnswer } from './task.js';

// The pool wraps what it hands to its workers: [its own, ours].
const [, settings] = workerData as [unknown, RunSettings];

export default async function work(task: FileTask): Promise<TaskAnswer> {
  const result = await processFile(task, task.own ?? settings);
  if (task.store === null) return result;
  try {
    putResult(task.store.folder, task.store.key, result);
  } catch {
    // A full disk or a folder that may not be written to: the result goes back itself.
    return result;
  }
  return { summary: result.summary, parts: null };
}
