/**
 * Direction of an indicator by the words of its name: the rightmost direction-bearing word decides, with what stands before it.
 */
import { DIRECTIONS, type WordDirection } from '@perf-lint/data';
import type { OwnWords } from '../configuration.js';
import { type WordAt, WordIndex } from './word-index.js';

type Context = (typeof DIRECTIONS.contexts)[number];
type Entry = WordDirection | Context;
type Found = WordAt<Entry>;

/** Which way is better. "neutral" is known to be neither (people served, inputs); "unknown" never gives a finding. */
export type Direction = 'higher' | 'lower' | 'exact' | 'neutral' | 'unknown';

/**
 * What a direction rests on: a word of the name; a remedy (投诉处理), saving or reduction; money spent; consumption (用水, 接待);
 * the class alone (a count under 产出, a rate under 满意度); nothing.
 */
export type DirectionBasis = 'word' | 'remedy' | 'saving' | 'reduce' | 'cost' | 'consumption' | 'class' | 'none';

/** A direction read off a name alone. */
export interface NameDirection {
  readonly direction: Direction;
  readonly evidence: string;
  readonly basis: DirectionBasis;
}

const UNKNOWN: NameDirection = { direction: 'unknown', evidence: '', basis: 'none' };

/** Words that turn the badness of what follows them around: 处理案件数, 化解纠纷数, 节约成本. */
const TURNING: ReadonlySet<Entry> = new Set<WordDirection>(['remedy', 'saving', 'reduce']);

/** Characters that may stand between a direction word and 率: 投诉件率. */
const FURTHEST = 1;

/** Characters that may stand behind a bad thing and only count it: 污染高值线索推送 is about what is pushed. */
const FURTHEST_BEHIND = 4;

/** Characters that may stand between an act and the thing it is done to: 化解信访积案件数. */
const FURTHEST_ACTED = 4;

/** Words for a share of a whole. */
const SHARES: ReadonlySet<string> = new Set(DIRECTIONS.shares);

/** Growth of something: of a bad thing it is bad (垃圾产生量增长率). */
const GROWTH = new Set(DIRECTIONS.growth);

/** Reads directions off names; made once per configuration. */
export class DirectionReader {
  readonly #words: WordIndex<Entry>;
  readonly #turning: WordIndex<Entry>;
  readonly #acts: WordIndex<Entry>;
  /** Acts that are done to bad things and say nothing by themselves: 更换, 补齐, 抽检. */
  readonly #acting: WordIndex<Entry>;

  constructor(own: OwnWords) {
    const entries = new Map<string, Entry>();
    for (const { direction, words } of DIRECTIONS.groups) for (const word of words) entries.set(word, direction);
    for (const context of DIRECTIONS.contexts) entries.set(context.word, context);
    for (const { head, direction } of own.directions) entries.set(head, direction);
    this.#words = new WordIndex(entries);
    const acting = DIRECTIONS.acting.map((verb): [string, Entry] => [verb, 'higher']);
    this.#acts = new WordIndex([...[...entries].filter(([, entry]) => entry === 'higher'), ...acting]);
    this.#acting = new WordIndex(acting);
    this.#turning = new WordIndex([...entries].filter(([, entry]) => TURNING.has(entry)));
  }

  /** Direction of a folded name without brackets; unknown where no word of the lexicon decides. */
  read(name: string): NameDirection {
    return this.#readBefore(name, name.length, 3);
  }

  /**
   * Direction of a name that ends in a rate: only a word right before it decides (投诉率), one further left may be about something else
   * (污染源监控数据传输率).
   */
  readRate(name: string, headStart: number): NameDirection {
    const found = this.#words.rightmost(name);
    return found !== undefined && found.end < headStart - FURTHEST ? UNKNOWN : this.#readBefore(name, name.length, 3);
  }

  #readBefore(name: string, end: number, depth: number): NameDirection {
    const found = this.#words.rightmost(name, end);
    if (found === undefined || depth === 0) return UNKNOWN;
    const kind = typeof found.value === 'string' ? found.value : contextOf(found.value, name);
    if (kind === 'carrier') return this.#readBefore(name, found.start, depth);
    const negated = isNegated(name, found.start);
    const fact = (direction: Direction, basis: DirectionBasis): NameDirection => ({ direction, evidence: found.word, basis });
    switch (kind) {
      case 'unknown':
        return SHARES.has(found.word) ? (this.#withoutIt(name, found.start, fact) ?? UNKNOWN) : UNKNOWN;
      case 'higher':
      case 'remedy':
      case 'saving':
        if (GROWTH.has(found.word) && this.#isBad(name, found.start, depth)) return fact('lower', 'word');
        if (negated && this.#isActedOn(name, found)) return fact('neutral', 'word');
        return negated || isSpoilt(name, found.start, kind) ? fact('lower', 'word') : fact('higher', kind === 'higher' ? 'word' : kind);
      case 'lower':
        if (negated) return fact('higher', 'word');
        // A word that its surroundings decide has taken the acts among them into account.
        if (typeof found.value !== 'string' || isWait(found.word)) return fact('lower', 'word');
        return end - found.end > FURTHEST_BEHIND ? UNKNOWN : this.#turned(name, found, fact('lower', 'word'));
      case 'cost':
        return this.#turned(name, found, fact('lower', 'cost'));
      case 'consumption':
        return this.#turned(name, found, fact('neutral', 'consumption'));
      case 'reduce':
        return this.#reduced(name, found, depth);
      case 'neutral':
        if (SHARES.has(found.word) && this.#isBad(name, found.start, depth)) return fact('lower', 'word');
        return this.#withoutIt(name, found.start, fact) ?? this.#handled(name, found, fact('neutral', 'word'));
      case 'exact':
        return fact('exact', 'word');
      default:
        return kind satisfies never;
    }
  }

  /** The turning word next before `end` that is an act, and no part of a name (污水处理厂). */
  #turningBefore(name: string, end: number): Found | undefined {
    let found = this.#turning.rightmost(name, end);
    while (found !== undefined && isHoused(name, found.end)) found = this.#turning.rightmost(name, found.start);
    return found;
  }

  /** A bad thing behind a remedy is work done (处理案件数), behind a saving is good; behind a reduction nothing is sure (减少投诉件数). */
  #turned(name: string, found: Found, plain: NameDirection): NameDirection {
    if (isFaultOfDoing(name, found)) return plain;
    const before = this.#turningBefore(name, found.start);
    if (before === undefined)
      return this.#isHandled(name, found, plain) ? { direction: 'neutral', evidence: found.word, basis: 'word' } : plain;
    // 修缮成本, 处理用水: the remedy is what the money or the water is for.
    if (before.value === 'remedy') return plain.basis === 'word' ? { direction: 'higher', evidence: before.word, basis: 'remedy' } : plain;
    if (before.value === 'saving') return { direction: 'higher', evidence: before.word, basis: 'saving' };
    return UNKNOWN;
  }

  /**
   * 受理投诉举报, 调解纠纷: a bad thing counted behind an act is what the act is done to. In a rate (服务对象投诉率) it is what is measured.
   */
  #isHandled(name: string, found: Found, plain: NameDirection): boolean {
    if (plain.basis !== 'word' || name.startsWith('率', found.end) || found.word.endsWith('率')) return false;
    return this.#acts.rightmost(name, found.start) !== undefined;
  }

  /** 抽检不合格食品, 更换不达标设备: what is not good is what the act right before it is done to. In a rate it is what is measured. */
  #isActedOn(name: string, found: Found): boolean {
    if (name.startsWith('率', found.end) || found.word.endsWith('率')) return false;
    const negation = DIRECTIONS.negations
      .filter((word) => name.endsWith(word, found.start))
      .reduce((most, word) => Math.max(most, word.length), 0);
    return this.#acting.endingAt(name, found.start - negation) !== undefined;
  }

  /** Things behind the act that handles them are work done: 处理案件数, 化解信访积案数. */
  #handled(name: string, found: Found, plain: NameDirection): NameDirection {
    const before = this.#turningBefore(name, found.start);
    if (before?.value !== 'remedy' || found.start - before.end > FURTHEST_ACTED || isSpoilt(name, before.start, 'remedy')) return plain;
    return { direction: 'higher', evidence: before.word, basis: 'remedy' };
  }

  /** Whether what stands before `end` is something bad, with its amount: 事故, 垃圾产生量. */
  #isBad(name: string, end: number, depth: number): boolean {
    const before = this.#readBefore(name, end, depth - 1);
    return before.direction === 'lower' && before.basis === 'word';
  }

  /** 三年未复吸人员 are free of something bad, 未通过校验数据占比 short of something good: null where what is counted is neither. */
  #withoutIt(name: string, end: number, fact: (direction: Direction, basis: DirectionBasis) => NameDirection): NameDirection | null {
    for (let before = this.#words.rightmost(name, end); before !== undefined; before = this.#words.rightmost(name, before.start)) {
      if (!isNegated(name, before.start)) continue;
      if (before.value === 'lower') return fact('higher', 'word');
      // 未参保人员 are counted, 未参保占比 is too large.
      return before.value === 'higher' && SHARES.has(name.slice(end)) ? fact('lower', 'word') : null;
    }
    return null;
  }

  /** 病死松树数量: the word next before `end` is of something bad, though it is not what is counted. */
  #speaksOfBad(name: string, end: number): boolean {
    const before = this.#words.rightmost(name, end);
    return before?.value === 'lower' && !isNegated(name, before.start);
  }

  /** A reduction of something bad, of cost or consumption is good; of anything else unknown. */
  #reduced(name: string, found: Found, depth: number): NameDirection {
    const before = this.#readBefore(name, found.start, depth - 1);
    const good =
      before.direction === 'lower' || before.basis === 'consumption' || (before === UNKNOWN && this.#speaksOfBad(name, found.start));
    return good ? { direction: 'higher', evidence: before.evidence + found.word, basis: 'reduce' } : UNKNOWN;
  }
}

const FAULTS = new Set(DIRECTIONS.faults);

/** 执法差错率, 预警漏发数: a fault of the work that stands before it, unless it is put right (纠正错误数). */
function isFaultOfDoing(name: string, { word, start }: Found): boolean {
  return FAULTS.has(word) && !DIRECTIONS.correcting.some((verb) => name.endsWith(verb, start) && start >= verb.length);
}

/** 办理时间, 响应时限: the time itself, not the thing handled. */
function isWait(word: string): boolean {
  return word.includes('时') || ['日', '天数', '周期'].some((ending) => word.endsWith(ending));
}

function contextOf(context: Context, name: string) {
  for (const { near, direction } of context.when) if (near.some((word) => name.includes(word))) return direction;
  return context.otherwise;
}

/** 逾期办结率, 违规使用率: good things spoilt by the word before them. What is wrong may well be handled (违纪处理率), only not late. */
function isSpoilt(name: string, start: number, kind: WordDirection): boolean {
  const { late, wrong } = DIRECTIONS.spoilers;
  const words = kind === 'higher' ? [...late, ...wrong] : late;
  return words.some((word) => name.endsWith(word, start) && start >= word.length);
}

function isNegated(name: string, start: number): boolean {
  if (DIRECTIONS.negations.some((word) => name.endsWith(word, start) && start >= word.length)) return true;
  const ahead = name.slice(0, start);
  return DIRECTIONS.negationsAhead.some((word) => ahead.includes(word));
}

/** Whether an act that ends at `end` is part of the name of a place or a thing. */
function isHoused(name: string, end: number): boolean {
  return DIRECTIONS.housed.some((word) => name.startsWith(word, end));
}
