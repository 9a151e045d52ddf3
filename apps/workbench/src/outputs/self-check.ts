/** 自查表 of a department: what it found in its own targets, and what it does about it. */
import { rulesSwitchedOff } from '@perf-lint/analyser';
import { type Language, type SelfCheckOptions, selfCheckDocument, selfCheckPage, selfCheckTitle } from '@perf-lint/report';
import { ledgerOf, type Reviewed } from '../state/review-ledger.js';
import type { OutputFile } from './output-file.js';

function optionsOf({ reviewer, setup }: Reviewed, language: Language): SelfCheckOptions {
  return { language, filledBy: reviewer, rulesOff: rulesSwitchedOff(setup.configuration) };
}

export function selfCheckPreview(session: Reviewed, language: Language): Promise<string> {
  return selfCheckPage(ledgerOf(session, language), optionsOf(session, language));
}

export async function selfCheckFile(session: Reviewed, language: Language, date: string): Promise<OutputFile> {
  const ledger = ledgerOf(session, language);
  const bytes = await selfCheckDocument(ledger, optionsOf(session, language));
  return { name: `${language === 'zh-CN' ? selfCheckTitle(ledger, language) : 'self-check'}-${date}.docx`, bytes };
}
