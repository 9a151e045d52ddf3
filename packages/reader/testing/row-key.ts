/**
 * When a row that was read is the row that was labelled: as the evaluation beside the checkout compares them.
 */
import { compact, type Indicator, level1Label } from '@perf-lint/core';

/** A row with its class as people write it: 产出, or 产出指标; "" where it has none. */
export interface ComparedRow {
  readonly level1: string;
  readonly name: string;
  readonly value: string;
}

/** A text without what does not count: width, blanks, marks of punctuation and list numbers. */
export function folded(text: string): string {
  return compact(text.normalize('NFKC'))
    .replace(/^指标\d+[:：.、]?/, '')
    .replace(/>=|⩾|≧/g, '≥')
    .replace(/<=|⩽|≦/g, '≤')
    .replace(/["“”‘’'`|，,、；;。:：·()（）【】[\]]/g, '')
    .replace(/(?<!\d)\.|\.(?!\d)/g, '')
    .toLowerCase();
}

/** Two rows with the same key say the same. */
export function rowKey({ level1, name, value }: ComparedRow): string {
  return [level1.replace(/指标$/, ''), folded(name), folded(value)].join('|');
}

/** An indicator that was read, as it is compared. */
export function comparedRow({ level1, name, value }: Pick<Indicator, 'level1' | 'name' | 'value'>): ComparedRow {
  return { level1: level1 === '' ? '' : level1Label(level1, 'zh-CN'), name, value };
}
