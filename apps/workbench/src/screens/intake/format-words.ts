/** What people call the formats of files. */
import type { FileFormat } from '@perf-lint/core';
import type { ScreenTexts } from '../../shell/screen-texts.js';

/** Those that go by their abbreviation (PDF, OFD, CSV) are called by it. */
const WORDS: ScreenTexts<Readonly<Partial<Record<FileFormat, string>>>> = {
  'zh-CN': { xlsx: 'Excel', xls: 'Excel', docx: 'Word', doc: 'Word', html: '网页', text: '文本', markdown: '文本', tsv: '文本' },
  en: { xlsx: 'Excel', xls: 'Excel', docx: 'Word', doc: 'Word', html: 'web page', text: 'text', markdown: 'text', tsv: 'text' },
};

export function formatWord(format: FileFormat, language: 'zh-CN' | 'en'): string {
  return WORDS[language][format] ?? format.toUpperCase();
}
