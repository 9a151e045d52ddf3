/**
 * Texts of a rule: plain templates with placeholders in braces, so that an office can put its own wording in their place.
 * The arguments a message takes are read off its templates by the compiler: a finding that lacks one does not compile.
 */
import type { FindingArgument } from '../finding.js';
import type { Bilingual } from '../language.js';

/** A slip of one sign that leaves no doubt: nobody sends a table back for it. */
export const WRITE_IN: Bilingual = { 'zh-CN': '可由审核人直接更正。', en: 'The reviewer can put it right.' };

/**
 * Title, summary, messages and suggestions of one rule. Messages and suggestions go out to units as they stand; what is said to the reviewer
 * alone is an aside, keyed by message id as well. Suggestions are keyed by message id; `{suggestion}` in them is the ready value
 * of the finding's suggestion, every other placeholder an argument of the message.
 */
export interface RuleTexts {
  readonly title: Bilingual;
  readonly summary: Bilingual;
  readonly messages: Readonly<Record<string, Bilingual>>;
  readonly suggestions?: Readonly<Record<string, Bilingual>>;
  readonly asides?: Readonly<Record<string, Bilingual>>;
}

/** Keeps the literal types of the templates, from which message ids and arguments are inferred. */
export const defineTexts = <const T extends RuleTexts>(texts: T): T => texts;

/** Closed union of the message ids of a rule. */
export type MessageId<T extends RuleTexts> = keyof T['messages'] & string;

type Placeholders<S extends string> = S extends `${string}{${infer P}}${infer Rest}` ? P | Placeholders<Rest> : never;

type Templates<B> = B extends Bilingual ? B[keyof Bilingual] : never;

type SuggestionTemplates<T extends RuleTexts, M extends string> =
  T['suggestions'] extends Readonly<Record<string, Bilingual>>
    ? M extends keyof T['suggestions']
      ? Templates<T['suggestions'][M]>
      : never
    : never;

/** Arguments of a message: one for each placeholder of its templates, in both languages and in its suggestion. */
export type MessageArguments<T extends RuleTexts, M extends MessageId<T>> = Readonly<
  Record<Exclude<Placeholders<Templates<T['messages'][M]> | SuggestionTemplates<T, M>>, 'suggestion'>, FindingArgument>
>;
