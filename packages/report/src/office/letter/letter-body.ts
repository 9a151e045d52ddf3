/**
 * The body of a letter by kinds of problems, made to fit two pages. What must be revised is always told; of the other kinds those that do not
 * fit are counted in the last sentence of their section and stand in the annex.
 */
import type { Severity } from '@perf-lint/analyser';
import type { Language, Localized } from '../../language.js';
import { counted } from '../../texts/amounts.js';
import { ruleName } from '../../texts/finding-texts.js';
import { SEVERITIES, SEVERITY } from '../../texts/labels.js';
import { SUBJECT_WORDS } from '../../texts/subject-words.js';
import { textWidth } from '../../texts/width.js';
import { type Block, heading, paragraph } from '../word/blocks.js';
import { chineseNumeral } from '../word/numerals.js';
import type { LetterContent, LetterKind } from './letter-content.js';
import { kindWords } from './letter-sample.js';
import { UNAPPROVED, UNAPPROVED_MEANING } from './letter-subject.js';

/** Lines of two pages of 22 that the body may take, with room for a line that breaks earlier than it is counted. */
const LINES = 41;
/** Columns of a line of 28 characters, less what rules of line breaking may push to the next one. */
const LINE_WIDTH = 54;

/** Lines that a paragraph of the body takes. */
export function linesOf(text: string): number {
  return Math.ceil((textWidth(text) + 4) / LINE_WIDTH);
}

/** Titles begin with the level as the annex and what is asked of the unit name it. */
const SECTION: Readonly<Record<Severity, Localized>> = {
  error: { 'zh-CN': `${SEVERITY.error['zh-CN']}的问题`, en: SEVERITY.error.en },
  warning: { 'zh-CN': `${SEVERITY.warning['zh-CN']}的问题`, en: SEVERITY.warning.en },
  info: { 'zh-CN': `${SEVERITY.info['zh-CN']}（供完善参考）`, en: `${SEVERITY.info.en} (what could be better)` },
};

function kindName({ ruleId, aspect }: LetterKind, language: Language): string {
  if (aspect === 'unapproved') return UNAPPROVED[language];
  if (ruleId !== '') return ruleName(ruleId, language);
  return language === 'zh-CN' ? '其他意见' : 'Other opinions';
}

interface Item {
  readonly kind: LetterKind;
  readonly name: string;
  readonly head: string;
  readonly text: string;
}

/** @param several the letter is on several kinds of tables: each kind of opinions says on which */
function itemOf(kind: LetterKind, several: boolean, language: Language): Item {
  const zh = language === 'zh-CN';
  const { rows, projects } = kind;
  const many = zh
    ? `${rows.length}条${projects > 1 ? `，涉及${projects}个项目` : ''}`
    : `${counted(rows.length, 'opinion')}${projects > 1 ? ` on ${counted(projects, 'project')}` : ''}`;
  const own = kindName(kind, language);
  const name = several ? `${SUBJECT_WORDS[kind.of].short[language]}${zh ? '·' : ': '}${own}` : own;
  const said = kind.aspect === 'unapproved' ? UNAPPROVED_MEANING[language] : kindWords(kind.ruleId, rows, language);
  return {
    kind,
    name,
    head: zh ? `${name}（${many}）。` : `${name} (${many}). `,
    text: `${said}${zh ? '。' : '.'}`,
  };
}

/** The kinds of one section: those that stand in the body, and those that its last sentence only counts. */
interface Section {
  readonly severity: Severity;
  readonly items: readonly Item[];
  readonly rest: readonly Item[];
  /** How many of the rest are named. */
  readonly named: number;
}

const numberWidth = '（十）';

/** What must be revised is never merely counted. */
const yields = ({ kind }: Item): boolean => kind.severity !== 'error';

/** How much a kind counts where not all find room: what is to be verified twice. */
const standing = ({ kind }: Item): number => kind.rows.length * (kind.severity === 'info' ? 1 : 2);

/** Kinds that the last sentence of a section names: a list that takes a page of its own says no more than the annex. */
const NAMED_KINDS = 6;

/**
 * The sections with what finds room in them. First what need not be revised goes to the last sentences, then these name one kind alone; where
 * that is not enough, what must be revised loses its words, which the annex has, and keeps its name and number.
 */
function fitted(items: readonly Item[], room: number, zh: boolean): readonly Section[] {
  const kept = new Set(items);
  const bare = new Set<Item>();
  let named = NAMED_KINDS;
  const sections = (): readonly Section[] =>
    SEVERITIES.map((severity) => {
      const own = items.filter(({ kind }) => kind.severity === severity);
      return {
        severity,
        items: own.filter((item) => kept.has(item)).map((item) => (bare.has(item) ? { ...item, text: '' } : item)),
        rest: own.filter((item) => !kept.has(item)),
        named,
      };
    }).filter((section) => section.items.length + section.rest.length > 0);
  const height = (section: Section): number =>
    section.items.reduce((sum, { head, text }) => sum + linesOf(`${numberWidth}${head}${text}`), 1) +
    (section.rest.length === 0 ? 0 : linesOf(restSentence(section, zh)));
  const full = (): boolean => sections().reduce((sum, section) => sum + height(section), 0) > room;
  // Of equals the one that stands last goes first.
  for (const item of items.filter(yields).sort((a, b) => standing(a) - standing(b) || items.indexOf(b) - items.indexOf(a))) {
    if (kept.size === 1 || !full()) break;
    kept.delete(item);
  }
  if (full()) named = 1;
  for (const item of items.filter((each) => !yields(each)).reverse()) {
    if (!full()) break;
    bare.add(item);
  }
  return sections();
}

function restSentence({ items, rest, named: most }: Section, zh: boolean): string {
  const list = [...rest]
    .sort((a, b) => b.kind.rows.length - a.kind.rows.length)
    .map(({ name, kind }) => (zh ? `${name}${kind.rows.length}条` : `${name}: ${kind.rows.length}`));
  const named = list.slice(0, most);
  const total = rest.reduce((sum, { kind }) => sum + kind.rows.length, 0);
  const more = list.length > named.length;
  if (zh) return `${items.length > 0 ? '此外还有' : ''}${named.join('、')}${more ? `等共${total}条` : ''}，详见附件。`;
  return `${items.length > 0 ? 'Besides: ' : ''}${named.join('; ')}${more ? ` and others, ${total} in all` : ''}; see the annex.`;
}

/** The sections of the body and how many there are. @param taken lines that everything else on the pages takes */
export function bodySections(
  content: LetterContent,
  language: Language,
  taken: number,
): { readonly blocks: readonly Block[]; readonly sections: number } {
  const zh = language === 'zh-CN';
  const sections = fitted(
    content.kinds.map((kind) => itemOf(kind, content.parts.length > 1, language)),
    LINES - taken,
    zh,
  );
  const blocks: Block[] = [];
  for (const [position, section] of sections.entries()) {
    const title = SECTION[section.severity][language];
    blocks.push(heading(1, zh ? `${chineseNumeral(position + 1)}、${title}` : `${position + 1}. ${title}`));
    for (const [index, { head, text }] of section.items.entries()) {
      const number = zh ? `（${chineseNumeral(index + 1)}）` : `${position + 1}.${index + 1} `;
      blocks.push(paragraph([{ text: `${number}${head}`, font: 'kai' }, text], { indent: 2 }));
    }
    if (section.rest.length > 0) blocks.push(paragraph(restSentence(section, zh), { indent: 2 }));
  }
  return { blocks, sections: sections.length };
}
