/**
 * What people may write into cells that take one of a few words, and how it is understood: blanks, wide letters and a full stop do not
 * matter, and words that can mean only one of the choices are taken for it.
 */
import { RULE_IDS, type RuleId, type Severity } from '@perf-lint/analyser';
import {
  CONCLUSION,
  CONCLUSIONS,
  type ConclusionKind,
  DELIVERIES,
  DELIVERY,
  EVENT_SOURCE,
  EVENT_SOURCES,
  type EventSource,
  REASON,
  REASONS,
  type Reason,
  VERDICT,
  VERDICTS,
  type Verdict,
  VOICE,
  VOICES,
} from '@perf-lint/review';
import { LANGUAGES, type Language, type Localized } from '../../language.js';
import { ruleName } from '../../texts/finding-texts.js';
import { CLASS, PILE, SEVERITY, TABLE } from '../../texts/labels.js';
import { KIND_VERDICTS, type KindVerdict } from './kind-decisions.js';

/** An entry folded: half width, lower case, without blanks and a closing stop. */
export function foldEntry(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s\u200b-\u200d\ufeff]+/g, '')
    .replace(/[。.!,;，；]+$/, '');
}

/** The choices of a column by what may be written. */
export interface Choices<Key extends string> {
  readonly keyOf: ReadonlyMap<string, Key>;
  /** As a sentence lists them, in one language. */
  readonly labels: (language: Language) => readonly string[];
}

function choicesOf<Key extends string>(
  keys: readonly Key[],
  labels: Readonly<Record<Key, Localized>>,
  otherWords?: Readonly<Partial<Record<Key, readonly string[]>>>,
): Choices<Key> {
  const keyOf = new Map<string, Key>();
  for (const key of keys) {
    keyOf.set(foldEntry(key), key);
    for (const language of LANGUAGES) keyOf.set(foldEntry(labels[key][language]), key);
    for (const word of otherWords?.[key] ?? []) keyOf.set(foldEntry(word), key);
  }
  return { keyOf, labels: (language) => keys.map((key) => labels[key][language]) };
}

/** Words for a verdict that leave no doubt. 修改 and 驳回 are left out: they may mean the unit's table or our opinion. */
const VERDICT_WORDS: Readonly<Record<Verdict, readonly string[]>> = {
  accept: ['同意', '同意采纳', '予以采纳', '采用', '接受', 'accepted', 'agree', 'agreed'],
  rewrite: ['改写后采纳', '改写后发出', '改写采纳', 'reworded', 'rewrite'],
  reject: ['不同意', '不予采纳', '不采用', '不接受', '未采纳', 'rejected', 'disagree'],
  pending: ['待定', '待商议', '待讨论', '待研究', '再议', '暂缓'],
};

const REASON_WORDS: Readonly<Partial<Record<Reason, readonly string[]>>> = {
  misreading: ['读取有误', '读错', '读错了'],
  'false-alarm': ['误判', '误报'],
};

export const VERDICT_CHOICES: Choices<Verdict> = choicesOf(VERDICTS, VERDICT, VERDICT_WORDS);
/** What may be decided of a whole kind of opinions. */
export const KIND_VERDICT_CHOICES: Choices<KindVerdict> = choicesOf(KIND_VERDICTS, VERDICT, VERDICT_WORDS);
export const REASON_CHOICES: Choices<Reason> = choicesOf(REASONS, REASON, REASON_WORDS);
/** Words for a conclusion that leave no doubt. 退回 alone is the usual word for 退回重报. */
const CONCLUSION_WORDS: Readonly<Partial<Record<ConclusionKind, readonly string[]>>> = {
  pass: ['审核通过', '同意', 'pass'],
  'pass-after-changes': ['修改通过', '修改完善后通过'],
  return: ['退回', '退回修改', '退回修改后重报'],
  'not-recommended': ['不予安排', '建议不予安排', '不建议安排'],
};

export const CONCLUSION_CHOICES: Choices<ConclusionKind> = choicesOf(CONCLUSIONS, CONCLUSION, CONCLUSION_WORDS);
export const EVENT_SOURCE_CHOICES: Choices<EventSource> = choicesOf(EVENT_SOURCES, EVENT_SOURCE);
export const DELIVERY_CHOICES = choicesOf(DELIVERIES, DELIVERY);
/** 审核人 is what a reviewer is who does not say as whom he speaks. */
export const VOICE_CHOICES = choicesOf([...VOICES, ''], VOICE);
export const SEVERITY_CHOICES: Choices<Severity> = choicesOf(['error', 'warning', 'info'], SEVERITY);
export const CLASS_CHOICES = choicesOf(['cost', 'output', 'benefit', 'satisfaction', 'management'], CLASS);
export const PILE_CHOICES = choicesOf(['return', 'verify', 'hint', 'doubtful', 'clear'], PILE);
export const TABLE_CHOICES = choicesOf(['overall', 'project'], TABLE);
/** Rules by the titles that sheets print, for a sheet whose ids were deleted. */
export const RULE_BY_TITLE: ReadonlyMap<string, RuleId> = new Map(
  RULE_IDS.flatMap((id) => LANGUAGES.map((language) => [foldEntry(ruleName(id, language)), id] as const)),
);
export const RULE_CHOICES: Choices<RuleId> = { keyOf: new Map(RULE_IDS.map((id) => [id, id])), labels: () => [] };

/** Columns with choices, for the sentence about an entry that is none of them. */
const BY_COLUMN: Readonly<Record<string, Choices<string>>> = {
  verdict: VERDICT_CHOICES,
  kindVerdict: KIND_VERDICT_CHOICES,
  reason: REASON_CHOICES,
  severity: SEVERITY_CHOICES,
  level1: CLASS_CHOICES,
  pile: PILE_CHOICES,
  table: TABLE_CHOICES,
  conclusion: CONCLUSION_CHOICES,
  delivery: DELIVERY_CHOICES,
  voice: VOICE_CHOICES,
};

/** The choices of a column as text, "" where they are not to be listed. */
export function choiceList(column: string, language: Language): string {
  return (BY_COLUMN[column]?.labels(language) ?? []).join(language === 'zh-CN' ? '、' : ', ');
}
