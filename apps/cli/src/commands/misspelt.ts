/** Mistyped names of commands: where a command is the default one, the name of another comes to it as a path. */
import { existsSync } from 'node:fs';
import { joinedSentences, nearest } from '@perf-lint/report';
import { UsageError } from '../exit-status.js';
import type { Language } from '../language.js';
import { messagesIn } from '../messages/messages.js';

/** Ends the run where the first path is not there and looks like one of the names. */
export function refuseMisspelt([first]: readonly string[], names: readonly string[], language: Language): void {
  if (first === undefined || !/^[a-z]{4,10}$/.test(first) || existsSync(first)) return;
  const near = nearest(first, names);
  const messages = messagesIn(language);
  if (near.length > 0) throw new UsageError(joinedSentences([messages.unknownCommand(first), messages.didYouMean(near)], language));
}
