/**
 * The body of a letter by kinds of problems, made to fit two pages: what does not fit is counted in a last sentence and stands in the annex.
 */
import type { Severity } from '@perf-lint/analyser';
import type { Language, Localized } from '../../language.js';
import { counted } from '../../texts/amounts.js';
import { ruleMeaning, ruleName } from '../../texts/finding-texts.js';
import { SEVERITIES } from '../../texts/labels.js';
import { textWidth } from '../../texts/width.js';
import { type Block, heading, paragraph } from '../word/blocks.js';
import { chineseNumeral } from '../word/numerals.js';
import type { LetterContent, LetterKind, LetterRow } from './letter-content.js';
import { UNAPPROVED, UNAPPROVED_MEANING } from './letter-subject.js';

/** Lines of two pages of 22 that the body may take, with room for a line that breaks earlier than it is counted. */
const LINES = 41;
/** Columns of a line of 28 characters, less what rules of line breaking may push to the next one. */
const LINE_WIDTH = 54;

/** Lines that a paragraph of the body takes. */
export function linesOf(text: string): number {
  return Math.ceil((textWidth(text) + 4) / LINE_WIDTH);
}

const SECTION: Readonly<Record<Severity, Localized>> = {
  error: { 'zh-CN': '请修改的问题', en: 'What we ask you to revise' },
  warning: { 'zh-CN': '请核实的问题', en: 'What we ask you to verify' },
  info: { 'zh-CN': '供完善参考的意见', en: 'What could be better' },
};

/** Columns of names and values in an example. */
const EXAMPLE_WIDTH = 34;

function kindName({ ruleId, aspect }: LetterKind, language: Language): string {
  if (aspect === 'unapproved') return UNAPPROVED[language];
  if (ruleId !== '') return ruleName(ruleId, language);
  return language === 'zh-CN' ? '其他意见' : 'Other opinions';
}

/** What the kind is about: its sentence up to a colon or semicolon, behind which stand examples of other tables and reasons. */
function meaningOf({ ruleId, aspect }: LetterKind, language: Language): string {
  if (aspect === 'unapproved') return UNAPPROVED_MEANING[language];
  if (ruleId === '') return language === 'zh-CN' ? '详见附件' : 'see the annex';
  return /^[^：:；;。]*/.exec(ruleMeaning(ruleId, language))?.[0].replace(/\.$/, '') ?? '';
}

/** A row as an example: “设备正常运行日率”填“≥360日”; "" for an opinion on a whole project. */
function exampleOf(rows: readonly LetterRow[], language: Language): string {
  const zh = language === 'zh-CN';
  // The shortest that says all: an example that is cut is none.
  const [row] = rows
    .filter(({ indicator, value }) => indicator !== '' && textWidth(indicator) <= EXAMPLE_WIDTH && textWidth(value) <= EXAMPLE_WIDTH)
    .sort((a, b) => (b.amount ?? 0) - (a.amount ?? 0));
  if (row === undefined) return '';
  const value = row.value === '' ? (zh ? '没有填写指标值' : 'has no value') : zh ? `填“${row.value}”` : `says "${row.value}"`;
  return zh ? `如“${row.indicator}”${value}` : `for instance "${row.indicator}" ${value}`;
}

interface Item {
  readonly kind: LetterKind;
  readonly name: string;
  readonly head: string;
  readonly text: string;
  readonly example: string;
}

function itemOf(kind: LetterKind, language: Language): Item {
  const zh = language === 'zh-CN';
  const { rows, projects } = kind;
  const many = zh
    ? `${rows.length}条${projects > 1 ? `，涉及${projects}个项目` : ''}`
    : `${counted(rows.length, 'opinion')}${projects > 1 ? ` on ${counted(projects, 'project')}` : ''}`;
  const name = kindName(kind, language);
  return {
    kind,
    name,
    head: zh ? `${name}（${many}）。` : `${name} (${many}). `,
    text: meaningOf(kind, language),
    example: exampleOf(rows, language),
  };
}

const sentence = ({ text, example }: Item, withExample: boolean, zh: boolean): string =>
  `${text}${withExample && example !== '' ? `${zh ? '，' : ', '}${example}` : ''}${zh ? '。' : '.'}`;

/** Kinds that stand in the body, those of them with an example, and those only counted. */
interface Fitted {
  readonly items: readonly { readonly item: Item; readonly example: boolean }[];
  readonly rest: readonly Item[];
}

const numberWidth = '（十）';

/** How much a kind counts where not all find room: what must be revised six times, what is to be verified twice. */
const WEIGHT: Readonly<Record<Severity, number>> = { error: 6, warning: 2, info: 1 };

const standing = ({ kind }: Item): number => kind.rows.length * WEIGHT[kind.severity];

function fitted(items: readonly Item[], room: number, zh: boolean): Fitted {
  const height = (item: Item, example: boolean): number => linesOf(`${numberWidth}${item.head}${sentence(item, example, zh)}`);
  const sections = (list: readonly Item[]): number => new Set(list.map(({ kind }) => kind.severity)).size;
  const restLines = (list: readonly Item[]): number => (list.length === 0 ? 0 : linesOf(restSentence(list, zh)));
  const kept = [...items];
  const rest: Item[] = [];
  const total = (): number => kept.reduce((sum, item) => sum + height(item, false), sections(kept)) + restLines(rest);
  while (kept.length > 1 && total() > room) {
    // Of equals the one that stands last.
    const least = kept.reduce((best, item, index) => (standing(item) <= standing(kept[best] ?? item) ? index : best), 0);
    rest.unshift(...kept.splice(least, 1));
  }
  let free = room - total();
  const shown = kept.map((item) => {
    const more = height(item, true) - height(item, false);
    const example = item.example !== '' && more <= free;
    if (example) free -= more;
    return { item, example };
  });
  return { items: shown, rest };
}

/** Kinds that the last sentence names: a list that takes a page of its own says no more than the annex. */
const NAMED_KINDS = 9;

function restSentence(rest: readonly Item[], zh: boolean): string {
  const counts = new Map<string, number>();
  for (const { name, kind } of rest) counts.set(name, (counts.get(name) ?? 0) + kind.rows.length);
  const list = [...counts].sort(([, a], [, b]) => b - a).map(([name, count]) => (zh ? `${name}${count}条` : `${name}: ${count}`));
  const named = list.slice(0, NAMED_KINDS);
  const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
  if (zh) return `此外还有${named.join('、')}${list.length > named.length ? `等共${total}条` : ''}，详见附件。`;
  return `Besides: ${named.join('; ')}${list.length > named.length ? ` and others, ${total} in all` : ''}; see the annex.`;
}

/** The sections of the body and how many there are. @param taken lines that everything else on the pages takes */
export function bodySections(
  content: LetterContent,
  language: Language,
  taken: number,
): { readonly blocks: readonly Block[]; readonly sections: number } {
  const zh = language === 'zh-CN';
  const { items, rest } = fitted(
    content.kinds.map((kind) => itemOf(kind, language)),
    LINES - taken,
    zh,
  );
  const blocks: Block[] = [];
  let section = 0;
  for (const severity of SEVERITIES) {
    const own = items.filter(({ item }) => item.kind.severity === severity);
    if (own.length === 0) continue;
    section++;
    blocks.push(heading(1, zh ? `${chineseNumeral(section)}、${SECTION[severity]['zh-CN']}` : `${section}. ${SECTION[severity].en}`));
    for (const [index, { item, example }] of own.entries()) {
      const number = zh ? `（${chineseNumeral(index + 1)}）` : `${section}.${index + 1} `;
      blocks.push(paragraph([{ text: `${number}${item.head}`, font: 'kai' }, sentence(item, example, zh)], { indent: 2 }));
    }
  }
  if (rest.length > 0) blocks.push(paragraph(restSentence(rest, zh), { indent: 2 }));
  return { blocks, sections: section };
}
