/** 意见书: what will be sent to whom, in its order and its words, and as it prints. */
import { isEarly, leftUnconcluded, SEVERITIES, SEVERITY } from '@perf-lint/report';
import { useMemo, useState } from 'preact/hooks';
import { filesOf, type Letters, lettersOf, numbersKept, onlyTo, type SendState, sendingOf, sendStates } from '../../outputs/letters.js';
import type { Desk } from '../../shell/desk.js';
import { todayText } from '../../shell/download.js';
import { useDraft } from '../../shell/draft.js';
import { give, giveMade } from '../../shell/giving.js';
import { currentRound } from '../../state/history.js';
import type { Letterhead } from '../../state/setup.js';
import { AddresseeLetter } from './addressee-letter.js';
import { LetterheadForm } from './letterhead-form.js';
import { LETTERS } from './texts.js';

/** Rows named of those that cannot go out; the rest are like them. */
const NAMED = 5;

export function LettersScreen({ desk }: { readonly desk: Desk }) {
  const { session } = desk;
  const { language, papers, preferred, review, setup, history } = session;
  const words = LETTERS[language];
  const { letters, states, added } = useMemo(() => {
    const made = lettersOf(session, language, todayText());
    return { letters: made, states: sendStates(made, session), added: sendingOf(made, session).added };
  }, [papers, preferred, review, setup, history, language]);
  const [chosen, setChosen] = useState('');
  if (papers.length === 0 && history.rounds.length === 0) return <p class="card">{words.empty}</p>;
  const { contents, numbers, unchanged } = letters;
  const at = Math.max(
    0,
    contents.findIndex(({ addressee }) => addressee === chosen),
  );
  const content = contents[at];
  const open = contents.reduce((sum, each) => sum + leftUnconcluded(each), 0);
  const blank = added.length === 0 ? [] : blanks(added, setup.letterhead, language);
  return (
    <>
      <LetterheadForm desk={desk} />
      {contents.length === 0 && <p class="card">{words.none}</p>}
      {contents.length > 0 && (
        <div class="card scroll">
          <Addressees desk={desk} letters={letters} states={states} chosen={content?.addressee ?? ''} onChoose={setChosen} />
          {unchanged.length > 0 && (
            <p class="notice problem" role="alert">
              {words.unchanged(unchanged.length)}
              {unchanged.slice(0, NAMED).map(({ id, projectName, indicator }) => (
                <button type="button" class="link" key={id} onClick={() => setChosen(addresseeOf(contents, id))}>
                  {`${projectName} ${indicator}`.trim()}
                </button>
              ))}
              {unchanged.length > NAMED && '……'}
            </p>
          )}
          {blank.length > 0 && (
            <p class="late small" id="blanks">
              {words.blank(blank)}
            </p>
          )}
          {open > 0 && (
            <p class="late small" id="unconcluded">
              {words.unconcluded(open)}
            </p>
          )}
          <p class="row">
            <button type="button" class="main" id="write-letters" disabled={unchanged.length > 0} onClick={() => void write(desk)}>
              {words.write(contents.filter((each) => !isEarly(each)).length)}
            </button>
            <button
              type="button"
              id="record-letters"
              disabled={unchanged.length > 0 || added.length === 0}
              onClick={() => void record(desk, null)}
            >
              {words.record}
            </button>
            <span class="soft small">
              {words.round(currentRound(history))} · {words.writeHint}
            </span>
          </p>
        </div>
      )}
      {content !== undefined && <AddresseeLetter key={content.addressee} desk={desk} content={content} number={numbers[at] ?? ''} />}
    </>
  );
}

/** Whose letter tells an opinion, "" where none does. */
function addresseeOf(contents: Letters['contents'], id: string): string {
  return contents.find(({ rows }) => rows.some((row) => row.id === id))?.addressee ?? '';
}

/** Writes the letters; then whoever sends them is asked whether they are recorded as sent. */
async function write(desk: Desk): Promise<void> {
  const words = LETTERS[desk.session.language];
  if (!(await giveMade(desk, `${words.fileName}-${todayText()}`, 'letters'))) return;
  keepNumbers(desk, lettersOf(desk.session, desk.session.language, todayText()));
  await record(desk, null);
}

/** Writes one letter; then the same is asked of it alone. */
async function writeOne(desk: Desk, addressee: string): Promise<void> {
  const { session } = desk;
  const { language } = session;
  const letter = onlyTo(lettersOf(session, language, todayText()), addressee);
  if (!(await give(desk, LETTERS[language].fileName, () => filesOf(letter, session, language)))) return;
  keepNumbers(desk, letter);
  await record(desk, addressee);
}

/** Letters that were written keep their numbers, recorded as sent or not. */
function keepNumbers(desk: Desk, letters: Letters): void {
  desk.dispatch({ kind: 'set-up', setup: { letterNumbers: numbersKept(letters, desk.session) } });
}

/**
 * Asks whether the letters that are ready went out, and records those that did: the next round stands against them.
 * @param only whose letter alone; null for all
 */
async function record(desk: Desk, only: string | null): Promise<void> {
  const { language, history, setup } = desk.session;
  const words = LETTERS[language];
  const { added, drafts } = outgoing(desk, only);
  const draftNote = drafts > 0 ? [words.drafts(drafts)] : [];
  if (added.length === 0) {
    if (drafts > 0) desk.say('done', draftNote.join(''));
    return;
  }
  const opinions = added.reduce((sum, letter) => sum + letter.opinions.length, 0);
  const doubts = [...blanks(added, setup.letterhead, language), ...dateDoubts(setup.letterhead, language)];
  const question = words.recordQuestion(added.length, opinions, doubts);
  if (!(await desk.asking.ask(question, words.record))) {
    desk.say('done', words.notRecorded);
    return;
  }
  // A file that came in meanwhile may have put what was decided before on its rows.
  desk.dispatch({ kind: 'recorded', history: { sent: outgoing(desk, only).sent } });
  desk.say('done', [words.sent(currentRound(history), added.length, opinions), ...draftNote].join(' '));
}

function outgoing({ session }: Desk, only: string | null): ReturnType<typeof sendingOf> {
  const all = lettersOf(session, session.language, todayText());
  return sendingOf(only === null ? all : onlyTo(all, only), session);
}

/** What is not filled in of letters that are to go out, in words. */
function blanks(
  letters: readonly { readonly number: string }[],
  { date, deadline }: Letterhead,
  language: Desk['session']['language'],
): readonly string[] {
  const words = LETTERS[language];
  return [
    ...(letters.some(({ number }) => number === '') ? [words.noNumber] : []),
    ...(date === '' ? [words.noDate] : []),
    ...(deadline === '' ? [words.noDeadline] : []),
  ];
}

/** Dates that letters which went out cannot have, in words. */
function dateDoubts({ date, deadline }: Letterhead, language: Desk['session']['language']): readonly string[] {
  const words = LETTERS[language];
  return [
    ...(date > todayText() ? [words.dateToCome(date)] : []),
    ...(date !== '' && deadline !== '' && deadline < date ? [words.deadlineBefore(deadline)] : []),
  ];
}

function StateChip({ state, language }: { readonly state: SendState; readonly language: Desk['session']['language'] }) {
  const words = LETTERS[language];
  switch (state.kind) {
    case 'sent':
      return (
        <>
          <span class="chip clear">{words.recorded(state.date)}</span> {state.isOther && words.otherSince}
        </>
      );
    case 'early':
      return <span class="chip state-locked">{words.early(state.due)}</span>;
    case 'ready':
      return <span class="chip state-read">{words.ready}</span>;
    case 'draft':
      return <span class="chip state-locked">{words.draft}</span>;
    default:
      return state satisfies never;
  }
}

interface AddresseesProps {
  readonly desk: Desk;
  readonly letters: Letters;
  /** How each letter stands, in their order. */
  readonly states: readonly SendState[];
  readonly chosen: string;
  readonly onChoose: (addressee: string) => void;
}

function Addressees({ desk, letters, states, chosen, onChoose }: AddresseesProps) {
  const { language } = desk.session;
  const words = LETTERS[language];
  const unchanged = new Set(letters.unchanged.map(({ id }) => id));
  return (
    <table id="addressees">
      <thead>
        <tr>
          <th scope="col">{words.addressee}</th>
          <th scope="col">{words.number}</th>
          <th scope="col" class="n">
            {words.projects}
          </th>
          {SEVERITIES.map((severity) => (
            <th scope="col" class="n" key={severity}>
              {SEVERITY[severity][language]}
            </th>
          ))}
          <td />
          <td />
        </tr>
      </thead>
      <tbody>
        {letters.contents.map((content, index) => {
          const { addressee, parts, rows, outstanding, unseen, pending } = content;
          const concerned = parts.reduce((sum, part) => sum + part.concerned, 0);
          return (
            <tr key={addressee} class={addressee === chosen ? 'linked' : ''}>
              <th scope="row">
                <button
                  type="button"
                  class="link"
                  aria-pressed={addressee === chosen}
                  aria-label={words.open(addressee)}
                  onClick={() => onChoose(addressee)}
                >
                  {addressee}
                </button>
              </th>
              <td>
                <LetterNumber
                  desk={desk}
                  addressee={addressee}
                  number={letters.numbers[index] ?? ''}
                  later={states[index]?.kind === 'draft' || states[index]?.kind === 'early'}
                />
              </td>
              <td class="n">{concerned}</td>
              {SEVERITIES.map((severity) => (
                <td class="n" key={severity}>
                  {rows.filter((row) => row.severity === severity).length}
                </td>
              ))}
              <td class="k small">
                <StateChip state={states[index] ?? { kind: 'draft' }} language={language} /> {unseen > 0 && words.unseen(unseen)}{' '}
                {pending > 0 && words.pending(pending)}{' '}
                {outstanding.projects > 0 && words.outstanding(outstanding.projects, outstanding.opinions.length)}
              </td>
              <td>
                <button
                  type="button"
                  class="link"
                  data-write={addressee}
                  aria-label={words.writeOneOf(addressee)}
                  disabled={isEarly(content) || rows.some(({ id }) => unchanged.has(id))}
                  onClick={() => void writeOne(desk, addressee)}
                >
                  {words.writeOne}
                </button>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

interface LetterNumberProps {
  readonly desk: Desk;
  readonly addressee: string;
  readonly number: string;
  /** It does not go out yet, and gets its number then. */
  readonly later: boolean;
}

/** 发文字号 of one letter: counted up until it is typed; emptied, it is counted again. */
function LetterNumber({ desk, addressee, number, later }: LetterNumberProps) {
  const words = LETTERS[desk.session.language];
  const draft = useDraft(number, (text) => {
    const { [addressee]: _, ...others } = desk.session.setup.letterNumbers;
    const typed = text.trim();
    if (typed !== number)
      desk.dispatch({ kind: 'set-up', setup: { letterNumbers: typed === '' ? others : { ...others, [addressee]: typed } } });
  });
  return (
    <input type="text" class="number" aria-label={words.numberOf(addressee)} placeholder={later ? words.numberLater : ''} {...draft} />
  );
}
