/**
 * What opinions rest on. On a paper stands only what an office could show: its own sources that somebody checked and signed, then national
 * documents whose article was read on a page of an office or a publisher. What a rule rests on besides is shown by `explain`, marked.
 */
import { type LocalSource, RULES, type RuleId } from '@perf-lint/analyser';
import { REGULATIONS } from '@perf-lint/data';
import type { Language } from './language.js';
import { messagesIn } from './messages/messages.js';

type Regulation = (typeof REGULATIONS)[number];
type Provision = Regulation['provisions'][number];

/** Documents that bind beyond the place they were issued in. */
const NATIONAL: ReadonlySet<Regulation['kind']> = new Set<Regulation['kind']>(['law', 'party-state', 'ministry']);

const READ_WHERE_IT_IS_PUBLISHED: ReadonlySet<Regulation['copy']> = new Set<Regulation['copy']>(['office', 'publisher']);

interface Reference {
  readonly regulation: Regulation;
  readonly provision: Provision | undefined;
}

function referenceOf(id: string): Reference | null {
  const [regulationId, provisionId] = id.split('/');
  const regulation = REGULATIONS.find((candidate) => candidate.id === regulationId);
  if (regulation === undefined) return null;
  return { regulation, provision: regulation.provisions.find((candidate) => candidate.id === provisionId) };
}

/** The article as it was read, with the copy it was read in belonging to an office or a publisher. */
function canBeShown({ regulation, provision }: Reference): boolean {
  return provision?.verified === true && NATIONAL.has(regulation.kind) && READ_WHERE_IT_IS_PUBLISHED.has(regulation.copy);
}

interface Parts {
  readonly title: string;
  readonly number: string;
  readonly article: string;
  readonly says: string;
  /** A check of the tool's own is no document and carries no book-title marks. */
  readonly document: boolean;
}

function written({ title, number, article, says, document }: Parts, language: Language): string {
  const chinese = language === 'zh-CN';
  const marked = chinese && document && !title.includes('《') ? `《${title}》` : title;
  const numbered = number === '' ? '' : chinese ? `（${number}）` : ` (${number})`;
  return `${marked}${numbered}${article === '' ? '' : ` ${article}`}${says === '' ? '' : `${messagesIn(language).colon}${says}`}`;
}

function builtIn({ regulation, provision }: Reference, language: Language): string {
  const key = language === 'zh-CN' ? 'zh' : 'en';
  return written(
    {
      title: regulation.title[key],
      number: regulation.number,
      article: provision?.article ?? '',
      says: provision?.says[key] ?? '',
      document: regulation.kind !== 'method',
    },
    language,
  );
}

const local = (source: LocalSource, language: Language): string =>
  written({ title: source.title[language], number: source.number, article: source.article, says: source.text, document: true }, language);

const isSigned = ({ checkedBy, checkedOn }: LocalSource): boolean => checkedBy !== '' && checkedOn !== '';

const referencesOf = (rule: RuleId): readonly Reference[] =>
  (RULES.find(({ meta }) => meta.id === rule)?.meta.sources ?? []).map(referenceOf).filter((reference) => reference !== null);

/** The sources of a rule that may stand on a paper: the office's own that are signed, then built-in ones that can be shown. */
export function sourcesOf(own: readonly LocalSource[]): (rule: RuleId, language: Language) => readonly string[] {
  return (rule, language) => [
    ...own.filter((source) => source.rules.includes(rule) && isSigned(source)).map((source) => local(source, language)),
    ...referencesOf(rule)
      .filter(canBeShown)
      .map((reference) => builtIn(reference, language)),
  ];
}

/** All a rule rests on, each with a mark where it is printed on no paper, and why. */
export function explainedSources(own: readonly LocalSource[], rule: RuleId, language: Language): readonly string[] {
  const marks = messagesIn(language).explain;
  const added = own
    .filter((source) => source.rules.includes(rule))
    .map((source) => `${local(source, language)}${isSigned(source) ? marks.signed(source.checkedBy, source.checkedOn) : marks.unsigned}`);
  const rests = referencesOf(rule).map((reference) => {
    const text = builtIn(reference, language);
    if (reference.regulation.kind === 'method') return `${text}${marks.ownCheck}`;
    return canBeShown(reference) ? text : `${text}${marks.unverified}`;
  });
  return [...added, ...rests];
}
