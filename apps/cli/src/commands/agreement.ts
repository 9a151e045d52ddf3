/** `perf-lint agreement`: filled samples compared with each other and with the program. */
import { join } from 'node:path';
import type { Command } from 'commander';
import { EXIT, type ExitStatus, UsageError } from '../exit-status.js';
import { readKey, readLabels } from '../inputs/label-files.js';
import type { Language } from '../language.js';
import { messagesIn } from '../messages/messages.js';
import { studyTextsIn } from '../messages/study-texts.js';
import { openSink } from '../output/open-sink.js';
import { contextOf, type SharedOptions, writingOf } from '../run/context.js';
import { addBasicOptions, addWritingOptions } from './options.js';
import type { Texts } from './texts.js';

interface AgreementOptions extends SharedOptions {
  readonly output?: string;
  readonly adjudicated?: string;
}

export function declareAgreement(command: Command, texts: Texts, language: Language): Command {
  const own = studyTextsIn(language);
  return addWritingOptions(addBasicOptions(command, texts), texts)
    .argument('<key>', own.keyFile)
    .argument('<labels...>', own.labelFiles)
    .description(own.agreement)
    .option('-o, --output <folder>', own.agreementFolder)
    .option('--adjudicated <file>', own.adjudicated);
}

export async function agreement(keyFile: string, files: readonly string[], options: AgreementOptions): Promise<ExitStatus> {
  const context = await contextOf(options);
  const { language } = context;
  const texts = studyTextsIn(language);
  const folder = options.output;
  if (folder === undefined) throw new UsageError(messagesIn(language).needsOutput('-o'));
  const { adjudicationWorkbook, agreementTables, agreementText, compareLabels, validate } = await import('@perf-lint/study');
  const key = readKey(keyFile, language);
  const labels = await Promise.all(files.map((file) => readLabels(file, key, language)));
  const settled = options.adjudicated === undefined ? null : await readLabels(options.adjudicated, key, language);
  const comparison = compareLabels(key, labels);
  const validation = validate(key, labels, settled);
  const writing = writingOf(context);
  const write = async (name: string, content: string | Uint8Array, seal: 'markup' | null) => {
    const sink = await openSink(join(folder, name), writing, seal);
    await sink.write(content);
    await sink.finish();
  };
  const text = agreementText(comparison, validation, language);
  await write('agreement.md', text, 'markup');
  for (const [name, content] of Object.entries(agreementTables(comparison, validation))) await write(name, content, null);
  if (comparison.disputes.length > 0) await write('adjudicate.xlsx', await adjudicationWorkbook(comparison.disputes, language), null);
  process.stdout.write(text.split('\n').slice(1).join('\n'));
  if (options.quiet !== true) process.stderr.write(`${texts.agreementWritten(folder, labels.length, comparison.disputes.length)}\n`);
  return EXIT.clean;
}
