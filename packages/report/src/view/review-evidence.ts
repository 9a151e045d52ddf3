/**
 * What the machine saw of a part or an item of the review form, in a phrase.
 */
import type { Level1 } from '@perf-lint/core';
import type { Language } from '../language.js';
import { CLASS } from '../texts/labels.js';
import type { ProjectView, ReviewItemView } from './project-view.js';
import type { ReviewSectionId } from './review-items.js';

/** "见意见 2、3（看了：…）", "未见问题（看了：…）", or "未评" where no rule speaks to the item. */
export function evidenceText({ item, judged, opinions }: ReviewItemView, language: Language): string {
  const zh = language === 'zh-CN';
  if (!judged) return zh ? '未评' : 'not judged';
  const looked = item.judged[language];
  if (opinions.length === 0) return zh ? `未见问题（看了：${looked}）` : `nothing found (looked at: ${looked})`;
  const numbers = opinions.map(({ number }) => number).join(zh ? '、' : ', ');
  return zh ? `见意见 ${numbers}（看了：${looked}）` : `see opinions ${numbers} (looked at: ${looked})`;
}

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
export function emptySectionText({ project, rows, deductions }: ProjectView, id: ReviewSectionId, language: Language): string {
  const zh = language === 'zh-CN';
  if (id === 'goal' && project.goal === '')
    return zh ? '没有读到总体目标（有的表不列）' : 'no overall goal was read (some forms have none)';
  const missing = CLASSES[id].find((level1) => deductions.missingClasses.includes(level1));
  if (missing !== undefined && rows.every(({ indicator }) => indicator.level1 !== '')) {
    const name = CLASS[missing][language];
    return zh ? `没有读到${name}指标，请对照原件` : `no indicator of ${name.toLowerCase()} was read; compare with the original`;
  }
  return zh ? '机审未见问题' : 'nothing found by machine';
}
