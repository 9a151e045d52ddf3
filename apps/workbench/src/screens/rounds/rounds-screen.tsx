/** 复审: rounds that are over, what became of what was sent, and how the next one begins. */
import { amountText, comparisonWorkbook, numberText } from '@perf-lint/report';
import { lettersOf, moneyChanges, moneyTotals, type RoundComparison, renamingsOf, stageName } from '@perf-lint/review';
import { useMemo } from 'preact/hooks';
import type { Desk } from '../../shell/desk.js';
import { todayText } from '../../shell/download.js';
import { give } from '../../shell/giving.js';
import { beginNextRound } from '../../shell/next-round.js';
import { currentRound, currentStage, stageOfFinished } from '../../state/history.js';
import { openPapers } from '../../state/papers.js';
import { comparisonOf, submittedIn } from '../../state/rounds.js';
import { canReturn, returnedStage } from '../../state/year.js';
import { Outcomes } from './outcomes.js';
import { ROUNDS } from './texts.js';

/** New problems and changes of money that are listed; the exported comparison has all. */
const LISTED = 200;

export function RoundsScreen({ desk, projects }: { readonly desk: Desk; readonly projects: number }) {
  const { session } = desk;
  const { language, papers, preferred, setup, history } = session;
  const words = ROUNDS[language];
  const comparison = useMemo(() => comparisonOf(session, language), [papers, preferred, setup.configuration, history, language]);
  const waiting = openPapers(papers) > 0 || papers.length === 0;
  return (
    <>
      <Standing desk={desk} projects={projects} />
      {comparison !== null && waiting && <p class="card">{words.drop}</p>}
      {comparison !== null && !waiting && <Comparison desk={desk} comparison={comparison} />}
    </>
  );
}

/** The rounds so far, and the button that begins the next one. */
function Standing({ desk, projects }: { readonly desk: Desk; readonly projects: number }) {
  const { session } = desk;
  const { language, history } = session;
  const words = ROUNDS[language];
  const round = currentRound(history);
  const sentIn = (number: number) => {
    const letters = lettersOf(history.sent, number);
    return { letters: letters.length, opinions: letters.reduce((sum, { opinions }) => sum + opinions.length, 0) };
  };
  const now = sentIn(round);
  const { papers, preferred, setup, review } = session;
  const mayReturn = useMemo(() => canReturn(session, language), [papers, preferred, setup.configuration, history, review, language]);
  const begin = async (): Promise<void> => {
    if (await desk.asking.ask(words.beginQuestion(round + 1, now.letters > 0))) await beginNextRound(desk, returnedStage(desk.session));
  };
  return (
    <section class="card" aria-label={words.now(round, stageName(currentStage(history), language))}>
      <h2>{words.now(round, stageName(currentStage(history), language))}</h2>
      {history.rounds.length > 0 && (
        <ul class="plain small">
          {history.rounds.map((finished) => {
            const { number } = finished;
            const counts = { submitted: submittedIn(finished), ...sentIn(number) };
            return <li key={number}>{words.finished(number, stageName(stageOfFinished(finished), language), counts)}</li>;
          })}
        </ul>
      )}
      {history.rounds.length === 0 && <p class="soft">{words.first}</p>}
      <p>{now.letters === 0 ? words.nothingSent : words.sent(now.letters, now.opinions)}</p>
      <p class="row">
        <button
          type="button"
          class={now.letters > 0 ? 'main' : ''}
          id="begin-round"
          disabled={projects === 0 || !mayReturn}
          onClick={() => void begin()}
        >
          {words.begin(round + 1)}
        </button>
        {session.before !== null && (
          <button type="button" id="round-back" onClick={() => desk.withdrawRound()}>
            {desk.texts.withdrawRound}
          </button>
        )}
        {!mayReturn && <span class="soft small"> {words.approved}</span>}
      </p>
    </section>
  );
}

function Comparison({ desk, comparison }: { readonly desk: Desk; readonly comparison: RoundComparison }) {
  const { session } = desk;
  const { language, history } = session;
  const words = ROUNDS[language];
  return (
    <>
      <Outcomes desk={desk} comparison={comparison} />
      <section class="card">
        <div class="row">
          <label>
            {words.returned}{' '}
            <select
              id="returned"
              value={history.returned}
              onChange={({ currentTarget }) =>
                desk.dispatch({ kind: 'recorded', history: { returned: currentTarget.value === 'all' ? 'all' : 'part' } })
              }
            >
              <option value="part">{words.returnedOf.part}</option>
              <option value="all">{words.returnedOf.all}</option>
            </select>
          </label>
          <button
            type="button"
            id="export-comparison"
            onClick={() =>
              void give(desk, words.fileName, async () => [
                { name: `${words.fileName}-${todayText()}.xlsx`, bytes: await comparisonWorkbook(comparison, language) },
              ])
            }
          >
            {words.give}
          </button>
        </div>
        <News desk={desk} comparison={comparison} />
      </section>
    </>
  );
}

/** New problems, and money. */
function News({ desk, comparison }: { readonly desk: Desk; readonly comparison: RoundComparison }) {
  const { language } = desk.session;
  const words = ROUNDS[language];
  const { added } = comparison;
  const renamings = renamingsOf(comparison);
  const { before, after } = moneyTotals(comparison);
  const money = (amount: number | null): string => (amount === null ? '—' : numberText(amount));
  return (
    <>
      <h2>{words.added(added.length)}</h2>
      <p class="soft small">{words.addedHint}</p>
      <ul class="plain" id="new-problems">
        {added.slice(0, LISTED).map(({ project, name, opinion, place }) => (
          <li key={`${project.unitName} ${project.projectCode} ${project.projectName} ${name} ${place} ${opinion}`}>
            <b>{[project.projectName, name].filter((part) => part !== '').join(' · ')}</b> {opinion}
          </li>
        ))}
      </ul>
      {added.length > LISTED && <p class="soft small">{words.more(added.length - LISTED)}</p>}
      <h2>{words.money(amountText(before, language), amountText(after, language))}</h2>
      <ul class="plain" id="money">
        {moneyChanges(comparison)
          .slice(0, LISTED)
          .map(({ project, amountBefore, amountAfter }) => (
            <li key={`${project.unitName} ${project.projectCode} ${project.projectName}`}>
              {words.moneyOf(project.projectName, money(amountBefore), money(amountAfter))}
            </li>
          ))}
      </ul>
      {renamings.length > 0 && <p class="soft small">{words.renamed(renamings.length)}</p>}
    </>
  );
}
