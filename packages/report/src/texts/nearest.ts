/** "Did you mean": names close to one that does not exist. */
import type { Language } from '../language.js';

/** Sentences one after another: English ones with a blank between, Chinese ones without. */
export function joinedSentences(sentences: readonly string[], language: Language): string {
  return sentences.filter((sentence) => sentence !== '').join(language === 'zh-CN' ? '' : ' ');
}

/** "您是不是要写：…？", "" where nothing is near. */
export function didYouMean(near: readonly string[], language: Language): string {
  if (near.length === 0) return '';
  return language === 'zh-CN' ? `您是不是要写：${near.join('、')}？` : `Did you mean ${near.join(', ')}?`;
}

/**
 * At most three known names near the one given, nearest first; [] where none is near.
 * Near means: at most a third of its letters to change, or one name holds the other.
 */
export function nearest(name: string, known: Iterable<string>): readonly string[] {
  const wanted = name.toLowerCase();
  const found: { readonly name: string; readonly distance: number }[] = [];
  for (const candidate of known) {
    const other = candidate.toLowerCase();
    const held = wanted.length >= 4 && (other.includes(wanted) || wanted.includes(other));
    const distance = held ? 0.5 : editDistance(wanted, other);
    if (distance <= Math.max(2, Math.floor(Math.max(wanted.length, other.length) / 3)) && distance < wanted.length)
      found.push({ name: candidate, distance });
  }
  found.sort((a, b) => a.distance - b.distance);
  return found.slice(0, 3).map((entry) => entry.name);
}

/** Letters to insert, delete or change to turn one word into the other. */
function editDistance(a: string, b: string): number {
  const row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    let diagonal = row[0] ?? 0;
    row[0] = i;
    for (let j = 1; j <= b.length; j++) {
      const above = row[j] ?? 0;
      row[j] = Math.min(above + 1, (row[j - 1] ?? 0) + 1, diagonal + (a[i - 1] === b[j - 1] ? 0 : 1));
      diagonal = above;
    }
  }
  return row[b.length] ?? 0;
}
