/** 绩效目标批复表 of the session: on paper, as a workbook, in the office's own form, and versions held against each other. */
import { approvalDocument, approvalWorkbook, emptyForm, type Language, type PrintedApproval, versionWorkbook } from '@perf-lint/report';
import { comparedNames, stageName, type VersionComparison } from '@perf-lint/review';
import type { History } from '../state/history.js';
import type { OutputFile } from './output-file.js';

/** The approval at a position, with the one before it; null where there is none. */
export function printedApproval({ approvals }: Pick<History, 'approvals'>, position: number): PrintedApproval | null {
  const approval = approvals[position];
  return approval === undefined ? null : { approval, before: approvals[position - 1] ?? null };
}

function named({ approval }: PrintedApproval, language: Language): string {
  const name = language === 'zh-CN' ? '绩效目标批复表' : 'approved-targets';
  const version = approval.stage.kind === 'approved' ? '' : `-${stageName(approval.stage, language)}`;
  return `${name}${version}`;
}

export async function approvalFiles(printed: PrintedApproval, language: Language, date: string): Promise<readonly OutputFile[]> {
  const name = `${named(printed, language)}-${date}`;
  return [
    { name: `${name}.docx`, bytes: await approvalDocument(printed, language) },
    { name: `${name}.xlsx`, bytes: await approvalWorkbook(printed, language) },
  ];
}

export async function formFile(language: Language): Promise<OutputFile> {
  return { name: language === 'zh-CN' ? '批复表样.docx' : 'approval-form.docx', bytes: await emptyForm(language) };
}

export async function versionFile(compared: VersionComparison, language: Language, date: string): Promise<OutputFile> {
  const name = comparedNames(compared.before, compared.after, language).replace(/[（）()\s]+/gu, '-');
  return { name: `${name}-${date}.xlsx`, bytes: await versionWorkbook(compared, language) };
}
