/**
 * A pattern of the code holds no words: they stand in a vocabulary, where an expert sees and mends them.
 *
 * `node scripts/words.mjs` fails where a pattern outside the vocabularies has more than a few Chinese characters of its own.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { ROOT } from './pnpm.mjs';

/** Where words are looked for. */
const SOURCES = ['packages/core/src', 'packages/reader/src', 'packages/analyser/src'];
/** The grammar, the units and the headings of the hierarchy: vocabularies that core owns. */
const VOCABULARIES = ['packages/core/src/grammar/', 'packages/core/src/units/', 'packages/core/src/hierarchy-headings.ts'];
/** A pattern may hold as many different Chinese characters: 第3页 and 2024年 are notation, no vocabulary. */
const MOST = 4;

/** Before these a slash begins a pattern; behind anything else it divides. */
const BEFORE_PATTERN = /(?:^|[(,=:[!&|?{};+\-*~<>%^]|\b(?:return|typeof|case|in|of|do|else|void|yield|await))\s*$/;
/** What makes a pattern of the text or template behind it: new RegExp('…'), RegExp(`…`), pattern`…`, String.raw`…`. */
const MAKES_PATTERN = /(?:\bRegExp\(\s*|[pP]attern|\braw)$/;

/**
 * Chinese characters of the words of a pattern, each once: 第3页共5页 and 2024年1月至2月 are notation, however often they say 页 or 月. Without ranges
 * (一-龥) and the numerals of classes.
 * @param {string} pattern @returns {number}
 */
export function wordCharacters(pattern) {
  const words = pattern.replace(/[㐀-鿿]-[㐀-鿿]/g, '').replace(/[〇零一二三四五六七八九十百千万亿两几]{3,}/g, '');
  return new Set(words.match(/[㐀-鿿]/g)).size;
}

/**
 * The patterns that a source writes down: regular expressions, and texts of which RegExp or a tag makes one. What a template takes in from
 * elsewhere is not among them.
 * @param {string} code @returns {string[]}
 */
export function patternsIn(code) {
  /** @type {string[]} */
  const patterns = [];
  /** Code before the place, without what comments and texts say. */
  let before = '';
  let at = 0;
  /** Templates that are open: how many braces deep their code stands, and whether they make a pattern. @type {{ depth: number, pattern: boolean, text: string }[]} */
  const templates = [];
  let depth = 0;
  while (at < code.length) {
    const rest = code.slice(at, at + 2);
    const character = code.charAt(at);
    const open = templates.at(-1);
    if (open !== undefined && open.depth === depth) at = template(open);
    else if (rest === '//') at = code.indexOf('\n', at) < 0 ? code.length : code.indexOf('\n', at);
    else if (rest === '/*') at = code.indexOf('*/', at) < 0 ? code.length : code.indexOf('*/', at) + 2;
    else if (character === "'" || character === '"') take(endOfText(code, at, character), MAKES_PATTERN.test(before));
    else if (character === '/' && BEFORE_PATTERN.test(before.slice(-20))) take(endOfPattern(code, at), true);
    else if (character === '`') {
      depth += 1;
      templates.push({ depth, pattern: MAKES_PATTERN.test(before), text: '' });
      at += 1;
    } else {
      if (character === '{') depth += 1;
      if (character === '}') depth -= 1;
      before = (before + character).slice(-40);
      at += 1;
    }
  }
  return patterns;

  /** @param {number} end @param {boolean} pattern */
  function take(end, pattern) {
    if (pattern) patterns.push(code.slice(at, end));
    before = `${before}$`.slice(-40);
    at = end;
  }

  /** One step inside a template: to its end, or into the code that it takes in. @param {{ depth: number, pattern: boolean, text: string }} open @returns {number} */
  function template(open) {
    const character = code.charAt(at);
    if (character === '`') {
      if (open.pattern) patterns.push(open.text);
      templates.pop();
      depth -= 1;
      before = `${before}$`;
      return at + 1;
    }
    if (code.startsWith('${', at)) {
      depth += 1;
      before = '(';
      return at + 2;
    }
    const length = character === '\\' ? 2 : 1;
    open.text += code.slice(at, at + length);
    return at + length;
  }
}

/** @param {string} code @param {number} from @param {string} mark @returns {number} */
function endOfText(code, from, mark) {
  let at = from + 1;
  while (at < code.length && code.charAt(at) !== mark && code.charAt(at) !== '\n') at += code.charAt(at) === '\\' ? 2 : 1;
  return at + 1;
}

/** @param {string} code @param {number} from @returns {number} */
function endOfPattern(code, from) {
  let inClass = false;
  let at = from + 1;
  while (at < code.length && code.charAt(at) !== '\n') {
    const character = code.charAt(at);
    if (character === '\\') at += 1;
    else if (character === '[') inClass = true;
    else if (character === ']') inClass = false;
    else if (character === '/' && !inClass) return at + 1;
    at += 1;
  }
  return at;
}

/** The patterns of a source that hold words of their own. @param {string} code @returns {string[]} */
export function patternsWithWords(code) {
  return patternsIn(code).filter((pattern) => wordCharacters(pattern) > MOST);
}

/** @param {string} folder @returns {string[]} */
function modulesUnder(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return modulesUnder(path);
    return /(?<!\.test|\.d)\.ts$/.test(entry.name) ? [path] : [];
  });
}

/** What is against the rule in the sources, as sentences; empty where nothing is. @returns {string[]} */
export function wordsInPatterns() {
  return SOURCES.flatMap((folder) => modulesUnder(join(ROOT, folder))).flatMap((path) => {
    const name = relative(ROOT, path).split(sep).join('/');
    if (VOCABULARIES.some((vocabulary) => name.startsWith(vocabulary))) return [];
    return patternsWithWords(readFileSync(path, 'utf8')).map(
      (pattern) =>
        `${name}: put the words of ${pattern.slice(0, 80)} into data/lexicons and take them from there, as pattern\`…\` of core does.`,
    );
  });
}

/** Holds the code against the rule; prints what is wrong. @returns {number} exit status */
export function checkWords() {
  const problems = wordsInPatterns();
  for (const problem of problems) console.error(problem);
  return problems.length === 0 ? 0 : 1;
}

if (process.argv[1] === import.meta.filename) process.exitCode = checkWords();
