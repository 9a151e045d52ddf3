/** Files that an option or the configuration names, beside the documents themselves. */
import { readFileSync } from 'node:fs';
import { UsageError } from '../exit-status.js';
import type { Language } from '../language.js';
import { messagesIn } from '../messages/messages.js';

/** @throws UsageError with the reason where the file cannot be read */
export function readNamedFile(path: string, language: Language): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new UsageError(messagesIn(language).cannotRead(path, (error as Error).message));
  }
}
