/**
 * Places of an office's own form: {{项目名称}} in a cell or a paragraph says what belongs there.
 */
import { FORM_FIELD, type FormField, ROW_FIELD, type RowField } from '../approval/approval-form.js';

/** What a place asks for; `unknown` keeps what somebody wrote that is no field. */
export type Place =
  | { readonly kind: 'form'; readonly field: FormField }
  | { readonly kind: 'row'; readonly field: RowField }
  | { readonly kind: 'unknown'; readonly name: string };

/** Other names that forms use for the same. */
const ALSO: Readonly<Record<string, Place>> = {
  金额: { kind: 'form', field: 'amount' },
  预算金额: { kind: 'form', field: 'amount' },
  部门: { kind: 'form', field: 'department' },
  部门名称: { kind: 'form', field: 'department' },
  单位: { kind: 'form', field: 'unit' },
  单位名称: { kind: 'form', field: 'unit' },
  年度目标: { kind: 'form', field: 'goal' },
  年度总体目标: { kind: 'form', field: 'goal' },
  起止时间: { kind: 'form', field: 'period' },
  指标名称: { kind: 'row', field: 'name' },
  目标值: { kind: 'row', field: 'value' },
  指标解释: { kind: 'row', field: 'definition' },
  分值: { kind: 'row', field: 'weight' },
};

const KNOWN: ReadonlyMap<string, Place> = new Map<string, Place>([
  ...Object.entries(ALSO),
  ...(Object.keys(FORM_FIELD) as FormField[]).flatMap((field) =>
    Object.values(FORM_FIELD[field]).map((name): [string, Place] => [name, { kind: 'form', field }]),
  ),
  ...(Object.keys(ROW_FIELD) as RowField[]).flatMap((field) =>
    Object.values(ROW_FIELD[field]).map((name): [string, Place] => [name, { kind: 'row', field }]),
  ),
]);

/** Nobody writes a longer name, and a text with a brace somewhere is no place. */
const PLACE = /(?:\{\{|｛｛)([^{}｛｝]{1,40})(?:\}\}|｝｝)/gu;

export interface FoundPlace {
  /** Where its text stands. */
  readonly start: number;
  readonly end: number;
  readonly place: Place;
}

/** The places in a text, in order. */
export function placesIn(text: string): readonly FoundPlace[] {
  return [...text.matchAll(PLACE)].map((match): FoundPlace => {
    const name = (match[1] ?? '').replace(/[\s　]+/gu, '');
    const place = KNOWN.get(name) ?? KNOWN.get((match[1] ?? '').trim()) ?? { kind: 'unknown', name };
    return { start: match.index, end: match.index + match[0].length, place };
  });
}

export function asksForRow(text: string): boolean {
  return placesIn(text).some(({ place }) => place.kind === 'row');
}

/** What stands at a place: text, "" where there is none; null leaves the place as it is written. */
export type Values = (place: Place) => string | null;

/** The text with its places filled. */
export function filledText(text: string, values: Values): string {
  let result = '';
  let at = 0;
  for (const { start, end, place } of placesIn(text)) {
    result += text.slice(at, start) + (values(place) ?? text.slice(start, end));
    at = end;
  }
  return result + text.slice(at);
}
