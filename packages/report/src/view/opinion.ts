/**
 * An opinion (意见): findings that read the same in one place, said once in at most 60 Chinese characters: what, why, what to write instead.
 */
import type { Certainty, Finding, RuleId, Severity } from '@perf-lint/analyser';
import type { Language } from '../language.js';
import type { ReportOptions } from '../options.js';
import { findingMessage, findingSuggestion, ruleName } from '../texts/finding-texts.js';
import { SEVERITIES } from '../texts/labels.js';
import { cutToWidth, textWidth } from '../texts/width.js';

/** Columns an opinion may take: 60 Chinese characters; an English sentence says as much in more. */
const OPINION_WIDTH: Readonly<Record<Language, number>> = { 'zh-CN': 120, en: 240 };

/** A suggestion is cut only where it alone would leave the message less than this. */
const MESSAGE_WIDTH = 76;

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

/** Message and suggestion in one sentence within the width of an opinion. */
export function opinionText(message: string, suggestion: string, language: Language): string {
  const limit = OPINION_WIDTH[language];
  const stop = language === 'zh-CN' ? '。' : '.';
  const bare = message.replace(/[。.；;]+$/u, '');
  if (suggestion === '') return cutToClause(bare, limit - 2) + stop;
  const tail = `${language === 'zh-CN' ? '；' : '; '}${suggestion.replace(/[。.]+$/u, '')}${stop}`;
  const room = Math.max(MESSAGE_WIDTH, limit - textWidth(tail));
  const head = cutToClause(bare, room);
  return head + cutToClause(tail.slice(0, -stop.length), limit - textWidth(head) - 2) + stop;
}

/** Ends of clauses, at which a sentence can stop and still say something. */
const CLAUSE_END = /[，；。,;]/u;

/** True where every quotation mark and bracket that opens also closes. */
function isBalanced(text: string): boolean {
  let open = 0;
  for (const character of text) {
    if ('“（(《'.includes(character)) open++;
    else if ('”）)》'.includes(character)) open--;
  }
  return open === 0;
}

/** The text within a width: cut after a whole clause where enough of it is left, else at a character, with "…". */
function cutToClause(text: string, columns: number): string {
  const cut = cutToWidth(text, columns);
  if (cut === text) return text;
  for (let index = cut.length - 1; index > cut.length / 2; index--) {
    // A comma between digits is part of a number.
    if (!CLAUSE_END.test(cut[index] ?? '') || /\d/.test(cut[index + 1] ?? '')) continue;
    const kept = cut.slice(0, index);
    if (isBalanced(kept)) return kept;
  }
  return cut;
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
  const text = opinionText(message, suggestion, language);
  const whole = opinionWhole(message, suggestion, language);
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

function opinionWhole(message: string, suggestion: string, language: Language): string {
  const parts = [message.replace(/[。.；;]+$/u, ''), suggestion.replace(/[。.]+$/u, '')].filter((part) => part !== '');
  return `${parts.join(language === 'zh-CN' ? '；' : '; ')}${language === 'zh-CN' ? '。' : '.'}`;
}
