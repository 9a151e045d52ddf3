/**
 * Reads the headings of the hierarchy (一级指标, 二级指标) as forms of different years and provinces print them.
 *
 * A closed list of words, compared after the dressing is taken off (blanks, list numbers, "指标", points in brackets):
 * a cell that merely mentions a class is no heading.
 */
import type { Aspect, HierarchyModel, Level1 } from './hierarchy.js';
import { foldWidth } from './text/fold-width.js';
import { compact } from './text/joining.js';
import { unifyRadicals } from './text/radicals.js';
import { TextMemory } from './text/text-memory.js';

/** Words for classes, without 指标/目标; "项目", "预期", "年度" before them are taken off first. */
const LEVEL1_WORDS: Readonly<Record<Exclude<Level1, ''>, readonly string[]>> = {
  cost: ['成本', '运行成本', '成本控制', '成本效益'],
  output: ['产出', '完成', '履职效能', '产出与完成', '产出数量与质量', '产出完成'],
  benefit: ['效益', '效果', '效果效益', '社会效应', '成效', '可持续发展能力', '效益与影响', '效益及影响', '结果', '履职效果', '影响力'],
  satisfaction: ['满意度', '满意', '满意程度'],
  management: ['投入管理', '投入', '投入与管理', '投入和管理', '管理', '管理效率', '过程', '过程管理', '投入与过程', '决策'],
};

const ASPECT_WORDS: Readonly<Record<Aspect, readonly string[]>> = {
  'economic-cost': ['经济成本'],
  'social-cost': ['社会成本'],
  'environmental-cost': ['生态环境成本', '生态成本', '环境成本', '自然生态成本'],
  quantity: ['数量', '产出数量', '工作数量', '数量或建筑规模', '任务数量'],
  quality: ['质量', '产出质量', '工作质量'],
  timeliness: ['时效', '产出时效', '时效工期', '进度', '时限', '工作时效', '效率'],
  'output-cost': ['成本', '产出成本', '预算控制', '成本控制'],
  'economic-benefit': ['经济效益', '经济效果', '经济影响'],
  'social-benefit': ['社会效益', '社会效果', '社会影响', '社会效应'],
  'ecological-benefit': ['生态效益', '环境效益', '生态环境效益', '生态效果', '环境影响', '生态影响'],
  sustainability: [
    '可持续影响',
    '可持续发展',
    '可持续效益',
    '可持续性',
    '可持续',
    '可持续发展影响',
    '可持续性影响',
    '可持续影响力',
    '可持续效果',
    '长期影响',
    '长效管理',
  ],
  satisfaction: ['满意度', '满意', '满意程度'],
  'work-management': ['工作目标管理', '目标管理', '工作目标', '实施管理', '业务管理', '组织实施'],
  'budget-management': ['预算和财务管理', '预算与财务管理', '预算及财务管理', '预算管理', '财务管理', '预算财务管理', '投入管理'],
  'performance-management': ['绩效管理', '预算绩效管理'],
  'key-tasks': ['重点工作任务完成', '重点工作任务完成情况', '重点工作任务', '重点工作完成', '重点工作完成情况', '重点任务完成', '重点工作'],
  duties: ['履职目标实现', '履职目标实现情况', '履职目标', '履职完成', '履职完成情况', '部门履职目标实现', '年度履职目标实现'],
  'duty-benefit': ['履职效益', '履职效果', '履职成效'],
};

/** Classes and aspects as most forms print them (产出指标, 社会效益指标). */
export const HEADING_WORDS: readonly string[] = [
  ...new Set([...Object.values(ASPECT_WORDS), ...Object.values(LEVEL1_WORDS)].flatMap((words) => words.map((word) => `${word}指标`))),
  '服务对象满意度指标',
];

/** Whose satisfaction a form may ask for; each may stand before 满意度, alone or joined by 或 和 及 与 、. */
const SATISFIED = [
  '服务对象',
  '社会公众',
  '公众',
  '受益对象',
  '受益群体',
  '受益者',
  '项目受益人',
  '受益人',
  '受益群众',
  '群众',
  '社会',
  '利益相关方',
  '相关方',
  '工作对象',
  '外部',
  '内部',
  '帮扶对象',
  '监管对象',
];
const JOINERS = ['或者', '以及', '或', '和', '及', '与', '、', '/'];

function invert<K extends string>(words: Readonly<Record<K, readonly string[]>>): ReadonlyMap<string, K> {
  const map = new Map<string, K>();
  for (const key of Object.keys(words) as K[]) for (const word of words[key]) map.set(word, key);
  return map;
}

const LEVEL1_OF_WORD = invert(LEVEL1_WORDS);
const ASPECT_OF_WORD = invert(ASPECT_WORDS);

const LIST_NUMERALS = '一二三四五六七八九十0123456789';
const OPENING = '（([【〔';
const CLOSING = '）)]】〕';

/** Takes off "一、", "（二）", "1.", "【". */
function withoutListNumber(text: string): string {
  let i = 0;
  if (OPENING.includes(text.charAt(i))) i++;
  const first = i;
  while (i < text.length && LIST_NUMERALS.includes(text.charAt(i))) i++;
  if (i === first) return text;
  const closing = text.charAt(i);
  return CLOSING.includes(closing) || '、.．:：'.includes(closing) ? text.slice(i + 1) : text;
}

/** Takes off brackets that hold points or a share: (50分), (权重30%), （10）. Other brackets lose only the brackets. */
function withoutBrackets(text: string): string {
  let result = '';
  for (let i = 0; i < text.length; i++) {
    const character = text.charAt(i);
    if (!OPENING.includes(character)) {
      if (!CLOSING.includes(character)) result += character;
      continue;
    }
    let end = i + 1;
    while (end < text.length && !CLOSING.includes(text.charAt(end))) end++;
    const inside = text.slice(i + 1, end);
    if (!hasDigit(inside) && !inside.includes('分')) result += inside;
    i = end;
  }
  return result;
}

/** 时效指标(工期指标) without what stands in brackets, which is another word for the same; "" where nothing would be left or taken off. */
function withoutAsides(text: string): string {
  const bare = text.replace(/[（(][^（()）]*[)）]/g, '').trim();
  return bare.length === text.length ? '' : bare;
}

function hasDigit(text: string): boolean {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 0x30 && code <= 0x39) return true;
  }
  return false;
}

function withoutPoints(text: string): string {
  let end = text.length;
  while (end > 0 && '0123456789.-~分%：:、'.includes(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

const PREFIXES = ['部门', '单位', '项目', '预期', '年度', '绩效', '核心', '整体', '本年', '当年'];
const SUFFIXES = ['类指标', '指标', '目标', '类', '情况'];
/** 产出值, 数量值: forms in which 值 took the place of 指标; 完成值 heads the column of results. */
const VALUE_FOR_INDICATOR = /^(?!.*完成值$)(.+)值$/;

/** The bare word of a heading: 项目完成指标（50分） → 完成. Empty where the text is too long for a heading. */
function headingWord(text: string): string {
  const plain = compact(foldWidth(unifyRadicals(text)));
  if (plain === '' || plain.length > 40) return '';
  let word = withoutPoints(withoutBrackets(withoutListNumber(plain))).replace(VALUE_FOR_INDICATOR, '$1');
  if (ASPECT_OF_WORD.has(word)) return word;
  for (const suffix of SUFFIXES) {
    if (word.length > suffix.length && word.endsWith(suffix)) {
      word = word.slice(0, -suffix.length);
      break;
    }
  }
  return word;
}

/** Takes off 项目, 预期, 年度 ... before the word, where something is left. */
function withoutPrefixes(word: string): string {
  let rest = word;
  for (let changed = true; changed; ) {
    changed = false;
    for (const prefix of PREFIXES) {
      if (rest.length > prefix.length + 1 && rest.startsWith(prefix)) {
        rest = rest.slice(prefix.length);
        changed = true;
      }
    }
  }
  return rest;
}

/** The headings of a table come again on every row; what is longer is none. */
const LONGEST_REMEMBERED = 40;
const LEVELS = new TextMemory<Level1 | null>(4096);
const ASPECTS = new TextMemory<Aspect | null>(4096);

/** 社会公众或服务对象满意度: a list of those asked, then 满意度. */
function isSatisfaction(word: string): boolean {
  const tail = LEVEL1_WORDS.satisfaction.find((candidate) => word.endsWith(candidate));
  if (tail === undefined) return false;
  let rest = word.slice(0, -tail.length);
  while (rest !== '') {
    const who = SATISFIED.find((candidate) => rest.startsWith(candidate)) ?? JOINERS.find((candidate) => rest.startsWith(candidate));
    if (who === undefined) return false;
    rest = rest.slice(who.length);
  }
  return true;
}

/**
 * The class that a heading (一级指标) names: 产出指标(50分), 项目完成指标, 预期产出, 产出目标, 满 意 度 指 标.
 * Null where the text is no such heading. "成本指标" gives cost; where it stands as 二级 is for the caller to know.
 */
export function level1OfHeading(text: string): Level1 | null {
  return text.length <= LONGEST_REMEMBERED ? LEVELS.of(text, level1Named) : level1Named(text);
}

function level1Named(text: string): Level1 | null {
  const word = headingWord(text);
  if (word === '') return null;
  const direct = LEVEL1_OF_WORD.get(word) ?? LEVEL1_OF_WORD.get(withoutPrefixes(word));
  if (direct !== undefined) return direct;
  if (isSatisfaction(word)) return 'satisfaction';
  const bare = withoutAsides(text);
  return bare === '' ? null : level1Named(bare);
}

/**
 * The aspect that a heading (二级指标) names: 数量指标, 数量目标, 环境效益, 生态环境成本, 履职效益. Null where the text is no such heading.
 * 成本指标 is output-cost (2015), unless `level1` says that it stands under the class 成本: then it is economic-cost.
 */
export function aspectOfHeading(text: string, level1: Level1 = ''): Aspect | null {
  const aspect = text.length <= LONGEST_REMEMBERED ? ASPECTS.of(text, aspectNamed) : aspectNamed(text);
  return aspect === 'output-cost' && level1 === 'cost' ? 'economic-cost' : aspect;
}

function aspectNamed(text: string): Aspect | null {
  const word = headingWord(text);
  if (word === '') return null;
  const direct = ASPECT_OF_WORD.get(word) ?? ASPECT_OF_WORD.get(withoutPrefixes(word));
  if (direct !== undefined) return direct;
  if (isSatisfaction(word)) return 'satisfaction';
  const bare = withoutAsides(text);
  return bare === '' ? null : aspectNamed(bare);
}

/** The class an aspect belongs to. A bare 成本 is a class of its own in the model of 2021 and stands under 产出 in that of 2015. */
export function level1OfAspect(aspect: Aspect, model: HierarchyModel): Level1 {
  switch (aspect) {
    case 'economic-cost':
    case 'social-cost':
    case 'environmental-cost':
      return 'cost';
    case 'output-cost':
      return model === '2021' ? 'cost' : 'output';
    case 'quantity':
    case 'quality':
    case 'timeliness':
    case 'key-tasks':
    case 'duties':
      return 'output';
    case 'economic-benefit':
    case 'social-benefit':
    case 'ecological-benefit':
    case 'sustainability':
    case 'duty-benefit':
      return 'benefit';
    case 'satisfaction':
      return 'satisfaction';
    case 'work-management':
    case 'budget-management':
    case 'performance-management':
      return 'management';
    default:
      return aspect satisfies never;
  }
}

/** Headings of one row as printed; "" where the layout has no such column. */
export interface PrintedHeadings {
  readonly level1: string;
  readonly level2: string;
}

/**
 * Which official model the headings follow: 2021 where 成本 is a class or its aspects (经济成本 ...) are printed,
 * 2015 where 成本 stands under 产出. Where both occur, the more frequent; "unknown" where neither does.
 */
export function detectModel(headings: readonly PrintedHeadings[]): HierarchyModel {
  let newer = 0;
  let older = 0;
  for (const { level1, level2 } of headings) {
    const level = level1OfHeading(level1);
    const aspect = aspectOfHeading(level2);
    const costAspect = aspect === 'economic-cost' || aspect === 'social-cost' || aspect === 'environmental-cost';
    if (level === 'cost' || (costAspect && level !== 'output')) newer++;
    else if (level === 'output' && (aspect === 'output-cost' || costAspect)) older++;
  }
  if (newer === 0 && older === 0) return 'unknown';
  return newer >= older ? '2021' : '2015';
}

/** Class and aspect words with 指标 or 目标 behind them, longest first: what tells a target table in running text. */
const HEADING_IN_TEXT = new RegExp(
  `(?:${[...new Set([...ASPECT_OF_WORD.keys(), ...LEVEL1_OF_WORD.keys()])]
    .sort((a, b) => b.length - a.length)
    .join('|')})(?:类)?(?:指标|目标)`,
  'g',
);

/** A heading of the hierarchy inside a text: 数量指标, 社会效益指标, 产出目标. */
export interface FoundHeading {
  readonly start: number;
  readonly end: number;
  /** The bare word: 数量, 社会效益, 产出. */
  readonly word: string;
}

/** The headings of classes and aspects that a text holds in running words, left to right. Linear in the length of the text. */
export function headingsIn(text: string): FoundHeading[] {
  if (!text.includes('指标') && !text.includes('目标')) return [];
  const plain = unifyRadicals(text);
  const found: FoundHeading[] = [];
  for (const match of plain.matchAll(HEADING_IN_TEXT))
    found.push({ start: match.index, end: match.index + match[0].length, word: match[0].replace(/类?(?:指标|目标)$/, '') });
  return found;
}
