/** Errors of the system as sentences. Its own English text stays in the log. */
import { type Localized, systemReason } from '@perf-lint/report';
import { UsageError } from '../exit-status.js';
import type { Language } from '../language.js';
import { messagesIn } from './messages.js';

const WRITING: Localized = {
  'zh-CN': '请检查文件夹是否存在、是否有写入权限、文件是否正被其他程序打开',
  en: 'check that its folder exists, that you may write there and that no other program holds it',
};

const READING: Localized = { 'zh-CN': '请检查路径和权限', en: 'check the path and its permissions' };

/** The system's code of an error ("ENOSPC"), "" where it has none. */
export function systemCode(error: unknown): string {
  const { code } = error as NodeJS.ErrnoException;
  return typeof code === 'string' ? code : '';
}

/** True for what the file system refused, which is no mistake of the program. */
export function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  const { code, syscall } = error as NodeJS.ErrnoException;
  return typeof code === 'string' && typeof syscall === 'string';
}

/** A place that cannot be written to, as wrong usage. */
export function cannotWrite(path: string, error: unknown, language: Language): UsageError {
  return new UsageError(messagesIn(language).cannotWrite(path, systemReason(systemCode(error), language, WRITING)));
}

/** A file that an option names and that cannot be read, as wrong usage. */
export function cannotRead(path: string, error: unknown, language: Language): UsageError {
  return new UsageError(messagesIn(language).cannotRead(path, systemReason(systemCode(error), language, READING)));
}
