/**
 * What the machine saw of an item of the review form, in a phrase.
 */
import type { Language } from '../language.js';
import type { ReviewItemView } from '../view/project-view.js';

/** "见意见 2、3（看了：…）", "未见问题（看了：…）", or "未评" where no rule speaks to the item. */
export function evidenceText({ item, judged, opinions }: ReviewItemView, language: Language): string {
  const zh = language === 'zh-CN';
  if (!judged) return zh ? '未评' : 'not judged';
  const looked = item.judged[language];
  if (opinions.length === 0) return zh ? `未见问题（看了：${looked}）` : `nothing found (looked at: ${looked})`;
  const numbers = opinions.map(({ number }) => number).join(zh ? '、' : ', ');
  return zh ? `见意见 ${numbers}（看了：${looked}）` : `see opinions ${numbers} (looked at: ${looked})`;
}
