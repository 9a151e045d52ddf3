/**
 * An opinion (意见): findings that read the same in one place, said once in at most 60 Chinese characters: what, why, what to write instead.
 */
import type { Certainty, Finding, RuleId, Severity } from '@perf-lint/analyser';
import type { Language } from '../language.js';
import type { ReportOptions } from '../options.js';
import { findingMessage, findingSuggestion, ruleName } from '../texts/finding-texts.js';
import { SEVERITIES } from '../texts/labels.js';
import { cutToWidth, textWidth } from '../texts/width.js';
import { clausesOf } from './clauses.js';

/** Columns an opinion may take: 60 Chinese characters; an English sentence says as much in more. */
const OPINION_WIDTH: Readonly<Record<Language, number>> = { 'zh-CN': 120, en: 240 };

export interface Opinion {
  /** From 1, in the order of importance inside its project. */
  readonly number: number;
  readonly ruleId: RuleId;
  readonly rule: string;
  readonly severity: Severity;
  readonly certainty: Certainty;
  /** What, why and what to write instead; at most 60 Chinese characters. */
  readonly text: string;
  /** The whole message and suggestion where `text` had to be cut, else "". */
  readonly full: string;
  /** Titles of the sources the rule rests on. */
  readonly sources: readonly string[];
  readonly findings: readonly Finding[];
}

/** A bare request, which the severity beside the opinion already makes. */
const FILLER = /^(?:请核实|请核对|请说明|please verify)[。，；.,;]?$/iu;

const TRAILING = /[。.；;，,\s]+$/u;

/** Both parts as one sentence. */
function sentence(message: readonly string[], suggestion: readonly string[], language: Language): string {
  const zh = language === 'zh-CN';
  const parts = [message.join('').replace(TRAILING, ''), suggestion.join('').replace(TRAILING, '')].filter((part) => part !== '');
  return parts.length === 0 ? '' : `${parts.join(zh ? '；' : '; ')}${zh ? '。' : '.'}`;
}

/** Columns of a quotation that is left as it is, and of the parts kept of a longer one. */
const QUOTATION = { whole: 36, head: 22, tail: 10 };

/** Long names and values in quotation marks, cut in their middle: the row they stand in is named beside the opinion. */
function abridgeQuotations(text: string): string {
  return text.replace(/“[^“”]*”/gu, (quotation) => {
    const inner = quotation.slice(1, -1);
    if (textWidth(inner) <= QUOTATION.whole) return quotation;
    const characters = Array.from(inner);
    let tail = '';
    for (let index = characters.length - 1; index >= 0 && textWidth(tail) < QUOTATION.tail; index--)
      tail = `${characters[index] ?? ''}${tail}`;
    return `“${cutToWidth(inner, QUOTATION.head)}${tail}”`;
  });
}

/**
 * Message and suggestion in one sentence within the width of an opinion. What is too long has its long quotations abridged, then loses whole clauses from its end,
 * first a bare 请核实, then of the suggestion, then of the message; the first clause of the message and the clause with the ready `value` stay.
 */
export function opinionText(message: string, suggestion: string, language: Language, value = ''): string {
  const limit = OPINION_WIDTH[language];
  let what = clausesOf(message);
  const instead = clausesOf(suggestion);
  let text = sentence(what, instead, language);
  if (textWidth(text) > limit) {
    what = clausesOf(abridgeQuotations(message));
    text = sentence(what, instead, language);
  }
  while (textWidth(text) > limit) {
    const tail = what.at(-1) ?? '';
    if (what.length > 1 && FILLER.test(tail)) {
      what.pop();
      text = sentence(what, instead, language);
      continue;
    }
    let last = instead.length - 1;
    while (last >= 0 && value !== '' && instead[last]?.includes(value) === true) last--;
    // Without a ready value the first clause of the suggestion is what to do.
    if (last > 0 || (last === 0 && instead.length > 1 && value !== '')) instead.splice(last, 1);
    else if (what.length > 1) what.pop();
    else return cutToWidth(text, limit);
    text = sentence(what, instead, language);
  }
  return text;
}

const CERTAINTIES: readonly Certainty[] = ['sure', 'likely', 'ask'];

/** Opinions on some findings (of a project, of an overall table): by severity, then certainty, then the order of the document. */
export function opinionsOn(findings: readonly Finding[], options: ReportOptions): Opinion[] {
  const { language, wording } = options;
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    // What reads the same is said once; rows whose wording differs ("≥12片", "厉行节约") need their own opinion.
    const key = `${finding.ruleId}\n${finding.severity}\n${findingMessage(finding, language, wording)}\n${findingSuggestion(finding, language)}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [finding]);
    else group.push(finding);
  }
  const ordered = [...groups.values()].sort(([a], [b]) => {
    if (a === undefined || b === undefined) return 0;
    return (
      SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || CERTAINTIES.indexOf(a.certainty) - CERTAINTIES.indexOf(b.certainty)
    );
  });
  return ordered.flatMap((group, index) => {
    const [first] = group;
    return first === undefined ? [] : [opinionOf(first, group, index + 1, options)];
  });
}

function opinionOf(first: Finding, findings: readonly Finding[], number: number, options: ReportOptions): Opinion {
  const { language, wording } = options;
  const message = findingMessage(first, language, wording);
  const suggestion = findingSuggestion(first, language);
  const text = opinionText(message, suggestion, language, first.suggestion?.value ?? '');
  const whole = sentence([message], [suggestion], language);
  return {
    number,
    ruleId: first.ruleId,
    rule: ruleName(first.ruleId, language),
    severity: first.severity,
    certainty: first.certainty,
    text,
    full: text === whole ? '' : whole,
    sources: options.sourcesOf?.(first.ruleId, language) ?? [],
    findings,
  };
}
