/** Languages of public text: Chinese first, complete English. */
export type Language = 'zh-CN' | 'en';

/** A text in both languages. Placeholders stand in braces: "{name}". */
export interface Bilingual {
  readonly 'zh-CN': string;
  readonly en: string;
}
