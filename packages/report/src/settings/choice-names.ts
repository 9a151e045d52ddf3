/** Names of the choices of settings, severities among them, as reports and workbooks print them, for what programs call by ids. */
import { LANGUAGES, type Language, type Localized } from '../language.js';
import { SEVERITIES, SEVERITY } from '../texts/labels.js';

/** A name as it is compared. */
export const folded = (text: string): string => text.normalize('NFKC').replace(/\s+/g, ' ').trim().toLowerCase();

/** Choices of settings by id. One word is one choice wherever it stands. */
const CHOICES: Readonly<Record<string, Localized>> = {
  ...Object.fromEntries(SEVERITIES.map((severity) => [severity, SEVERITY[severity]])),
  off: { 'zh-CN': '关闭', en: 'off' },
  never: { 'zh-CN': '从不', en: 'never' },
  lenient: { 'zh-CN': '宽松', en: 'lenient' },
  default: { 'zh-CN': '一般', en: 'default' },
  strict: { 'zh-CN': '严格', en: 'strict' },
  official: { 'zh-CN': '公文', en: 'official' },
  plain: { 'zh-CN': '平实', en: 'plain' },
  auto: { 'zh-CN': '按表头判断', en: 'by the headings' },
  '2015': { 'zh-CN': '2015年口径', en: '2015' },
  '2021': { 'zh-CN': '2021年口径', en: '2021' },
  'zh-CN': { 'zh-CN': '中文', en: 'Chinese' },
  en: { 'zh-CN': '英文', en: 'English' },
  higher: { 'zh-CN': '越高越好', en: 'higher is better' },
  lower: { 'zh-CN': '越低越好', en: 'lower is better' },
  exact: { 'zh-CN': '等于为好', en: 'as planned' },
  neutral: { 'zh-CN': '无方向', en: 'neither' },
};

const CHOICE_IDS: ReadonlyMap<string, string> = new Map(
  Object.entries(CHOICES).flatMap(([id, name]) => [
    [folded(id), id] as const,
    ...LANGUAGES.map((language) => [folded(name[language]), id] as const),
  ]),
);

/** The id of a choice by any of its names; the text itself where it is none, for the check to say so. */
export function choiceId(text: string): string {
  return CHOICE_IDS.get(folded(text)) ?? text;
}

/** A choice as it is printed; its id where it has no name. */
export function choiceName(id: string, language: Language): string {
  return CHOICES[id]?.[language] ?? id;
}
