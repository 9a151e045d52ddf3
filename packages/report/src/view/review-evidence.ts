/**
 * What the machine saw of a part or an item of the review form, in a phrase.
 */
import type { Level1 } from '@perf-lint/core';
import type { Language, Localized } from '../language.js';
import { ruleName } from '../texts/finding-texts.js';
import { CLASS } from '../texts/labels.js';
import type { ProjectView, ReviewItemView } from './project-view.js';
import type { ReviewSectionId } from './review-items.js';

/** What stands where the machine found nothing. */
const NOTHING_FOUND: Localized = { 'zh-CN': '未见问题', en: 'nothing found' };

/** The same where people rejected opinions of the project: what was found and not taken is not told as nothing. */
export const NOTHING_TAKEN: Localized = { 'zh-CN': '没有采纳的意见', en: 'no opinion was accepted' };

/**
 * "见意见 2、3（看了：…）", "未见问题（看了：…）", or "未评" where no rule speaks to the item. Rules that are switched off follow by name as not done
 * ("未做（本市关闭）：…"): an item is never said to be clear of what nobody looked for.
 */
export function evidenceText({ item, looks, off, opinions }: ReviewItemView, language: Language, none: Localized = NOTHING_FOUND): string {
  const zh = language === 'zh-CN';
  const comma = zh ? '、' : ', ';
  if (item.looks.length === 0) return zh ? '未评' : 'not judged';
  const names = off.map((rule) => ruleName(rule, language)).join(comma);
  const undone = off.length === 0 ? [] : [zh ? `未做（本市关闭）：${names}` : `not done (switched off): ${names}`];
  const phrases = looks.map(({ what }) => what[language]).filter((phrase) => phrase !== '');
  const looked = phrases.length === 0 ? '' : zh ? `（看了：${phrases.join(comma)}）` : ` (looked at: ${phrases.join(comma)})`;
  const numbers = opinions.map(({ number }) => number).join(comma);
  const seen =
    opinions.length > 0
      ? [`${zh ? `见意见 ${numbers}` : `see opinions ${numbers}`}${looked}`]
      : looked === ''
        ? []
        : [`${none[language]}${looked}`];
  return [...seen, ...undone].join(zh ? '；' : '; ');
}

const NOTHING_BY_MACHINE: Localized = { 'zh-CN': '机审未见问题', en: 'nothing found by machine' };

/** Classes whose rows the parts of the form speak about. */
const CLASSES: Readonly<Record<ReviewSectionId, readonly Level1[]>> = {
  goal: [],
  cost: ['cost'],
  output: ['output'],
  benefit: ['benefit'],
  satisfaction: ['satisfaction'],
  supplement: [],
};

/**
 * What stands in a part of the form without opinions. Nothing found in rows that were read is one thing, no rows another:
 * they may be missing, or lost in the reading, and the reviewer is asked to look.
 */
export function emptySectionText(
  { project, rows, deductions }: ProjectView,
  id: ReviewSectionId,
  language: Language,
  none: Localized = NOTHING_BY_MACHINE,
): string {
  const zh = language === 'zh-CN';
  if (id === 'goal' && project.goalUnfilled !== undefined)
    return zh ? `表上有“${project.goalUnfilled}”一栏，没有填` : `the table has a field "${project.goalUnfilled}", which is empty`;
  if (id === 'goal' && project.goal === '')
    return zh ? '没有读到总体目标（有的表不列）' : 'no overall goal was read (some forms have none)';
  const missing = CLASSES[id].find((level1) => deductions.missingClasses.includes(level1));
  if (missing !== undefined && rows.every(({ indicator }) => indicator.level1 !== '')) {
    const name = CLASS[missing][language];
    return zh ? `没有读到${name}指标，请对照原件` : `no indicator of ${name.toLowerCase()} was read; compare with the original`;
  }
  return none[language];
}
