/**
 * Words that the reader goes by and that more than one of its rooms uses. Those that the grammar owns come from core, all others stand in
 * data/lexicons, where an expert sees and mends them.
 */
import { MONEY_UNITS, SIGN_WORDS, UNITS } from '@perf-lint/core';
import { CELL_WORDS, FORM_READING } from '@perf-lint/data';
import { pattern } from './pattern.js';

export { MONEY_UNITS, SIGN_WORDS };

/** 人, 人次, 平方米: every unit that counts or measures; 95% is no count of anything. */
export const COUNT_WORDS = UNITS.filter((entry) => entry.kind !== 'rate').flatMap((entry) => [entry.unit, ...(entry.alternates ?? [])]);

/** 及时, 确保: what a promise begins with. */
export const PROMISES = [...CELL_WORDS.promisesAndEnds, ...CELL_WORDS.promises];
/** What a value in words begins with: a promise, or a state that may as well begin a name. */
export const VALUE_STARTS = [...PROMISES, ...CELL_WORDS.states, ...CELL_WORDS.valueStarts];
/** What a value in words ends with. */
export const VALUE_ENDS = [...CELL_WORDS.promisesAndEnds, ...CELL_WORDS.states, ...CELL_WORDS.valueEnds];

/** 达成预期指标: what a self-evaluation says of a result. */
export const RESULT = pattern`${CELL_WORDS.resultDegrees}?${CELL_WORDS.resultVerbs}了?${CELL_WORDS.resultPlans}${CELL_WORDS.resultObjects}`;

/** 数量, 社会效益, 服务对象满意度: aspects that are told from other text without 指标 behind them. */
export const ASPECTS = pattern`成本|${[...FORM_READING.outputAspects, ...FORM_READING.effectAspects, ...FORM_READING.satisfactionAspects]}`;

/** 绩效目标, 绩效自评: what the forms are about. */
export const TARGET_TITLE = pattern`绩效${FORM_READING.targetTitles}`;
/** 万元, 金额单位：元. */
export const MONEY_UNIT_LINE = pattern`(?:金额)?单位[:：]${MONEY_UNITS}`;
/** 注：, 备注： and the like, with their colon. */
export const NOTE = pattern`${FORM_READING.notes}[:：]`;
/** 一, 十二: numerals of headings. */
export const CHAPTER = pattern`[（(][一二三四五六七八九十]{1,3}[)）]|[一二三四五六七八九十]{1,3}[、.．]`;
/** 第三部分. */
export const PART = pattern`第[一二三四五六七八九十]{1,3}部分`;
