/** What `replicate` says, in both languages. */
import type { Language } from '../language.js';
import { withPrintedArguments } from './printed.js';

const ZH = {
  replicate: '照运行清单再做一遍，指出哪里不同：程序、输入文件、计数、结果文件（在原来的文件夹里运行）',
  manifest: '--manifest 写出的运行清单',
  noManifest: (file: string) => `${file} 不是运行清单。请给出用 --manifest 写出的文件（report 总是写 manifest.json）。`,
  otherCommand: (file: string, command: string) =>
    `${file} 里的命令（${command}）不是读文件的命令，没有运行。只有 lint、report、export、dataset 等写运行清单的命令可以再做一遍。`,
  running: (command: string) => `再做一遍：perf-lint ${command}`,
  notRun: (file: string) => `${file} 里的命令没有做完，没有可比较的。请看上面的信息。`,
  same: () => '完全一样。',
  differs: (count: number) => `${count} 处不同：`,
  tool: (name: string, before: string, now: string) => `程序的 ${name}：原来 ${before}，现在 ${now}`,
  inputGone: (path: string) => `输入文件 ${path} 不在了`,
  inputChanged: (path: string) => `输入文件 ${path} 的内容变了`,
  newInput: (path: string) => `输入文件 ${path} 原来没有`,
  counts: (before: string, now: string) => `计数：原来 ${before}，现在 ${now}`,
  rows: (path: string, before: number, now: number) => `${path}：原来 ${before} 行，现在 ${now} 行`,
  outputGone: (path: string) => `结果 ${path} 不在了，没有可比较的文件`,
  fileMissing: (path: string) => `结果 ${path} 原来没有`,
  fileDiffers: (path: string) => `结果 ${path} 与再做出来的不同`,
};

type ReplicateTexts = typeof ZH;

const EN: ReplicateTexts = {
  replicate: 'runs the command of a manifest again and names what differs: program, inputs, counts, files (run it where it was run)',
  manifest: 'manifest that --manifest wrote',
  noManifest: (file) => `${file} is no manifest of a run. Name a file that --manifest wrote (report always writes manifest.json).`,
  otherCommand: (file, command) =>
    `the command in ${file} (${command}) is none that reads documents and was not run. Only commands that write a manifest, such as lint, report, export and dataset, are run again.`,
  running: (command) => `running again: perf-lint ${command}`,
  notRun: (file) => `the command in ${file} did not come to its end, and there is nothing to compare: see above.`,
  same: () => 'everything is the same.',
  differs: (count) => `${count} differences:`,
  tool: (name, before, now) => `${name} of the program: ${before} then, ${now} now`,
  inputGone: (path) => `the input ${path} is gone`,
  inputChanged: (path) => `the input ${path} has changed`,
  newInput: (path) => `the input ${path} was not there`,
  counts: (before, now) => `counts: ${before} then, ${now} now`,
  rows: (path, before, now) => `${path}: ${before} rows then, ${now} now`,
  outputGone: (path) => `the result ${path} is gone: there are no files to compare`,
  fileMissing: (path) => `the result ${path} was not there`,
  fileDiffers: (path) => `the result ${path} is not what came out now`,
};

const CATALOGUES: Readonly<Record<Language, ReplicateTexts>> = { 'zh-CN': withPrintedArguments(ZH), en: withPrintedArguments(EN) };

export function replicateTexts(language: Language): ReplicateTexts {
  return CATALOGUES[language];
}
