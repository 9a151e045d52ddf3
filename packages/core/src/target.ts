/**
 * The target of an indicator (指标值) as a discriminated union, made by {@link parseTarget}.
 */

/** How the number bounds the result. "±" is a tolerance on both sides; null where none is printed. */
export type Comparator = '≥' | '>' | '≤' | '<' | '=' | '±';

/**
 * A number with its unit. `number` is as printed without its factor: "2万人次" is number 2, factor 10000, unit "人次".
 * `unit` is canonical ("%" for 百分比 and ％), "" where none is printed; `unitText` is as printed.
 * `per` are the bases of a unit price in canonical order: 元/人/月 and 元/月·人 both give ["人", "月"].
 */
export interface Quantity {
  readonly number: number;
  readonly factor: 1 | 100 | 1000 | 10_000 | 100_000_000;
  readonly unit: string;
  readonly unitText: string;
  readonly per: readonly string[];
}

/** A calendar date of any precision: only a year, a year and month, or a full day. */
export interface CalendarDate {
  readonly year: number | null;
  readonly month: number | null;
  readonly day: number | null;
}

export interface QuantityTarget extends Quantity {
  readonly kind: 'quantity';
  readonly comparator: Comparator | null;
  /** "比上年", "较上年": the number is a change against an earlier year. */
  readonly change?: 'increase' | 'decrease';
}

/** 300-400人, 95-100%, 0-0.8万元. `low` and `high` share factor, unit and bases. */
export interface RangeTarget {
  readonly kind: 'range';
  readonly low: number;
  readonly high: number;
  readonly factor: Quantity['factor'];
  readonly unit: string;
  readonly unitText: string;
  readonly per: readonly string[];
  /** Printed before the range (≥300-400人), absent where none is. */
  readonly comparator?: Comparator;
}

/** A point in time: 2024年12月底前, 12月31日前, 年底前, 2024年, or a period 2024.1-2024.12 (`from` set). */
export interface DeadlineTarget {
  readonly kind: 'deadline';
  readonly comparator: Comparator | null;
  readonly from: CalendarDate | null;
  readonly date: CalendarDate;
  /** "before" for 前 and 以前, "end" for 底 and 末 (年底, 月底), "within" for 内 (年内), "whole" for 全年. */
  readonly bound: 'before' | 'end' | 'within' | 'whole' | 'on';
  /** 每月15日前, 季度末: the deadline comes back. */
  readonly recurring?: 'year' | 'quarter' | 'month';
}

/** A length of time: ≤30个工作日, 1年, 半年 (number 0.5, unit 年), 24小时内. */
export interface DurationTarget extends Quantity {
  readonly kind: 'duration';
  readonly comparator: Comparator | null;
  /** "缩短3天", "比上年减少2个工作日". */
  readonly change?: 'increase' | 'decrease';
}

/** A grade of a printed scale: 定性 优 with 优良中低差. `scale` is "" where none is printed, `grade` where only a scale is. */
export interface GradedTarget {
  readonly kind: 'graded';
  readonly grade: string;
  readonly scale: string;
  /** A number printed in the place of the grade, with the grade in the place of the unit: 95|良. */
  readonly number?: number;
  /** "≥良". */
  readonly comparator: Comparator | null;
}

/** A state that is met or not: 是, 否, 完成, 无, 通过, 合格. */
export interface YesNoTarget {
  readonly kind: 'yes-no';
  readonly expected: boolean;
  readonly text: string;
}

/** Words without a number: 明显, 及时发放到位. */
export interface QualitativeTarget {
  readonly kind: 'qualitative';
  readonly text: string;
}

export interface EmptyTarget {
  readonly kind: 'empty';
}

/** Characters that make no target: "#REF!", "二100", "/". `probable` is a reading that a repair suggests (292% → ≥92%). */
export interface UnreadableTarget {
  readonly kind: 'unreadable';
  readonly text: string;
  readonly probable?: string;
}

export type Target =
  | QuantityTarget
  | RangeTarget
  | DeadlineTarget
  | DurationTarget
  | GradedTarget
  | YesNoTarget
  | QualitativeTarget
  | EmptyTarget
  | UnreadableTarget;

export type TargetKind = Target['kind'];
