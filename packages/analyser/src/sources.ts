/**
 * What a rule rests on: sources of the office, and documents of the country. On a paper stands only what an office could show: its own that somebody
 * checked and signed, then national documents whose article was read on a page of an office or a publisher.
 */
import { REGULATIONS } from '@perf-lint/data';
import type { LocalSource } from './configuration.js';
import type { Bilingual } from './language.js';
import type { RuleId } from './rule-id.js';
import { RULES } from './texts.js';

type Regulation = (typeof REGULATIONS)[number];
type Provision = Regulation['provisions'][number];

/** Documents that bind beyond the place they were issued in. */
const NATIONAL: ReadonlySet<Regulation['kind']> = new Set<Regulation['kind']>(['law', 'party-state', 'ministry']);

const READ_WHERE_IT_IS_PUBLISHED: ReadonlySet<Regulation['copy']> = new Set<Regulation['copy']>(['office', 'publisher']);

/** How a source stands: the office's own signed or not yet, a document read where it is published or not, a check of the tool's own. */
export type SourceStanding = 'signed' | 'unsigned' | 'published' | 'unverified' | 'own-check';

export interface RuleSource {
  readonly title: Bilingual;
  /** 发文字号, "" for none. */
  readonly number: string;
  /** "第三条", "" for the document as a whole. */
  readonly article: string;
  /** What it says there. */
  readonly says: Bilingual;
  readonly standing: SourceStanding;
  /** Who checked one of the office's own, and when; "" for all others. */
  readonly checkedBy: string;
  readonly checkedOn: string;
}

/** All that a rule rests on, those of the office first. */
export function ruleSources(own: readonly LocalSource[], rule: RuleId): readonly RuleSource[] {
  const named = RULES.find(({ meta }) => meta.id === rule)?.meta.sources ?? [];
  return [...own.filter(({ rules }) => rules.includes(rule)).map(ownSource), ...named.flatMap(builtIn)];
}

/** Whether a source may stand on a paper. */
export function canBePrinted({ standing }: RuleSource): boolean {
  return standing === 'signed' || standing === 'published';
}

function ownSource({ title, number, article, text, checkedBy, checkedOn }: LocalSource): RuleSource {
  const standing = checkedBy !== '' && checkedOn !== '' ? 'signed' : 'unsigned';
  return { title, number, article, says: { 'zh-CN': text, en: text }, standing, checkedBy, checkedOn };
}

function builtIn(id: string): readonly RuleSource[] {
  const [regulationId, provisionId] = id.split('/');
  const regulation = REGULATIONS.find((candidate) => candidate.id === regulationId);
  if (regulation === undefined) return [];
  const provision = regulation.provisions.find((candidate) => candidate.id === provisionId);
  return [
    {
      title: { 'zh-CN': regulation.title.zh, en: regulation.title.en },
      number: regulation.number,
      article: provision?.article ?? '',
      says: { 'zh-CN': provision?.says.zh ?? '', en: provision?.says.en ?? '' },
      standing: standingOf(regulation, provision),
      checkedBy: '',
      checkedOn: '',
    },
  ];
}

/** The article as it was read, with the copy it was read in belonging to an office or a publisher. */
function standingOf({ kind, copy }: Regulation, provision: Provision | undefined): SourceStanding {
  if (kind === 'method') return 'own-check';
  return provision?.verified === true && NATIONAL.has(kind) && READ_WHERE_IT_IS_PUBLISHED.has(copy) ? 'published' : 'unverified';
}
