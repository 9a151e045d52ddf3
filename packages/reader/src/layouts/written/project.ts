/**
 * Which project written targets belong to, by the words before the first of them.
 */

import { parseAmount } from '@perf-lint/core';
import { FORM_READING } from '@perf-lint/data';
import { everyPattern, pattern } from '../../evidence/vocabulary/pattern.js';
import { MONEY_UNITS } from '../../evidence/vocabulary/words.js';

const ORDINAL = /[(（]?[一二三四五六七八九十]{1,2}[)）、]/;
const NAMED_PROJECT = everyPattern`项目名称[:：]\s*([^,，。;；:：\s]{2,50}?)(?=[,，。;；:：\s]|$|(?<=[^(（])(?=[(（])${ORDINAL}[一-龥])|(?:[(（]?\d{1,2}[)）.、])\s*([^,，。;；:：\s\d][^,，。;；:：\s]{1,48}?${FORM_READING.projectEnds})|${ORDINAL}\s*([一-龥]{3,24}?${FORM_READING.projectEnds})(?=(?:项目)?${FORM_READING.moneyLabelNouns})`;
const SPENT_ON = pattern`^${FORM_READING.spentOn}`;
const SUM_OF_MONEY = everyPattern`([\d,.]+)\s*(${MONEY_UNITS})`;

/** The project that a text names last, and its money: 项目名称：..., (1)...项目, （一）...项目 before its money. */
export function projectNameIn(text: string): { readonly name: string; readonly amount: number | null } {
  const last = [...text.matchAll(NAMED_PROJECT)].findLast((match) => !SPENT_ON.test(text.slice(match.index + match[0].length)));
  // What a sum consists of stands behind it.
  const money = [...text.slice(0, ofWhich(text, last?.index ?? 0)).matchAll(SUM_OF_MONEY)];
  return last === undefined ? { name: '', amount: null } : { name: last[1] ?? last[2] ?? last[3] ?? '', amount: amountOf(money.at(-1)) };
}

function ofWhich(text: string, from: number): number {
  const at = text.indexOf('其中', from);
  return at < 0 ? text.length : at;
}

function amountOf(money: RegExpExecArray | undefined): number | null {
  return money === undefined ? null : parseAmount(money[0]);
}
