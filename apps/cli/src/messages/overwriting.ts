/** What is said where somebody's work stands in the place of an output, in both languages. */
import { type FileKind, fileKindName } from '@perf-lint/report';
import type { Language } from '../language.js';

const ZH = {
  ledger: (path: string, decisions: number) =>
    `${path} 是台账，已有处理 ${decisions} 条。要沿用这些处理，请用：perf-lint ledger apply ${path} 文件… -o 新台账.xlsx`,
  edited: (path: string) => `${path} 写出后被改过`,
  foreign: (path: string, kind: FileKind) => `${path} 不是本工具写出的文件（${fileKindName(kind, 'zh-CN')}）`,
  occupied: (lines: readonly string[]) =>
    `没有写，原文件没有改动：\n  ${lines.join('\n  ')}\n请换一个文件名或文件夹；确实要覆盖的加 --force，原文件会先另存一份带日期的副本。`,
  kept: (path: string, copy: string) => `${path} 原来的内容已另存为 ${copy}`,
  folderOccupied: (folder: string, names: readonly string[]) =>
    `${folder} 里有别的文件（${names.join('、')}），报告没有写进去。请另给一个空文件夹；确实要写到这里的加 --force。`,
  sourceFolder: (folder: string) => `${folder} 就是所审文件的文件夹，报告会和原文件混在一起，没有写。请用 -o 另给一个文件夹。`,
  nothingRead: (path: string) => `没有读到任何绩效目标，${path} 没有写。请检查给出的文件或文件夹。`,
  nothingCompared: (path: string) => `${path} 里没有读到任何绩效目标，没有可比较的，什么都没有写。请检查给出的文件或文件夹。`,
  notXlsx: (path: string, better: string) => `台账是 .xlsx 工作簿，不能写成 ${path}。请写 -o ${better}。`,
};

export type OverwritingTexts = typeof ZH;

const EN: OverwritingTexts = {
  ledger: (path, decisions) =>
    `${path} is a ledger with ${decisions} decisions. To carry them over: perf-lint ledger apply ${path} FILES… -o NEW.xlsx`,
  edited: (path) => `${path} was changed after it was written`,
  foreign: (path, kind) => `${path} was not written by this program (${fileKindName(kind, 'en')})`,
  occupied: (lines) =>
    `nothing was written, and what stands there was left alone:\n  ${lines.join('\n  ')}\nChoose another file or folder, or add --force, which first keeps a dated copy.`,
  kept: (path, copy) => `what was in ${path} is kept in ${copy}`,
  folderOccupied: (folder, names) =>
    `${folder} holds other files (${names.join(', ')}); no report was written there. Name an empty folder, or add --force to write there.`,
  sourceFolder: (folder) =>
    `${folder} is the folder of the documents themselves; the reports would be mixed with them. Name another folder with -o.`,
  nothingRead: (path) => `no performance targets were read, and ${path} was not written. Check the files or folders given.`,
  nothingCompared: (path) =>
    `no performance targets were read from ${path}: there is nothing to compare, and nothing was written. Check it.`,
  notXlsx: (path, better) => `a ledger is an .xlsx workbook and cannot be written as ${path}. Write -o ${better}.`,
};

export function overwritingTexts(language: Language): OverwritingTexts {
  return language === 'zh-CN' ? ZH : EN;
}
