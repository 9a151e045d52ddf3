/**
 * The stages that the targets of a year go through: handed in, handed in again, approved, adjusted, monitored, self-evaluated; and the year before.
 */
import type { Bilingual, Language } from '@perf-lint/analyser';
import type { TableSubject } from '../subject.js';

/** Which version of a year's targets a table is. `time` counts from 1 what can come several times. */
export type VersionStage =
  | { readonly kind: 'last-year' } // 上年
  | { readonly kind: 'submitted' } // 申报
  | { readonly kind: 'resubmitted'; readonly time: number } // 重报
  | { readonly kind: 'approved' } // 批复
  | { readonly kind: 'adjusted'; readonly time: number } // 调整
  | { readonly kind: 'monitored'; readonly time: number } // 监控
  | { readonly kind: 'self-evaluated'; readonly time: number }; // 自评

export type StageKind = VersionStage['kind'];

/** In the order of the year. */
export const STAGE_KINDS = [
  'last-year',
  'submitted',
  'resubmitted',
  'approved',
  'adjusted',
  'monitored',
  'self-evaluated',
] as const satisfies readonly StageKind[];

export const STAGE: Readonly<Record<StageKind, Bilingual>> = {
  'last-year': { 'zh-CN': '上年', en: 'last year' },
  submitted: { 'zh-CN': '申报', en: 'submitted' },
  resubmitted: { 'zh-CN': '重报', en: 'resubmitted' },
  approved: { 'zh-CN': '批复', en: 'approved' },
  adjusted: { 'zh-CN': '调整', en: 'adjusted' },
  monitored: { 'zh-CN': '监控', en: 'monitored' },
  'self-evaluated': { 'zh-CN': '自评', en: 'self-evaluated' },
};

/** What the tables of each stage are handed in for. */
export const STAGE_SUBJECT: Readonly<Record<StageKind, TableSubject>> = {
  'last-year': 'targets',
  submitted: 'targets',
  resubmitted: 'targets',
  approved: 'targets',
  adjusted: 'adjustment',
  monitored: 'monitoring',
  'self-evaluated': 'self-evaluation',
};

/** A stage of a kind, for the `time`-th time where it can come several times. */
export function stageOf(kind: StageKind, time = 1): VersionStage {
  switch (kind) {
    case 'last-year':
    case 'submitted':
    case 'approved':
      return { kind };
    case 'resubmitted':
    case 'adjusted':
    case 'monitored':
    case 'self-evaluated':
      return { kind, time };
    default:
      return kind satisfies never;
  }
}

function timeOf(stage: VersionStage): number {
  return 'time' in stage ? stage.time : 1;
}

/** Stages in the order of the year: negative where `one` comes first. A table is adjusted and monitored in turn; their dates say how. */
export function compareStages(one: VersionStage, other: VersionStage): number {
  return STAGE_KINDS.indexOf(one.kind) - STAGE_KINDS.indexOf(other.kind) || timeOf(one) - timeOf(other);
}

export function sameStage(one: VersionStage, other: VersionStage): boolean {
  return compareStages(one, other) === 0;
}

/** The version that a round of the review before the approval is about: 申报 the first, then 重报 1, 重报 2. */
export function stageOfRound(round: number): VersionStage {
  return round <= 1 ? { kind: 'submitted' } : { kind: 'resubmitted', time: round - 1 };
}

/** True for a version that answers to letters on the one before: only what was returned may come back. */
export function isReturn(stage: VersionStage): boolean {
  return stage.kind === 'resubmitted' || (stage.kind !== 'adjusted' && timeOf(stage) > 1);
}

/** "重报 2", "调整 1", "批复"; the first self-evaluation and report of the year carry no number, for most years have one. */
export function stageName(stage: VersionStage, language: Language): string {
  const name = STAGE[stage.kind][language];
  if (!('time' in stage)) return name;
  const numbered = stage.kind === 'resubmitted' || stage.kind === 'adjusted' || stage.time > 1;
  return numbered ? `${name} ${stage.time}` : name;
}

/** What a version is called: its stage and, where it is known, its date. */
export interface VersionLabel {
  readonly stage: VersionStage;
  /** "2026-02-03", "" where nobody said. */
  readonly date: string;
}

/** "批复（2026-02-03）". */
export function versionName({ stage, date }: VersionLabel, language: Language): string {
  const name = stageName(stage, language);
  if (date === '') return name;
  return language === 'zh-CN' ? `${name}（${date}）` : `${name} (${date})`;
}

/** "批复（2026-02-03）与申报相比". */
export function comparedNames(before: VersionLabel, after: VersionLabel, language: Language): string {
  const [earlier, later] = [versionName(before, language), versionName(after, language)];
  return language === 'zh-CN' ? `${later}与${earlier}相比` : `${later} compared with ${earlier}`;
}

const WRITTEN = /^(?<name>[^\d(（@]+?)\s*(?<time>\d{1,2})?\s*(?:[(（@]\s*(?<date>\d{4}-\d{2}-\d{2})\s*[)）]?)?$/u;

/** The version that somebody wrote in either language: "批复", "重报2", "批复（2026-02-03）", "adjusted 1@2026-08-01"; null where it is none. */
export function readVersionLabel(text: string): VersionLabel | null {
  const { name = '', time, date = '' } = WRITTEN.exec(text.normalize('NFC').trim())?.groups ?? {};
  const kind = STAGE_KINDS.find((each) => each === name || Object.values(STAGE[each]).includes(name.trim()));
  if (kind === undefined) return null;
  const stage = stageOf(kind, time === undefined ? 1 : Number(time));
  // 批复 2 is no version, and 重报 0 neither.
  if (time !== undefined && (!('time' in stage) || stage.time < 1)) return null;
  return { stage, date };
}
