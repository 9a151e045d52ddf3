/** One file of settings read and checked. A module of its own, so that the checking code is loaded only where there is a file to check. */
import { extname } from 'node:path';
import { type ConfigurationFile, checkSettings, readSettings, withIds } from '@perf-lint/report';
import { UsageError } from '../exit-status.js';
import { readNamedFile } from '../inputs/named-file.js';
import type { Language } from '../language.js';
import { messagesIn } from '../messages/messages.js';
import { rawContent } from './raw-content.js';

/** Throws {@link UsageError} that lists every mistake with its place. */
export async function readSettingsFile(path: string, language: Language): Promise<ConfigurationFile> {
  const reading =
    extname(path).toLowerCase() === '.xlsx'
      ? await readSettings(new Uint8Array(readNamedFile(path, language)), language)
      : checkSettings(withIds(await rawContent(path, language)), language);
  switch (reading.kind) {
    case 'read':
      return reading.settings;
    case 'refused':
      throw new UsageError(reading.problems.map(({ place, detail }) => messagesIn(language).configProblem(path, place, detail)).join('\n'));
    default:
      return reading satisfies never;
  }
}
