/** Words of a screen that stand in its folder, in both languages. */
import type { Language } from '@perf-lint/report';

export type ScreenTexts<T> = Readonly<Record<Language, T>>;
