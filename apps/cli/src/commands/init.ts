/** `perf-lint init`: writes a configuration file with comments, or a workbook of settings. */

import { existsSync } from 'node:fs';
import { settingsWorkbook } from '@perf-lint/report';
import type { Command } from 'commander';
import { configurationTemplate } from '../configuration/template.js';
import { EXIT, type ExitStatus, UsageError } from '../exit-status.js';
import { messagesIn } from '../messages/messages.js';
import { cannotWrite } from '../messages/system-error.js';
import { keepCopy } from '../output/overwriting.js';
import { writeWhole } from '../output/whole-file.js';
import { contextOf, type SharedOptions } from '../run/context.js';
import { addBasicOptions, addWritingOptions } from './options.js';
import type { Texts } from './texts.js';

interface InitOptions extends SharedOptions {
  readonly workbook?: boolean | string;
  readonly force?: boolean;
}

export function declareInit(command: Command, texts: Texts): Command {
  return addWritingOptions(addBasicOptions(command, texts), texts).description(texts.init).option('--workbook [file]', texts.workbook);
}

export async function init(options: InitOptions): Promise<ExitStatus> {
  const { language } = await contextOf(options);
  const messages = messagesIn(language);
  const workbook = options.workbook === undefined || options.workbook === false ? null : options.workbook;
  const path = workbook === null ? 'perf-lint.config.yaml' : workbook === true ? '设置.xlsx' : workbook;
  let content: string | Uint8Array;
  if (workbook === null) content = configurationTemplate(language);
  else content = await settingsWorkbook(language);
  // What is in a configuration was decided by somebody, also where it looks as it was written.
  if (existsSync(path)) {
    if (options.force !== true) throw new UsageError(messages.exists(path));
    keepCopy(path, language);
  }
  try {
    await writeWhole(path, content);
  } catch (error) {
    throw cannotWrite(path, error, language);
  }
  process.stdout.write(`${workbook === null ? messages.initWritten(path) : messages.initWorkbook(path)}\n`);
  return EXIT.clean;
}
