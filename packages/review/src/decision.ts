/**
 * What a reviewer decides about an opinion (处理), why, and how it goes out.
 */
import type { Bilingual, Language } from '@perf-lint/analyser';

/** 采纳, 改写, 不采纳, 待议; "" is not decided yet. */
export type Verdict = 'accept' | 'rewrite' | 'reject' | 'pending';

export const VERDICTS = ['accept', 'rewrite', 'reject', 'pending'] as const satisfies readonly Verdict[];

export const VERDICT: Readonly<Record<Verdict, Bilingual>> = {
  accept: { 'zh-CN': '采纳', en: 'Accept' },
  rewrite: { 'zh-CN': '改写', en: 'Reword' },
  reject: { 'zh-CN': '不采纳', en: 'Reject' },
  pending: { 'zh-CN': '待议', en: 'Pending' },
};

/** The same in the words of a department that checks its own tables: it takes no opinions, it changes its targets. On its buttons, in its record and on its paper. */
export const SELF_VERDICT: Readonly<Record<Verdict, Bilingual>> = {
  accept: { 'zh-CN': '改', en: 'Change' },
  rewrite: { 'zh-CN': '改，另作说明', en: 'Change, with a note' },
  reject: { 'zh-CN': '不改', en: 'Leave' },
  pending: { 'zh-CN': '再看', en: 'Later' },
};

/** Why an opinion is not taken or changed (原因). The last two but one are faults of the tool, not of the table. */
export type Reason = 'system-format' | 'handed-down' | 'policy' | 'quota' | 'misreading' | 'false-alarm' | 'other';

export const REASONS = [
  'system-format',
  'handed-down',
  'policy',
  'quota',
  'misreading',
  'false-alarm',
  'other',
] as const satisfies readonly Reason[];

export const REASON: Readonly<Record<Reason, Bilingual>> = {
  'system-format': { 'zh-CN': '系统格式', en: 'Format of the budget system' },
  'handed-down': { 'zh-CN': '上级下达', en: 'Handed down from above' },
  policy: { 'zh-CN': '政策规定', en: 'Set by policy' },
  quota: { 'zh-CN': '名额控制', en: 'Quota' },
  misreading: { 'zh-CN': '读取错误', en: 'Misread by the tool' },
  'false-alarm': { 'zh-CN': '规则误判', en: 'Rule is wrong here' },
  other: { 'zh-CN': '其他', en: 'Other' },
};

/** What people filled in on a row of the ledger. Empty strings where nothing was. */
export interface Decision {
  readonly verdict: Verdict | '';
  readonly reason: Reason | '';
  /** What the reason is in the reviewer's own words, where none of the list says it; absent where he wrote none. */
  readonly note?: string;
  /** Wording that goes to the unit; as prefilled where nobody changed it. */
  readonly wording: string;
  readonly reviewer: string;
  /** As written: "2024-11-05". */
  readonly date: string;
}

/** A decision as text to be compared: the same however it was put together, with a blank note or none. */
export function decisionKey({ verdict, reason, note = '', wording, reviewer, date }: Decision): string {
  return JSON.stringify([verdict, reason, note, wording, reviewer, date]);
}

/** True where the opinion goes out: 采纳 and 改写. */
export function isConfirmed({ verdict }: Decision): boolean {
  return verdict === 'accept' || verdict === 'rewrite';
}

/** True where the reviewer has settled the opinion one way or the other. */
export function isSettled({ verdict }: Decision): boolean {
  return verdict === 'accept' || verdict === 'rewrite' || verdict === 'reject';
}

/** The reason with what the reviewer wrote beside it: "其他：单位已撤销"; "" where there is neither. */
export function reasonText({ reason, note = '' }: Pick<Decision, 'reason' | 'note'>, language: Language): string {
  const named = reason === '' ? '' : REASON[reason][language];
  return [named, note].filter((part) => part !== '').join(language === 'zh-CN' ? '：' : ': ');
}

/**
 * A decision in a few words: "不采纳（政策规定，张三，2024-11-05）"; "" where there is none.
 * @param named what verdicts are called, where whoever decides has other words for them
 */
export function decisionText(
  decision: Decision,
  language: Language,
  named: (verdict: Verdict) => string = (verdict) => VERDICT[verdict][language],
): string {
  const zh = language === 'zh-CN';
  const { verdict, reason, note = '', reviewer, date } = decision;
  const details = [reasonText({ reason, note }, language), reviewer, date].filter((part) => part !== '');
  const head = verdict === '' ? (zh ? '未定' : 'undecided') : named(verdict);
  if (verdict === '' && details.length === 0) return '';
  return details.length === 0 ? head : zh ? `${head}（${details.join('，')}）` : `${head} (${details.join(', ')})`;
}
