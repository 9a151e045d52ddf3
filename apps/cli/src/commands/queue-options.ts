/** How the options about a queue are declared. */
import type { Command } from 'commander';
import type { Language } from '../language.js';
import { queueTextsIn } from '../messages/queue-texts.js';

/** Declares how the queue server is reached. */
export function addServerOptions(command: Command, language: Language): Command {
  const texts = queueTextsIn(language);
  return command
    .option('--queue <url>', texts.queue)
    .option('--shared-root <folder>', texts.sharedRoot)
    .option('--queue-password-file <file>', texts.queuePasswordFile)
    .option('--queue-ca <file>', texts.queueCa)
    .option('--queue-cert <file>', texts.queueCert)
    .option('--queue-key <file>', texts.queueKey);
}

/** Declares the options of commands that hand out their documents. */
export function addQueueOptions(command: Command, language: Language): Command {
  return addServerOptions(command, language).option('--queue-wait <seconds>', queueTextsIn(language).queueWait);
}
