/**
 * Why an office's own form is not filled, in words that say what to do.
 */
import type { Language, Localized } from '../../language.js';
import type { Refused } from '../annotated/package-parts.js';

export type FormRefusal =
  | 'kind' // neither .docx nor .xlsx
  | 'no-places'
  | 'too-large'
  | 'several-rows' // more than one row of a sheet asks for indicators
  | 'formulas' // rows would move under formulas
  | Refused['reason'];

/** Thrown where a form cannot be filled, and caught by who fills it. */
export class FormRefused extends Error {
  constructor(readonly reason: Extract<FormRefusal, 'several-rows' | 'formulas'>) {
    super(reason);
  }
}

const REFUSAL: Readonly<Record<FormRefusal, Localized>> = {
  kind: {
    'zh-CN': '表样要是 .docx 或 .xlsx。请用 WPS 或 Office 打开，另存为这两种格式之一后重试。',
    en: 'a form must be a .docx or .xlsx. Open it in an office program, save it as one of the two and try again.',
  },
  'no-places': {
    'zh-CN':
      '表样里没有要填的位置。请在该填的格子里写上 {{项目名称}}、{{项目编码}}、{{总体目标}}，在指标那一行写上 {{一级指标}}、{{二级指标}}、{{三级指标}}、{{指标值}}，存盘后重试；可先导出带位置的样表照着改。',
    en: 'the form has no places to fill. Write {{project}}, {{project code}}, {{goal}} into its cells and {{class}}, {{aspect}}, {{indicator}}, {{value}} into the row of indicators, save it and try again; a form with places can be exported first.',
  },
  'too-large': {
    'zh-CN': '表样太大，填不了这么多项目。请换一份只有一张表的。',
    en: 'the form is too large for so many projects. Use one with a single table.',
  },
  'several-rows': {
    'zh-CN': '表样的一张工作表里有几行都写着指标的位置，不知道从哪一行填起。请只留一行，其余删去，有几条指标就会写出几行。',
    en: 'several rows of a sheet ask for indicators. Keep one of them: it is repeated for every indicator.',
  },
  formulas: {
    'zh-CN': '表样里有公式，指标行增多后公式会指错行。请把公式改成数值或删去后重试。',
    en: 'the form has formulas, which would point at other rows once rows are added. Replace or delete them and try again.',
  },
  'no-package': {
    'zh-CN': '表样的结构不完整。请用 WPS 或 Office 打开另存后重试。',
    en: 'the structure of the form is not complete. Open and save it in an office program and try again.',
  },
  'unknown-encoding': {
    'zh-CN': '表样内部不是 UTF-8 编码。请用 WPS 或 Office 打开另存后重试。',
    en: 'the parts of the form are not UTF-8. Open and save it in an office program and try again.',
  },
  'parts-inside': {
    'zh-CN': '表样里嵌着别的文件。请用 WPS 或 Word 打开另存后重试。',
    en: 'the form takes in other files. Open and save it in a word processor and try again.',
  },
};

export function formRefusalSentence(reason: FormRefusal, language: Language): string {
  return REFUSAL[reason][language];
}

/** What of a filled form a person has to look at; empty where nothing is left. */
export interface LeftOpen {
  /** Places that stay empty, by their name, and for how many projects. */
  readonly empty: ReadonlyMap<string, number>;
  /** Places that name no field, left as they are written. */
  readonly unknown: readonly string[];
  /** No place of the form asks for the indicators themselves. */
  readonly withoutRows: boolean;
}

/** What stayed empty, a sentence a line. */
export function leftOpenSentences({ empty, unknown, withoutRows }: LeftOpen, language: Language): readonly string[] {
  const zh = language === 'zh-CN';
  const places = [...empty].map(([name, projects]) => (zh ? `${name}（${projects} 个项目）` : `${name} (${projects} projects)`));
  return [
    ...(withoutRows ? [zh ? '表样里没有指标的位置，指标没有填进去。' : 'The form has no place for indicators: none were put in.'] : []),
    ...(places.length === 0 ? [] : [zh ? `没有内容、空着的：${places.join('、')}。` : `Left empty: ${places.join(', ')}.`]),
    ...(unknown.length === 0
      ? []
      : [zh ? `不认识、照原样留着的位置：${unknown.join('、')}。` : `Places that name no field, left as they are: ${unknown.join(', ')}.`]),
  ];
}
