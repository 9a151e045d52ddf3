/** Files that an option or the configuration names, beside the documents themselves. */
import { readFileSync } from 'node:fs';
import type { Language } from '../language.js';
import { cannotRead } from '../messages/system-error.js';

/** @throws UsageError with the reason where the file cannot be read */
export function readNamedFile(path: string, language: Language): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    throw cannotRead(path, error, language);
  }
}
