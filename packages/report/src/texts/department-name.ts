import type { Language } from '../language.js';

/** A department's name for headings and links; where the document states none, the name of its file says which one is meant. */
export function departmentName(name: string, path: string, language: Language): string {
  if (name !== '') return name;
  const file = path.slice(path.lastIndexOf('/') + 1);
  return language === 'zh-CN' ? `${file}（未注明部门）` : `${file} (department not stated)`;
}
