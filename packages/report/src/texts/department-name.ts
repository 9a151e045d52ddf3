import type { Department } from '@perf-lint/core';
import type { Language } from '../language.js';
import { counted } from './amounts.js';

/**
 * A department's name for headings and links. Where the document states none, its units say which one is meant
 * ("济源…保障局等 7 个单位"), and where there are none either, the name of the file.
 */
export function departmentName(department: Department, path: string, language: Language): string {
  if (department.name !== '') return department.name;
  const zh = language === 'zh-CN';
  const names = new Set(department.units.map(({ name }) => name).filter((name) => name !== ''));
  const [first] = names;
  if (first === undefined) return path.slice(path.lastIndexOf('/') + 1);
  if (names.size === 1) return first;
  return zh ? `${first}等 ${names.size} 个单位` : `${first} and ${counted(names.size - 1, 'more unit')}`;
}
