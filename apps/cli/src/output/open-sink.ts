import type { Language } from '../language.js';
import { cannotWrite } from '../messages/system-error.js';
import { StandardOutput } from './standard-output.js';
import { type Sink, WholeFile } from './whole-file.js';

/** Opens a file to be written whole, or standard output for null. A place that cannot be written to is wrong usage. */
export function openSink(file: string | null, language: Language): Sink {
  if (file === null) return new StandardOutput();
  try {
    return new WholeFile(file);
  } catch (error) {
    throw cannotWrite(file, error, language);
  }
}
