/** 概览: what the review comes to, for whoever answers for it: how many, how much money, who has the most to change, what next. */
import { numberText, SUBJECT_WORDS, subjectsOf } from '@perf-lint/report';
import { COUNTED_AS, COUNTED_NAME, type ConclusionCounts, type CountedAs, printedKinds, type TableSubject } from '@perf-lint/review';
import { useMemo, useState } from 'preact/hooks';
import { hasSummary } from '../../outputs/ledger-papers.js';
import type { Desk } from '../../shell/desk.js';
import { todayText } from '../../shell/download.js';
import { giveMade } from '../../shell/giving.js';
import { PaperPreview } from '../../shell/paper-preview.js';
import { single } from '../../shell/single-click.js';
import { type Overview, overviewOf, type Tally } from '../../state/overview.js';
import type { ReviewedProject } from '../../state/projects.js';
import { ledgerOf } from '../../state/review-ledger.js';
import { Departments, shareToChange } from './departments.js';
import { Faults } from './faults.js';
import { NextThings } from './next-things.js';
import { listInQueue } from './number-of.js';
import { OVERVIEW } from './texts.js';

export function OverviewScreen({ desk, projects }: { readonly desk: Desk; readonly projects: readonly ReviewedProject[] }) {
  const { session } = desk;
  const { papers, preferred, review, setup, history, language } = session;
  const words = OVERVIEW[language];
  const [printing, setPrinting] = useState(false);
  const counted = [papers, preferred, review, setup, history, language];
  const [chosen, choose] = useState<TableSubject | null>(null);
  const ledger = useMemo(() => ledgerOf(session, language), counted);
  const subjects = subjectsOf(ledger.projects);
  const [first = 'targets'] = subjects;
  const subject = chosen !== null && subjects.includes(chosen) ? chosen : first;
  const overview = useMemo(() => overviewOf(session, ledger, language, subject), [ledger, subject]);
  if (overview.all.projects === 0 && subjects.length < 2) return <p class="card">{words.empty}</p>;
  if (printing)
    return (
      <section class="card" aria-label={words.summary}>
        <PaperPreview
          label={words.summary}
          print={words.print}
          make={() => desk.making.page('summary-page')}
          of={[papers, review, history, language]}
        >
          <button type="button" id="back-to-overview" onClick={() => setPrinting(false)}>
            {words.back}
          </button>
        </PaperPreview>
      </section>
    );
  const kinds = printedKinds([countsOf(overview)]);
  return (
    <>
      {subjects.length > 1 && <Subjects desk={desk} subjects={subjects} subject={subject} choose={choose} />}
      <div class="top">
        <Whole
          desk={desk}
          overview={overview}
          kinds={kinds}
          overall={projects.filter(({ place }) => place === null).length}
          onLook={() => setPrinting(true)}
        />
        <NextThings desk={desk} overview={overview} projects={projects} />
      </div>
      <Departments desk={desk} overview={overview} kinds={kinds} />
      <Faults desk={desk} overview={overview} />
    </>
  );
}

interface SubjectsProps {
  readonly desk: Desk;
  readonly subjects: readonly TableSubject[];
  readonly subject: TableSubject;
  readonly choose: (subject: TableSubject) => void;
}

/** Which tables are counted, where several kinds were handed in: each kind has figures of its own. */
function Subjects({ desk, subjects, subject, choose }: SubjectsProps) {
  const { language } = desk.session;
  return (
    <fieldset class="row subjects">
      <legend class="small soft">{OVERVIEW[language].subjects}</legend>
      {subjects.map((each) => (
        <label key={each}>
          <input type="radio" name="subject" value={each} checked={each === subject} onChange={() => choose(each)} />{' '}
          {SUBJECT_WORDS[each].form[language]}
        </label>
      ))}
    </fieldset>
  );
}

function countsOf({ by }: Overview): ConclusionCounts {
  return Object.fromEntries(COUNTED_AS.map((kind) => [kind, by[kind].projects])) as ConclusionCounts;
}

interface WholeProps {
  readonly desk: Desk;
  readonly overview: Overview;
  readonly kinds: readonly CountedAs[];
  /** Overall targets of departments, which are no projects. */
  readonly overall: number;
  readonly onLook: () => void;
}

/** All projects in a few numbers, and the paper that goes up. */
function Whole({ desk, overview, kinds, overall, onLook }: WholeProps) {
  const { language } = desk.session;
  const words = OVERVIEW[language];
  const { all, by, toChange, away } = overview;
  const open = by.undecided.projects;
  const look = (): void => {
    if (hasSummary(desk.session, language)) onLook();
    else desk.say('done', words.noSummary);
  };
  return (
    <section class="card" aria-label={words.whole(numberText(all.projects), numberText(all.amount))}>
      <div class="row">
        <h2 id="whole">
          {words.whole(numberText(all.projects), numberText(all.amount))}
          <span class="soft">
            {' '}
            {words.concluded(all.projects - open, open)}
            {away > 0 && ` ${words.away(away)}`}
          </span>
        </h2>
        <span class="row paper">
          {words.summary}
          <button type="button" id="look-summary" onClick={look}>
            {words.look}
          </button>
          <button
            type="button"
            id="give-summary"
            onClick={() => void giveMade(desk, `${words.fileName}-${todayText()}`, 'summary', words.noSummary)}
          >
            {words.give}
          </button>
        </span>
      </div>
      <p class="row tallies">
        {kinds.map((kind) => (
          <TallyButton key={kind} desk={desk} id={kind} tally={by[kind]} name={COUNTED_NAME[kind][language]} />
        ))}
        <TallyButton
          desk={desk}
          id="toChange"
          tally={toChange}
          name={words.toChange}
          share={shareToChange(overview)}
          hint={words.toChangeHint}
        />
      </p>
      {overall > 0 && <p class="soft small">{words.overall(overall)}</p>}
    </section>
  );
}

interface TallyButtonProps {
  readonly desk: Desk;
  readonly id: string;
  readonly tally: Tally;
  readonly name: string;
  /** Of all projects. */
  readonly share?: string;
  readonly hint?: string;
}

function TallyButton({ desk, id, tally, name, share = '', hint }: TallyButtonProps) {
  const words = OVERVIEW[desk.session.language];
  return (
    <button
      type="button"
      data-tally={id}
      title={hint}
      disabled={tally.keys.length === 0}
      onClick={single(() => listInQueue(desk, name, tally.keys))}
    >
      <b>{tally.projects}</b> {`${name} ${share}`.trim()}
      <span class="soft small">{words.money(numberText(tally.amount))}</span>
    </button>
  );
}
