/** The list of projects (项目清单) as an option of commands, and what it gives to a ledger. */
import { type Intake, joinList, type Ledger } from '@perf-lint/review';
import type { Command } from 'commander';
import { listColumnsOf, type ProjectListSettings, readListAloud } from '../configuration/project-list.js';
import type { Language } from '../language.js';
import { listTextsIn } from '../messages/list-texts.js';
import type { Context, SharedOptions } from '../run/context.js';

export interface ListOptions {
  readonly list?: string;
  readonly listSheet?: string;
  readonly listColumns?: string;
}

export function addListOptions(command: Command, language: Language): Command {
  const texts = listTextsIn(language);
  return command
    .option('--list <file>', texts.list)
    .option('--list-sheet <name>', texts.listSheet)
    .option('--list-columns <list>', texts.listColumns);
}

/** The list that was named, else that of the configuration; null where there is none. */
export function listOf({ list, listSheet, listColumns }: ListOptions, { settings, language }: Context): ProjectListSettings | null {
  const columns = listColumns === undefined ? {} : { columns: listColumnsOf(listColumns, language) };
  const sheet = listSheet === undefined ? {} : { sheet: listSheet };
  if (list !== undefined) return { file: list, ...sheet, ...columns };
  return settings.projectList === null ? null : { ...settings.projectList, ...sheet, ...columns };
}

/** The ledger joined with the list, where there is one. */
export async function withList(ledger: Ledger, options: ListOptions & SharedOptions, context: Context): Promise<Intake | null> {
  const list = listOf(options, context);
  return list === null ? null : joinList(ledger, await readListAloud(list, context.language, options.quiet === true));
}

/** Says what the list came to. */
export function tellIntake({ expected, unlisted, otherMoney }: Intake, language: Language): void {
  const texts = listTextsIn(language);
  const missing = expected.filter(({ project }) => project === null).length;
  process.stderr.write(`${texts.intakeCounts(expected.length, expected.length - missing, missing, unlisted.length)}\n`);
  if (otherMoney.length > 0) process.stderr.write(`${texts.otherMoney(otherMoney.length)}\n`);
}
