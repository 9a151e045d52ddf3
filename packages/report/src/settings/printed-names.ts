/**
 * Names as reports and workbooks print them, for what programs call by ids: rules by their titles, severities and choices by their words.
 * Whoever writes 指标值不够具体 and 提示 into a configuration is understood.
 */
import { RULES, type RuleId } from '@perf-lint/analyser';
import { LANGUAGES } from '../language.js';
import { choiceId, folded } from './choice-names.js';

const RULE_NAMES: ReadonlyMap<string, RuleId> = new Map(
  RULES.flatMap(({ meta, texts }) => [
    [folded(meta.id), meta.id] as const,
    ...LANGUAGES.map((language) => [folded(texts.title[language]), meta.id] as const),
  ]),
);

/** The rule that a text names by id or title, in either language; null where it names none. */
export function ruleNamed(text: string): RuleId | null {
  return RULE_NAMES.get(folded(text)) ?? null;
}

/** An option of a rule by its name or by what its description says. */
export function optionNamed(rule: RuleId, text: string): string | null {
  const wanted = folded(text);
  const options = RULES.find(({ meta }) => meta.id === rule)?.meta.options ?? [];
  return (
    options.find(({ name, description }) =>
      [name, ...LANGUAGES.map((language) => description[language])].some((each) => folded(each) === wanted),
    )?.name ?? null
  );
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

const named = (value: unknown): unknown => (typeof value === 'string' ? (ruleNamed(value) ?? value) : value);
const chosen = (value: unknown): unknown => (typeof value === 'string' ? choiceId(value) : value);

function ruleSettings(rules: unknown): unknown {
  if (!isRecord(rules)) return rules;
  return Object.fromEntries(
    Object.entries(rules).map(([name, setting]) => [
      ruleNamed(name) ?? name,
      isRecord(setting) ? { ...setting, ...('severity' in setting ? { severity: chosen(setting.severity) } : {}) } : chosen(setting),
    ]),
  );
}

/** What files and overrides of them share. */
function analysisPart(content: Readonly<Record<string, unknown>>): Record<string, unknown> {
  const part: Record<string, unknown> = { ...content };
  for (const key of ['language', 'failOn', 'preset', 'tone', 'model']) if (key in part) part[key] = chosen(part[key]);
  if ('rules' in part) part.rules = ruleSettings(part.rules);
  if (Array.isArray(part.suppressions))
    part.suppressions = part.suppressions.map((each: unknown) => (isRecord(each) ? { ...each, rule: named(each.rule) } : each));
  if (Array.isArray(part.sources))
    part.sources = part.sources.map((each: unknown) =>
      isRecord(each) && Array.isArray(each.rules) ? { ...each, rules: each.rules.map(named) } : each,
    );
  if (isRecord(part.wording))
    part.wording = Object.fromEntries(
      Object.entries(part.wording).map(([key, wording]) => {
        const [rule = '', ...message] = key.split('/');
        return [[ruleNamed(rule) ?? rule, ...message].join('/'), wording];
      }),
    );
  return part;
}

/** The content of a configuration file with ids for the names that people read; what is no such content stays as it is. */
export function withIds(content: unknown): unknown {
  if (!isRecord(content)) return content;
  const whole = analysisPart(content);
  if (Array.isArray(whole.overrides))
    whole.overrides = whole.overrides.map((each: unknown) => (isRecord(each) ? analysisPart(each) : each));
  return whole;
}
