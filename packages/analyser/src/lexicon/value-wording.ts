/**
 * What a value in words says: vague, a formula, a repetition of the name, the work itself, a state that can be checked, or something definite.
 */
import { pattern } from '@perf-lint/core';
import { JUDGING, VAGUE } from '@perf-lint/data';
import type { OwnWords } from '../configuration.js';
import { leadingWord, WordIndex, wordsIndex } from './word-index.js';

/**
 * "vague" 明显, "formula" 按规定执行, "slogan" 厉行节约, "restated" repeats the name, "work" describes what will be done,
 * "state" what is either so or not (合规, 一致, 符合合同要求), "definite" something that can be looked up, "other" words the lexicon does not know.
 */
export type WordingKind = 'vague' | 'formula' | 'slogan' | 'restated' | 'work' | 'state' | 'definite' | 'other';

export interface Wording {
  readonly kind: WordingKind;
  /** The value's words, without 定性 and scale. */
  readonly text: string;
  /** How much of the value stands in the name: 0..1, by characters in pairs. */
  readonly overlap: number;
}

type WordClass = 'vague' | 'formula' | 'filler';

/** One word that is so or not so: a clerk can say yes or no at the year's end. */
const STATES = new Set([
  '合规',
  '一致',
  '发放一致',
  '连续',
  '足额',
  '合格',
  '落实',
  '公开',
  '真实',
  '完整',
  '合法',
  '准确',
  '规范',
  '健全',
  '完成',
  '达标',
  '完好',
  '相关',
  '齐全',
  '到位',
  '整洁',
  '畅通',
  '建立',
  '已建立',
  '建成',
  '出台',
  '印发',
  '已完成',
  '全部完成',
]);

/** 每月, 按季发放, 全市: how often or where, and nothing else. */
const EXACTLY: ReadonlySet<string> = new Set(VAGUE.exactly);

const DEGREES: ReadonlySet<string> = new Set(VAGUE.degree);

const REFERENCES = wordsIndex(VAGUE.references);

const PUNCTUATION = /[，,。.；;、：:！!？?（）()“”"'《》<>·\-—]/g;

/** Classifies values in words; made once per configuration. */
export class ValueWording {
  readonly #parts: WordIndex<WordClass>;
  readonly #vague: WordIndex<true>;
  readonly #checkable: WordIndex<true>;
  readonly #slogans: WordIndex<true>;

  constructor(own: OwnWords) {
    const parts = new Map<string, WordClass>();
    for (const word of VAGUE.filler) parts.set(word, 'filler');
    for (const word of VAGUE.formula) parts.set(word, 'formula');
    for (const word of [...VAGUE.degree, ...VAGUE.change, ...VAGUE.state, ...own.vague]) parts.set(word, 'vague');
    for (const word of own.notVague) parts.delete(word);
    this.#parts = new WordIndex(parts);
    this.#vague = new WordIndex(
      [...parts].filter(([word, kind]) => kind === 'vague' && word.length > 1).map(([word]) => [word, true] as const),
    );
    this.#checkable = wordsIndex([...VAGUE.checkable, ...own.notVague]);
    this.#slogans = wordsIndex(VAGUE.slogans);
  }

  /** Classifies the words of a value against the folded name of its row. */
  classify(value: string, name: string): Wording {
    const text = value.replace(PUNCTUATION, '');
    const overlap = overlapOf(text, name);
    return { kind: this.#kindOf(text, name, overlap), text, overlap };
  }

  #kindOf(text: string, name: string, overlap: number): WordingKind {
    if (text === '') return 'other';
    // 工程验收合格率 ‖ 工程验收合格率: the name again, whatever could be checked.
    if (text === name && text.length >= 4) return 'restated';
    if (isOfficialGrade(text, name)) return 'definite';
    if (EXACTLY.has(text)) return 'definite';
    if (this.#isVagueComparison(text)) return 'vague';
    if (STATES.has(text)) return 'state';
    // 设备安装验收合格 ‖ 验收合格: said twice is said once, whatever could be checked.
    if (text.length >= 4 && name.length > text.length && name.endsWith(text)) return 'restated';
    if (this.#checkable.in(text) || hasDigit(text) || isComparison(text)) return 'definite';
    if (this.#slogans.in(text)) return 'slogan';
    const covered = this.#cover(text);
    if (covered !== null) return overlap === 1 && text.length >= 4 ? 'restated' : covered;
    if (overlap >= 0.6 || name.endsWith(text)) return 'restated';
    if (REFERENCES.in(text)) return 'state';
    if (leadingWord(text, VAGUE.work) !== '' || this.#vague.in(text)) return 'work';
    return 'other';
  }

  /** 同比销量显著提高, 较上年有所下降: held against something, by a degree and a change that no number bounds. */
  #isVagueComparison(text: string): boolean {
    if (leadingWord(text, VAGUE.comparing) === '') return false;
    const change = this.#vague.endingAt(text, text.length);
    if (change === undefined) return false;
    const degree = this.#vague.endingAt(text, change.start);
    return degree !== undefined && DEGREES.has(degree.word) && !/\d(?!\d*年)/.test(text);
  }

  /** Whether the text is made of vague words, formulas and fillers alone: the class of its content words, null where it is not. */
  #cover(text: string): 'vague' | 'formula' | null {
    let kind: 'vague' | 'formula' | null = null;
    for (let end = text.length; end > 0; ) {
      const part = this.#parts.endingAt(text, end);
      if (part === undefined) return null;
      if (part.value === 'formula') kind = 'formula';
      else if (part.value === 'vague' && kind === null) kind = 'vague';
      end = part.start;
    }
    return kind;
  }
}

/** 较上年不减少, 覆盖全部行政村, 全部到岗: held against another year, or said of all of them. */
const COMPARISON = pattern`${JUDGING.comparedWith}${JUDGING.otherYears}.{0,6}${JUDGING.unchanged}|^${JUDGING.covering}了?${JUDGING.wholes}[一-龥]{1,8}$|^全部(?!${JUDGING.notAll}$)[一-龥]{2}$`;

const isComparison = (text: string): boolean => COMPARISON.test(text);

/** 空气质量 优良: the grade is defined by a standard. */
function isOfficialGrade(text: string, name: string): boolean {
  return VAGUE.official.values.includes(text) && VAGUE.official.names.some((word) => name.includes(word));
}

function hasDigit(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x30 && code <= 0x39) return true;
  }
  return false;
}

/** Share of the pairs of characters of `text` that occur in `name`; single characters by themselves. */
function overlapOf(text: string, name: string): number {
  if (text === '') return 0;
  if (name.includes(text)) return 1;
  if (text.length === 1) return 0;
  const pairs = new Set<string>();
  for (let i = 0; i + 1 < name.length; i++) pairs.add(name.slice(i, i + 2));
  let found = 0;
  for (let i = 0; i + 1 < text.length; i++) if (pairs.has(text.slice(i, i + 2))) found++;
  return found / (text.length - 1);
}
