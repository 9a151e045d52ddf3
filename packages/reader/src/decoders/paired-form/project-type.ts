/**
 * Project types (项目类别) of the budget system. They stand in a narrow column, often one character a line.
 */

/** The categories of the national budget system and the words budgets print for them. */
const TYPES = [
  '其他运转类',
  '特定目标类',
  '人员类',
  '公用经费',
  '公用经费类',
  '运转类',
  '人员经费',
  '一般项目',
  '重点项目',
  '专项业务',
  '部门项目',
  '基本支出',
  '项目支出',
  '其他运转类项目',
  '特定目标类项目',
  '人员类项目',
];

/** True where the text is a whole type. */
export function isType(text: string): boolean {
  return TYPES.includes(text);
}

/** True where the text begins a type and more of it must follow. */
export function isTypePrefix(text: string): boolean {
  return text !== '' && TYPES.some((type) => type.length > text.length && type.startsWith(text));
}

/** Index of the first of the last texts that together are a type; their number where there is none. */
export function typeSuffix(texts: readonly string[]): number {
  let tail = '';
  let best = texts.length;
  for (let i = texts.length - 1; i >= 0; i--) {
    tail = (texts[i] ?? '') + tail;
    if (tail.length > 8) break;
    if (isType(tail)) best = i;
  }
  return best;
}
