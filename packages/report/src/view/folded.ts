/**
 * Findings that another opinion of their row says as well: what it must say so that this is true, and what the reviewer is told about them.
 */
import { type Finding, type Folding, foldingOf } from '@perf-lint/analyser';
import type { Language, Localized } from '../language.js';
import type { ReportOptions } from '../options.js';
import { findingMessage } from '../texts/finding-texts.js';

/** Findings that are told, each with those of its row that it says as well. */
export function foldedUnder(findings: readonly Finding[]): ReadonlyMap<Finding, readonly Finding[]> {
  const tellers = new Map<string, Finding>();
  const keyOf = (ruleId: string, { path }: Finding): string => `${ruleId} ${path.indicatorId}`;
  for (const finding of findings) if (finding.within === undefined) tellers.set(keyOf(finding.ruleId, finding), finding);
  const folded = new Map<Finding, Finding[]>();
  for (const finding of findings) {
    if (finding.within === undefined || finding.path.indicatorId === '') continue;
    const teller = tellers.get(keyOf(finding.within, finding));
    if (teller !== undefined) folded.set(teller, [...(folded.get(teller) ?? []), finding]);
  }
  return folded;
}

const TRAILING = /[。.；;，,\s]+$/u;

/** What a folded finding says, without the name that the sentence before it has said. */
function added({ args, ...finding }: Finding, language: Language, wording: ReportOptions['wording']): string {
  const message = findingMessage({ args, ...finding }, language, wording).replace(TRAILING, '');
  const subject = typeof args.name === 'string' ? `“${args.name}”的` : '';
  return subject !== '' && message.startsWith(subject) ? message.slice(subject.length) : message;
}

/** The message of an opinion, with what it is told for and does not name itself. */
export function toldMessage(
  finding: Finding,
  folded: readonly Finding[],
  { language, wording }: Pick<ReportOptions, 'language' | 'wording'>,
): string {
  const message = findingMessage(finding, language, wording);
  const more = folded.filter((each) => foldingOf(finding, each) === 'adds').map((each) => added(each, language, wording));
  if (more.length === 0) return message;
  const zh = language === 'zh-CN';
  return `${[message.replace(TRAILING, ''), ...new Set(more)].join(zh ? '；' : '; ')}${zh ? '。' : '.'}`;
}

/** What the reviewer is told before a folded finding. */
export const FOLDED: Readonly<Record<Folding, Localized>> = {
  names: { 'zh-CN': '同一格还查出（已由这条意见说到，不再另写给单位）：', en: 'Said by this opinion, and not sent as well: ' },
  adds: { 'zh-CN': '同一格还查出（已并入这条意见，不再另写给单位）：', en: 'Part of this opinion, and not sent as well: ' },
  goes: {
    'zh-CN': '同一格还查出（按这条意见改过以后就不存在了，没有写给单位）：',
    en: 'Gone once this opinion is followed, and not sent: ',
  },
};
