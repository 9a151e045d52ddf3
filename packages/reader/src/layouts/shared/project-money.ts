/**
 * The money of one project as its form prints it: for the year, over all its years, or without saying for which time.
 */

import { compact, foldWidth, type MoneyUnit, parseAmount } from '@perf-lint/core';
import { PROJECT_READING } from '@perf-lint/data';
import { everyPattern, pattern } from '../../evidence/vocabulary/pattern.js';
import { MONEY_UNITS } from '../../evidence/vocabulary/words.js';
import { IMPLAUSIBLE } from './unprinted-unit.js';

type Span = 'year' | 'whole' | 'unsaid';

const OF_YEAR = pattern`${PROJECT_READING.moneyOfYear}|20\d\d年`;
const OF_ALL_YEARS = pattern`${PROJECT_READING.moneyOfAllYears}`;

const NO_BUDGET = pattern`(?<!转移)支付|${PROJECT_READING.notBudget}`;
const WHOLE_BEFORE_PARTS = pattern`^[\d.,]+\s*(?:${MONEY_UNITS}|万)?(?=\s*[（(])`;
/** 共计100万元 behind its parts, and who gave a part. */
const ALL_IN_ALL = pattern`${PROJECT_READING.counting}[^，,\d]{0,6}$`;
const LEVEL = pattern`${PROJECT_READING.levelsOfMoney}`;
const SUM_OF_MONEY = everyPattern`(\d[\d,]*(?:\.\d+)?)(${MONEY_UNITS})(?!\/)`;

function spanOf(label: string): Span {
  if (OF_ALL_YEARS.test(label)) return 'whole';
  return OF_YEAR.test(label) ? 'year' : 'unsaid';
}

/** What labels say of a project's money; the first of each kind holds. */
export class ProjectMoney {
  private readonly first = new Map<Span, number>();

  /** Takes the value of a label, in a unit that the form prints or null. False where the text holds no money. */
  take(label: string, text: string, printed: MoneyUnit | null): boolean {
    const unit = printed ?? unprintedUnit(parseAmount(text));
    // 854万(高标准农田建设400万元,...): the whole stands before its parts.
    const amount = parseAmount(text, unit) ?? parseAmount(WHOLE_BEFORE_PARTS.exec(text)?.[0] ?? '', unit);
    if (amount === null) return this.takeProse(text);
    this.add(spanOf(compact(label)), amount);
    return true;
  }

  /** Takes the money that a sentence names: 项目总投资3600万元，本年度申请财政资金1150万元，其中…. False where it names none. */
  takeProse(text: string): boolean {
    const named = moneyIn(text);
    for (const { span, amount } of named) this.add(span, amount);
    return named.length > 0;
  }

  private add(span: Span, amount: number): void {
    if (!this.first.has(span)) this.first.set(span, amount);
  }

  /** The year's money in 万元, else the only money that is printed; null where none is. */
  get amount(): number | null {
    return this.first.get('year') ?? this.first.get('unsaid') ?? this.first.get('whole') ?? null;
  }

  /** The money of all years in 万元 where it is printed beside the year's; null elsewhere. */
  get totalAmount(): number | null {
    const whole = this.first.get('whole');
    if (whole !== undefined) return this.first.size > 1 ? whole : null;
    const unsaid = this.first.get('unsaid');
    const year = this.first.get('year');
    return unsaid !== undefined && year !== undefined && unsaid > year ? unsaid : null;
  }
}

/** 万元 by the forms' habit, 元 for a sum that no project has in 万元. */
function unprintedUnit(asWan: number | null): MoneyUnit {
  return asWan !== null && asWan >= IMPLAUSIBLE ? '元' : '万元';
}

interface NamedSum {
  readonly span: Span;
  readonly amount: number;
}

/** Sums of a text with the time they are for. Parts behind 其中 count only where they are the year's; money spent is none that is planned. */
function moneyIn(text: string): NamedSum[] {
  return compact(foldWidth(text))
    .split(/[。；;]/)
    .flatMap((sentence) => sumsOf(sentence));
}

function sumsOf(sentence: string): NamedSum[] {
  const found: NamedSum[] = [];
  let from = 0;
  let behind = false;
  /** Sums of the sentence so far that say which level of government gave them: 中央资金80万元，省级资金20万元. */
  let levels = 0;
  for (const match of sentence.matchAll(SUM_OF_MONEY)) {
    const amount = parseAmount(match[0]);
    const before = sentence.slice(from, match.index);
    from = match.index + match[0].length;
    behind ||= before.includes('其中');
    const span = spanOf(before);
    // 每人300元 is a standard.
    if (amount === null || NO_BUDGET.test(before)) continue;
    if (!behind && ALL_IN_ALL.test(before)) found.length = 0;
    else if (LEVEL.test(before)) levels += 1;
    if (!behind || span === 'year') found.push({ span, amount });
  }
  // Several parts are no whole.
  return levels > 1 && levels === found.length ? [] : found;
}
