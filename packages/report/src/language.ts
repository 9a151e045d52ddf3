/** Languages of everything that people read. Chinese comes first: the users are Chinese offices. */
export const LANGUAGES = ['zh-CN', 'en'] as const;

export type Language = (typeof LANGUAGES)[number];

/** A text in every language. */
export type Localized<T = string> = Readonly<Record<Language, T>>;
