/** The folder of an output is never that of the documents. */
import { resolve } from 'node:path';
import { UsageError } from '../exit-status.js';
import type { Language } from '../language.js';
import { overwritingTexts } from '../messages/overwriting.js';

/** What is written among the documents themselves would be lost in them, and read as documents in the next run. */
export function refuseSourceFolder(paths: readonly string[], folder: string, language: Language): void {
  if (paths.some((path) => path !== '-' && resolve(path) === resolve(folder)))
    throw new UsageError(overwritingTexts(language).sourceFolder(folder));
}
