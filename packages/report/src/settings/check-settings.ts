/** Checks the content of a configuration file and says in one sentence a mistake: where, what, and what was probably meant. */
import { RULES } from '@perf-lint/analyser';
import type { z } from 'zod';
import type { Language } from '../language.js';
import { didYouMean, joinedSentences, nearest } from '../texts/nearest.js';
import { singleLine } from '../texts/single-line.js';
import { choiceName } from './choice-names.js';
import { type ConfigurationFile, configurationSchema } from './configuration-schema.js';
import { settingsTextsIn } from './settings-texts.js';

/** Names the place of a setting: "rules.vague-value.severity" in a file, "规则!C7" in a workbook. */
export type PlaceOf = (path: readonly PropertyKey[]) => string;

const dotted: PlaceOf = (path) => path.map(String).join('.');

/** Something in a file of settings that cannot be understood. */
export interface SettingsProblem {
  /** "规则!C7" in a workbook, "rules.vague-value.severity" in a file, "" where it is about the whole file. */
  readonly place: string;
  /** What is wrong and what to write instead, in the language asked for. */
  readonly detail: string;
}

export type SettingsReading =
  | { readonly kind: 'read'; readonly settings: ConfigurationFile }
  | { readonly kind: 'refused'; readonly problems: readonly SettingsProblem[] };

/** The content as settings, or every mistake in it. @param content as parsed, with ids for names */
export function checkSettings(content: unknown, language: Language, placeOf: PlaceOf = dotted): SettingsReading {
  const result = configurationSchema().safeParse(content ?? {});
  const problems = result.success
    ? wordingProblems(result.data, language)
    : result.error.issues.flatMap((issue) => describe(issue, content, [], language));
  if (problems.length > 0)
    return { kind: 'refused', problems: problems.map(({ path, detail }) => ({ place: placeOf(path), detail: singleLine(detail) })) };
  if (!result.success) return { kind: 'refused', problems: [{ place: '', detail: singleLine(result.error.message) }] };
  return { kind: 'read', settings: result.data };
}

interface Problem {
  readonly path: readonly PropertyKey[];
  readonly detail: string;
}

function describe(issue: z.core.$ZodIssue, content: unknown, above: readonly PropertyKey[], language: Language): readonly Problem[] {
  const texts = settingsTextsIn(language);
  const path = [...above, ...issue.path];
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => ({
        path: [...path, key],
        detail: joinedSentences([texts.unknownKey(key), didYouMean(nearest(key, keysAt(path)), language)], language),
      }));
    case 'invalid_value': {
      const value = valueAt(content, path);
      const ids = issue.values.map(String);
      const known = ids.map((id) => choiceName(id, language));
      const near = nearest(String(value), new Set([...ids, ...known]));
      const hint = near.length > 0 ? didYouMean(near, language) : known.length <= 8 ? known.join(' | ') : '';
      return [
        {
          path,
          detail:
            value === undefined ? texts.wrongType(known.join(' | ')) : joinedSentences([texts.unknownValue(String(value)), hint], language),
        },
      ];
    }
    case 'invalid_type':
      if (path.at(-1) === 'reason' && valueAt(content, path) === undefined) return [{ path, detail: texts.needsReason }];
      return [{ path, detail: texts.wrongType(texts.typeNames[issue.expected] ?? issue.expected) }];
    case 'invalid_union': {
      // Of the alternatives the one that fits the kind of value given is explained: a text, or a map of settings.
      const value = valueAt(content, path);
      const wanted = issue.errors.find(
        (errors) =>
          !errors.some((error) => error.code === 'invalid_type' && error.path.length === 0) &&
          (typeof value === 'string') === errors.some((error) => error.code === 'invalid_value' && error.path.length === 0),
      );
      const errors = wanted ?? issue.errors.at(-1) ?? [];
      return errors.flatMap((error) => describe(error, content, path, language));
    }
    case 'too_small':
      return [{ path, detail: `≥ ${issue.minimum}` }];
    case 'too_big':
      return [{ path, detail: `≤ ${issue.maximum}` }];
    default:
      return [{ path, detail: issue.message }];
  }
}

function valueAt(content: unknown, path: readonly PropertyKey[]): unknown {
  let value = content;
  for (const key of path) {
    if (value === null || typeof value !== 'object') return undefined;
    value = (value as Readonly<Record<PropertyKey, unknown>>)[key];
  }
  return value;
}

/** Keys that may stand at a place: those of the schema. */
function keysAt(path: readonly PropertyKey[]): readonly string[] {
  let schema: z.ZodType | undefined = configurationSchema();
  for (const key of path) schema = schema === undefined ? undefined : childOf(unwrap(schema), key);
  const inner = schema === undefined ? undefined : unwrap(schema);
  return inner === undefined ? [] : Object.keys(shapeOf(inner) ?? {});
}

type Definition = {
  readonly type?: string;
  readonly innerType?: z.ZodType;
  readonly in?: z.ZodType;
  readonly options?: readonly z.ZodType[];
  readonly element?: z.ZodType;
  readonly shape?: Readonly<Record<string, z.ZodType>>;
};

const definitionOf = (schema: z.ZodType): Definition => schema.def as unknown as Definition;

/** The schema inside optional, default and transformed ones; of a union the alternative that has keys. */
function unwrap(schema: z.ZodType): z.ZodType {
  const { type, innerType, in: input, options } = definitionOf(schema);
  if ((type === 'optional' || type === 'default') && innerType !== undefined) return unwrap(innerType);
  if (type === 'pipe' && input !== undefined) return unwrap(input);
  if (type === 'union' && options !== undefined) return options.map(unwrap).find((option) => shapeOf(option) !== undefined) ?? schema;
  return schema;
}

function shapeOf(schema: z.ZodType): Readonly<Record<string, z.ZodType>> | undefined {
  return definitionOf(schema).shape;
}

function childOf(schema: z.ZodType, key: PropertyKey): z.ZodType | undefined {
  const { type, element } = definitionOf(schema);
  return type === 'array' ? element : shapeOf(schema)?.[String(key)];
}

/** Own wording must name a rule and a message that exist. */
function wordingProblems(file: ConfigurationFile, language: Language): readonly Problem[] {
  const texts = settingsTextsIn(language);
  const problems: Problem[] = [];
  for (const key of Object.keys(file.wording ?? {})) {
    const [ruleId = '', messageId = ''] = key.split('/');
    const rule = RULES.find(({ meta }) => meta.id === ruleId);
    const path = ['wording', key];
    if (rule === undefined) {
      const near = nearest(
        ruleId,
        RULES.map(({ meta }) => meta.id),
      );
      problems.push({ path, detail: joinedSentences([texts.unknownRule(ruleId), didYouMean(near, language)], language) });
    } else if (!Object.hasOwn(rule.texts.messages, messageId)) {
      const near = nearest(messageId, Object.keys(rule.texts.messages));
      problems.push({ path, detail: joinedSentences([texts.unknownMessage(ruleId, messageId), didYouMean(near, language)], language) });
    }
  }
  return problems;
}
