/** 自查表 of a department: what it found in its own targets, and what it does about it. */
import { type Language, selfCheckDocument, selfCheckPage } from '@perf-lint/report';
import { ledgerOf, type Reviewed } from '../state/review-ledger.js';
import type { OutputFile } from './output-file.js';

export function selfCheckPreview(session: Reviewed, language: Language): Promise<string> {
  return selfCheckPage(ledgerOf(session, language), session.reviewer, language);
}

export async function selfCheckFile(session: Reviewed, language: Language, date: string): Promise<OutputFile> {
  const bytes = await selfCheckDocument(ledgerOf(session, language), session.reviewer, language);
  return { name: `${language === 'zh-CN' ? '绩效目标自查表' : 'self-check'}-${date}.docx`, bytes };
}
