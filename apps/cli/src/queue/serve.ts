/** Runs a worker until it is stopped, and says which runs it does not serve. */
import type { Language } from '../language.js';
import { queueTextsIn } from '../messages/queue-texts.js';
import { fileBytesOf, type Judging, workLimits } from '../run/runner.js';
import { DocumentsWorker } from './documents-worker.js';
import { realRoot } from './queue-runner.js';
import { announce, leave, listPresent, PRESENT_MS, type Present } from './registry.js';
import { meet, type ServerOptions, serverOf } from './server.js';
import { difference, ownName, termsOf } from './terms.js';

export interface Serving {
  readonly language: Language;
  readonly judging: Pick<Judging, 'settings' | 'passwords' | 'ocrPages'>;
  /** Documents that are worked on at a time. */
  readonly places: number;
  /** Folder of results. */
  readonly results: string;
  readonly stop: AbortSignal;
  ready(server: string, places: number): void;
  say(line: string): void;
}

/** Gives the number of documents that were answered. @throws UsageError where the server cannot be reached or an option cannot be used */
export async function serveQueue(options: ServerOptions & { readonly sharedRoot?: string }, serving: Serving): Promise<number> {
  const { language, judging, places, stop } = serving;
  const texts = queueTextsIn(language);
  const server = serverOf(options, language);
  const root = options.sharedRoot === undefined ? null : realRoot(options.sharedRoot, language);
  await meet(server, language);
  const { settings, passwords, ocrPages } = judging;
  const terms = termsOf(judging, root !== null);
  const worker = new DocumentsWorker({
    server,
    terms,
    own: {
      passwords,
      limits: ocrPages === null ? settings.limits : { ...settings.limits, scannedPages: ocrPages },
      ...(ocrPages === null ? {} : { ocr: true as const }),
    },
    limits: { workers: places, ...workLimits(judging) },
    fileBytes: fileBytesOf(settings),
    root,
    results: serving.results,
    said: (detail) => serving.say(texts.jobFailed(detail)),
  });
  const self: Present = { name: ownName(), places, terms };
  const told = new Set<string>();
  const look = async () => {
    await announce(worker.client, 'workers', self);
    for (const run of await listPresent(worker.client, 'runs')) {
      const term = difference(terms, run.terms);
      if (term === null || told.has(run.name)) continue;
      told.add(run.name);
      serving.say(texts.otherRun(run.name, term, terms[term], run.terms[term]));
    }
  };
  let lost = false;
  worker.client.on('close', () => {
    if (!lost && !stop.aborted) serving.say(texts.lost(server.name));
    lost = true;
  });
  worker.client.on('ready', () => {
    if (lost) serving.say(texts.again(server.name));
    lost = false;
  });
  await look();
  serving.ready(server.name, places);
  const timer = setInterval(() => void look().catch(() => {}), PRESENT_MS);
  if (!stop.aborted) await new Promise<void>((resolve) => stop.addEventListener('abort', () => resolve(), { once: true }));
  clearInterval(timer);
  if (worker.client.status === 'ready') await leave(worker.client, 'workers', self).catch(() => {});
  await worker.close();
  return worker.done;
}
