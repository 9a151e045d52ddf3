/**
 * An opinion (意见): findings that read the same in one place, said once in at most 60 Chinese characters: what, why, what to write instead.
 */
import {
  asideOf,
  type Certainty,
  type Finding,
  foldingOf,
  levelOf,
  type ProjectOrigin,
  type RuleId,
  type Severity,
} from '@perf-lint/analyser';
import type { ReportOptions } from '../options.js';
import { findingMessage, findingSuggestion, ruleName } from '../texts/finding-texts.js';
import { ORIGIN_SOFTENS, SEVERITIES } from '../texts/labels.js';
import { FOLDED, foldedUnder, toldMessage } from './folded.js';
import { opinionSentence, opinionText } from './opinion-text.js';

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
  /** What the reviewer alone is told, and no unit is: that he can put it right himself; what else was found there and is said by this opinion. */
  readonly aside: readonly string[];
  /** Titles of the sources the rule rests on. */
  readonly sources: readonly string[];
  readonly findings: readonly Finding[];
}

const CERTAINTIES: readonly Certainty[] = ['sure', 'likely', 'ask'];

/**
 * Opinions on some findings (of a project, of an overall table): by severity, then certainty, then the order of the document.
 * @param origin who can change the project's targets: what is grave and not the unit's to change says so beside it
 */
export function opinionsOn(findings: readonly Finding[], options: ReportOptions, origin: ProjectOrigin = 'own'): Opinion[] {
  const { language } = options;
  const folded = foldedUnder(findings);
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.within !== undefined) continue;
    // What reads the same is said once; rows whose wording differs ("≥12片", "厉行节约") need their own opinion.
    const key = `${finding.ruleId}\n${finding.severity}\n${toldMessage(finding, folded.get(finding) ?? [], options)}\n${findingSuggestion(finding, language)}`;
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
    return first === undefined
      ? []
      : [
          {
            ...opinionOf(first, { findings: group, folded: folded.get(first) ?? [], number: index + 1 }, options),
            aside: [...softened(first, origin, options), ...asideTo(group, folded, options)],
          },
        ];
  });
}

/** Why a grave finding of the project is only asked about, so that two that read alike and weigh differently say what tells them apart. */
function softened(finding: Finding, origin: ProjectOrigin, { language }: ReportOptions): readonly string[] {
  const why = levelOf(finding, origin) === levelOf(finding, 'own') ? '' : ORIGIN_SOFTENS[origin][language];
  return why === '' ? [] : [why];
}

/** What goes beside an opinion for the reviewer: see {@link Opinion.aside}. */
function asideTo(
  group: readonly Finding[],
  folded: ReturnType<typeof foldedUnder>,
  { language, wording }: ReportOptions,
): readonly string[] {
  const own = group.map((finding) => asideOf(finding, language)).filter((text) => text !== '');
  const also = group.flatMap((teller) =>
    (folded.get(teller) ?? []).map((finding) => {
      const sentence = opinionSentence(findingMessage(finding, language, wording), findingSuggestion(finding, language), language);
      return `${FOLDED[foldingOf(teller, finding)][language]}${sentence}`;
    }),
  );
  return [...new Set([...own, ...also])];
}

function opinionOf(
  first: Finding,
  { findings, folded, number }: Pick<Opinion, 'findings' | 'number'> & { readonly folded: readonly Finding[] },
  options: ReportOptions,
): Omit<Opinion, 'aside'> {
  const { language } = options;
  const message = toldMessage(first, folded, options);
  const suggestion = findingSuggestion(first, language);
  const text = opinionText(message, suggestion, language, first.suggestion?.value ?? '');
  const whole = opinionSentence(message, suggestion, language);
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
