/** Review letters (审核意见书) of the session, and the record of what they sent. */
import {
  type Language,
  type LetterContent,
  type LetterOptions,
  letterContents,
  letterDocument,
  letterPage,
  plainFileNames,
  sentOpinionsOf,
  sentRecordName,
  sentRecordText,
  unchangedRewordings,
} from '@perf-lint/report';
import type { Ledger, LedgerEntry, SentLetter } from '@perf-lint/review';
import { withLetter } from '@perf-lint/review';
import { currentRound } from '../state/history.js';
import { ledgerOf, type Reviewed } from '../state/review-ledger.js';
import type { Setup } from '../state/setup.js';
import { type OutputFile, textFile } from './output-file.js';

export interface Letters {
  readonly ledger: Ledger;
  readonly contents: readonly LetterContent[];
  /** Rows to be reworded whose wording nobody changed: no letter is written while there are any. */
  readonly unchanged: readonly LedgerEntry[];
}

/** What will be sent, by addressee. */
export function lettersOf(session: Reviewed, language: Language): Letters {
  const ledger = ledgerOf(session, language);
  return {
    ledger,
    contents: letterContents(ledger, session.setup.letterhead.by, language),
    unchanged: unchangedRewordings(ledger),
  };
}

function optionsOf({ letterhead, configuration }: Setup, language: Language): LetterOptions {
  const { office, number, contact, deadline, date } = letterhead;
  return { language, office, number, contact, deadline, date, sources: configuration.sources };
}

/** A letter as a page, as it prints. */
export function letterPreview(content: LetterContent, { setup }: Pick<Reviewed, 'setup'>, language: Language): Promise<string> {
  return letterPage(content, optionsOf(setup, language));
}

/** Names without extension. A draft is called one, so that nobody sends it by mistake. */
function namesOf(contents: readonly LetterContent[], language: Language): readonly string[] {
  const zh = language === 'zh-CN';
  const names = plainFileNames(contents.map(({ addressee }) => ({ parts: [zh ? '审核意见书' : 'letter', addressee], key: addressee })));
  return names.map((name, index) => `${name}${(contents[index]?.unseen ?? 0) > 0 ? (zh ? '（草稿）' : ' (draft)') : ''}`);
}

export interface WrittenLetters {
  readonly files: readonly OutputFile[];
  /** All letters that were ever sent, these among them; drafts are not sent. */
  readonly sent: readonly SentLetter[];
  readonly drafts: number;
}

/** The letters as Word files, with the record of all that was sent beside them. */
export async function writtenLetters(session: Reviewed, language: Language): Promise<WrittenLetters> {
  const { contents } = lettersOf(session, language);
  const options = optionsOf(session.setup, language);
  const round = currentRound(session.history);
  const names = namesOf(contents, language);
  const files: OutputFile[] = [];
  let { sent } = session.history;
  for (const [index, content] of contents.entries()) {
    files.push({ name: `${names[index] ?? ''}.docx`, bytes: await letterDocument(content, options) });
    if (content.unseen > 0) continue;
    const { addressee } = content;
    const opinions = sentOpinionsOf(content);
    sent = withLetter(sent, { round, addressee, number: options.number, date: options.date, office: options.office, opinions });
  }
  const drafts = contents.filter(({ unseen }) => unseen > 0).length;
  if (sent.length > 0) files.push(textFile(sentRecordName(language), await sentRecordText(sent)));
  return { files, sent, drafts };
}
