import { readXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../language.js';
import { writeLedger } from '../ledger/write-ledger.js';
import type { MadeIn } from '../workbook/made-in.js';
import { settingsWorkbook } from './settings-workbook.js';

const LEDGER = { entries: [], projects: [], unmatched: [] };
const COMMAND = /perf-lint|--\w|命令|command/u;

/** Everything that the sheet of instructions says. */
async function instructions(bytes: Uint8Array): Promise<string> {
  const { sheets } = await readXlsx(bytes);
  const sheet = sheets.find(({ name }) => /填写说明|How to fill|Notes/u.test(name));
  if (sheet === undefined) throw new Error(sheets.map(({ name }) => name).join());
  return sheet.rows.map((row) => row.join(' ')).join('\n');
}

const made = (madeIn: MadeIn) =>
  LANGUAGES.flatMap((language) => [writeLedger(LEDGER, language, undefined, madeIn), settingsWorkbook(language, undefined, madeIn)]);

describe('instructions on how a workbook is filled in', () => {
  it('name no command where it was made in the page, but its screens', async () => {
    for (const bytes of made('page')) {
      const said = await instructions(await bytes);
      expect(said).not.toMatch(COMMAND);
      expect(said).toMatch(/“多人”|“收表”|"People"|intake of the page/u);
    }
  });

  it('name the commands where it was made by them', async () => {
    for (const bytes of made('command-line')) expect(await instructions(await bytes)).toMatch(/perf-lint ledger merge|--config/u);
  });
});
