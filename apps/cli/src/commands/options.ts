/** How the options that several commands have are declared. */
import { type Command, Option } from 'commander';
import type { Texts } from './texts.js';

/** Reads an option that may be given several times: every value, in order. */
export const collect = (value: string, before: readonly string[] | undefined): readonly string[] => [...(before ?? []), value];

/** Declares the options of commands that read documents. */
export function addSharedOptions(command: Command, texts: Texts): Command {
  return addReadingOptions(addBasicOptions(command, texts), texts)
    .option('--stdin-filename <name>', texts.stdinFilename)
    .option('--files-from <file>', texts.filesFrom)
    .addOption(new Option('--ignore <pattern>', texts.ignore).argParser(collect))
    .addOption(new Option('--prefer <path>', texts.prefer).argParser(collect))
    .option('--shard <part/of>', texts.shard)
    .option('--no-cache', texts.noCache)
    .option('--cache-dir <folder>', texts.cacheDir)
    .option('--resume', texts.resume)
    .option('--journal <folder>', texts.journal)
    .option('--workers <number>', texts.workers)
    .option('--allow-empty', texts.allowEmpty)
    .option('--timing', texts.timing)
    .option('--manifest <file>', texts.manifest);
}

/** Declares the options about reading a document, wherever it comes from. */
export function addReadingOptions(command: Command, texts: Texts): Command {
  return command
    .option('--password-file <file>', texts.passwordFile)
    .option('--ocr', texts.ocr)
    .option('--ocr-pages <number>', texts.ocrPages);
}

/** Declares the options that every command has. */
export function addBasicOptions(command: Command, texts: Texts): Command {
  return command
    .option('--config <file>', texts.config)
    .option('--lang <language>', texts.lang)
    .option('-q, --quiet', texts.quiet)
    .option('--no-color', texts.noColor)
    .option('--debug-file <file>', texts.debugFile);
}

/** Declares the option of commands that write files: what is done about work that stands there. */
export function addWritingOptions(command: Command, texts: Texts): Command {
  return command.option('--force', texts.force);
}

/** Declares the options that name documents to compare with: last year's, and the approved ones. */
export function addComparedOptions(command: Command, texts: Texts): Command {
  return command
    .addOption(new Option('--previous <path>', texts.previous).argParser(collect))
    .addOption(new Option('--approved <path>', texts.approved).argParser(collect));
}

/** Declares the options of commands that judge. */
export function addJudgingOptions(command: Command, texts: Texts): Command {
  return addComparedOptions(command.option('--fail-on <severity>', texts.failOn), texts).option('--across', texts.across);
}
