/** Who does the work of a run: the one place where inputs become outcomes, whatever is made of them. */
import { availableParallelism } from 'node:os';
import { type BatchInput, type BatchObserver, type Outcome, runBatch } from '../batch/run-batch.js';
import type { Rendering, RunSettings } from '../batch/task.js';
import { LocalWorkforce, type Workforce } from '../batch/workforce.js';
import { settingsByPath } from '../configuration/overrides.js';
import type { Baseline, ProcessLimits, Settings } from '../configuration/settings.js';
import { INTERRUPT } from '../interrupt.js';
import type { Language } from '../language.js';
import { settle } from './delivery.js';

/** A scanned page takes its time, on a slow and busy machine too. */
const SECONDS_A_SCAN = 60;

/** What results depend on, beside the inputs. */
export interface Judging {
  readonly language: Language;
  readonly settings: Settings;
  readonly passwords: readonly string[];
  /** Scanned pages of a file that are recognised; null where none are. */
  readonly ocrPages: number | null;
  readonly previous: RunSettings['previous'];
  readonly approved: RunSettings['approved'];
  /** Facts of all documents of the batch, for the rules that look across them; [] where they are not asked for. */
  readonly batch: RunSettings['batch'];
  readonly forms: RunSettings['forms'];
  readonly library?: RunSettings['library'];
  readonly baseline: Baseline;
}

/** How the work is done. */
export interface Job {
  /** Settings of the run, from {@link runSettings}. */
  readonly base: RunSettings;
  /** Files worked on at a time, in reason. */
  readonly workers: number;
  /** Folder where results wait; null keeps them in memory. */
  readonly store: string | null;
  /** Results of earlier runs are used. */
  readonly reuse: boolean;
  readonly observer: BatchObserver;
}

/** Gives an outcome for every input, in the order of the inputs, each as soon as those before it are given. */
export type Runner = (inputs: AsyncIterable<BatchInput>, judging: Judging, job: Job) => AsyncGenerator<Outcome>;

/** Works on this machine, in a pool of workers that can be killed. */
export const localRunner: Runner = (inputs, judging, job) => runWith(localWorkforce(judging, job), inputs, judging, job);

/** Has a workforce work on the inputs. */
export async function* runWith(
  workforce: Workforce,
  inputs: AsyncIterable<BatchInput>,
  { settings, baseline }: Judging,
  { base, store, reuse, observer }: Job,
): AsyncGenerator<Outcome> {
  const outcomes = runBatch(inputs, {
    settings: base,
    settingsOf: settingsByPath(settings, base),
    baselineOf: (path) => baseline[path] ?? [],
    store,
    reuse,
    workforce,
    fileBytes: fileBytesOf(settings),
    observer,
    stop: INTERRUPT.signal,
  });
  for await (const outcome of outcomes) yield settle(outcome);
}

/** The workers of this machine, as many as the job asks for in reason. */
export function localWorkforce(judging: Judging, { base, workers, observer }: Job): LocalWorkforce {
  const places = Math.max(1, Math.min(workers, availableParallelism() * 4));
  return new LocalWorkforce(base, { workers: places, ...workLimits(judging) }, (path, problem) => observer.retried(path, problem));
}

/** Seconds and MB that a file may take. */
export function workLimits({ settings, ocrPages }: Pick<Judging, 'settings' | 'ocrPages'>): ProcessLimits {
  return { ...settings.process, seconds: settings.process.seconds + SECONDS_A_SCAN * (ocrPages ?? 0) };
}

/** What workers are told for these renderings. */
export function runSettings(judging: Judging, renderings: readonly Rendering[]): RunSettings {
  const { language, settings, passwords, ocrPages, previous, approved, batch, forms, library } = judging;
  return {
    language,
    configuration: settings.analysis,
    limits: ocrPages === null ? settings.limits : { ...settings.limits, scannedPages: ocrPages },
    passwords,
    ...(ocrPages === null ? {} : { ocr: true }),
    renderings,
    previous,
    approved,
    batch,
    forms,
    ...(library === undefined ? {} : { library }),
  };
}

/** Bytes that one input may have. */
export function fileBytesOf({ limits }: Settings): number {
  return limits.fileBytes ?? 200 << 20;
}
