/**
 * What the body of a letter says of a kind of problem: the words that the annex has for its rows. A general sentence about the rule would name
 * what these rows do not lack, and the unit would read two different things.
 */
import type { RuleId } from '@perf-lint/analyser';
import type { Language } from '../../language.js';
import { ruleMeaning } from '../../texts/finding-texts.js';
import { textWidth } from '../../texts/width.js';
import type { LetterRow } from './letter-content.js';

/** Columns that the words on one row should take in the body, and those that they may take where none is shorter: two lines and three with what stands before them. */
const SAMPLE_WIDTH = 72;
const LONGEST_SAMPLE = 108;

/** Statements about whole projects that are told one by one; the annex has the others. */
const STATEMENTS = 3;

/** Kinds whose words say where a row stands and whose suggestion where it belongs: one without the other says nothing. */
const TOLD_WITH_SUGGESTION: ReadonlySet<RuleId | ''> = new Set(['wrong-category']);

/** Where a first sentence ends, and where its request or what else may be the case begins. */
const END: Readonly<Record<Language, RegExp>> = { 'zh-CN': /。|；如|[，；]请/gu, en: /\.(?:\s|$)|[,;] please/giu };

const OPEN: Readonly<Record<Language, RegExp>> = { 'zh-CN': /[“”]/gu, en: /"/gu };

/** What is the matter: the first sentence up to its request, which the heading above it already makes. Names in quotation marks are never parted. */
export function matterOf(problem: string, language: Language): string {
  for (const { index } of problem.matchAll(END[language])) {
    const before = problem.slice(0, index);
    const closed = (before.match(OPEN[language])?.length ?? 0) % 2 === 0;
    if (closed && before !== '') return before.trimEnd();
  }
  return problem.trimEnd();
}

const quoted = (text: string, zh: boolean): string => (zh ? `“${text}”` : `"${text}"`);

/** The words on a row with the indicator they are about. */
function wordsOn({ indicator, subject, problem, suggestion, ruleId }: LetterRow, language: Language): string {
  const zh = language === 'zh-CN';
  const matter = matterOf(problem, language);
  const named = indicator === '' || subject !== '' || matter.includes(quoted(indicator, zh));
  const whole = `${subject}${named ? '' : `${quoted(indicator, zh)}${zh ? '：' : ': '}`}${matter}`;
  return suggestion !== '' && TOLD_WITH_SUGGESTION.has(ruleId) ? `${whole}${zh ? '，' : '; '}${suggestion}` : whole;
}

/** The words on a whole project without its name: what is said of several projects in the same words is said once. */
function statementOn(row: LetterRow, language: Language): string {
  const zh = language === 'zh-CN';
  const matter = matterOf(row.problem, language);
  if (row.project === '') return matter;
  return matter.replace(zh ? `项目${quoted(row.project, zh)}` : `project ${quoted(row.project, zh)}`, zh ? '项目' : 'project');
}

/** Words on whole projects, each once with its number of rows, the most frequent first; null where rows are told by what is their own. */
function statementsOf(rows: readonly LetterRow[], language: Language): readonly (readonly [string, number])[] | null {
  const counts = new Map<string, number>();
  for (const row of rows) {
    if (row.indicator !== '') return null;
    const statement = statementOn(row, language);
    counts.set(statement, (counts.get(statement) ?? 0) + 1);
  }
  const fits = [...counts.keys()].every((statement) => textWidth(statement) <= LONGEST_SAMPLE);
  return fits && counts.size <= STATEMENTS ? [...counts].sort(([, a], [, b]) => b - a) : null;
}

/** The rule's own sentence up to a colon or semicolon, behind which stand examples of other tables and reasons. */
function meaningOf(ruleId: RuleId | '', language: Language): string {
  if (ruleId === '') return language === 'zh-CN' ? '详见附件' : 'see the annex';
  return /^[^：:；;。]*/.exec(ruleMeaning(ruleId, language))?.[0].replace(/\.$/, '') ?? '';
}

/** The words that stand best for rows that share them: of those of a good length the one on most money, else the shortest; "" where all are too long. */
function bestOf(samples: readonly string[]): string {
  const shortest = samples.reduce((best, words) => (textWidth(words) < textWidth(best) ? words : best));
  return samples.find((words) => textWidth(words) <= SAMPLE_WIDTH) ?? (textWidth(shortest) <= LONGEST_SAMPLE ? shortest : '');
}

/**
 * The words that most rows share, told of one row whose names need not be cut. Rows share words where only what is quoted and the numbers differ.
 * @returns "" where every row is too long to stand as an example
 */
function sampleOf(rows: readonly LetterRow[], language: Language): string {
  const frames = new Map<string, string[]>();
  for (const row of [...rows].sort((a, b) => (b.amount ?? 0) - (a.amount ?? 0))) {
    const frame = matterOf(row.problem, language).replace(/“[^”]*”|"[^"]*"|[\d.,]+/gu, '_');
    const samples = frames.get(frame);
    if (samples === undefined) frames.set(frame, [wordsOn(row, language)]);
    else samples.push(wordsOn(row, language));
  }
  const byRows = [...frames.values()].sort((a, b) => b.length - a.length);
  return byRows.map(bestOf).find((sample) => sample !== '') ?? '';
}

/** What the rule's own sentence lists, of which these rows have one: 得分超过分值，或者完成了目标值而没有得满分. */
const ALTERNATIVES: Readonly<Record<Language, RegExp>> = { 'zh-CN': /或/u, en: /\bor\b/iu };

/** What the rule's own sentence says, where it says one thing only; else which rows are meant. */
function meantOf(ruleId: RuleId | '', rows: readonly LetterRow[], language: Language): string {
  const meaning = meaningOf(ruleId, language);
  if (ruleId === '' || !ALTERNATIVES[language].test(meaning)) return meaning;
  const zh = language === 'zh-CN';
  const names = [...new Set(rows.map(({ indicator, project }) => indicator || project))].filter((name) => name !== '');
  const [name] = names.filter((each) => textWidth(each) <= SAMPLE_WIDTH);
  if (name === undefined) return zh ? '详见附件' : 'see the annex';
  if (zh) return `涉及${quoted(name, zh)}${names.length > 1 ? '等' : ''}，详见附件`;
  return `on ${quoted(name, zh)}${names.length > 1 ? ' and others' : ''}; see the annex`;
}

/** What the body says of the rows of one kind, without a full stop: what they say as one, or one of them as an example. */
export function kindWords(ruleId: RuleId | '', rows: readonly LetterRow[], language: Language): string {
  const zh = language === 'zh-CN';
  const statements = statementsOf(rows, language);
  if (statements !== null) {
    const counted = ([statement, count]: readonly [string, number]): string =>
      statements.length === 1 ? statement : zh ? `${statement}${count}条` : `${statement} (${count})`;
    return statements.map(counted).join(zh ? '；' : '; ');
  }
  const sample = sampleOf(rows, language);
  if (sample === '') return meantOf(ruleId, rows, language);
  return rows.length === 1 ? sample : zh ? `如${sample}` : `for instance ${sample}`;
}
