/** One file of the list: what it was read as, whether printed totals agree, and what to do where it was not read. */
import { layoutText, noteSentence, problemSentence, SUBJECT_WORDS, subjectsOf } from '@perf-lint/report';
import { useMemo } from 'preact/hooks';
import type { Desk } from '../../shell/desk.js';
import { PasswordForm } from '../../shell/password-form.js';
import { SCANS } from '../../shell/scan-texts.js';
import { type Correction, type Paper, paperState, type ReadPaper, rowCount } from '../../state/papers.js';
import { projectsOfPaper } from '../../state/projects.js';
import { formatWord } from './format-words.js';
import { ReadingDetails } from './reading-details.js';
import { Scanning, type ScanningProps, scanSentence } from './scan-offer.js';

/** A line of the list, drawn anew only when its file or the language changes. */
export function PaperRow({ desk, paper }: { readonly desk: Desk; readonly paper: Paper }) {
  const { language, papers } = desk.session;
  const offer = desk.originals.holds(paper) ? (desk.recognition?.offer(paper, papers) ?? null) : null;
  const progress = desk.recognition?.progress(paper) ?? null;
  return useMemo(
    () => <PaperLine {...{ desk, paper, offer, progress }} />,
    [desk, paper, language, offer?.pages, offer?.minutes, progress],
  );
}

function PaperLine({ desk, paper, offer, progress }: ScanningProps) {
  const { texts } = desk;
  const state = paperState(paper);
  const read = paper.kind === 'read' ? paper : null;
  return (
    <tr data-state={state}>
      <th scope="row">
        {paper.path}
        <Sentences desk={desk} paper={paper} />
        {state === 'locked' && desk.originals.holds(paper) && (
          <PasswordForm label={paper.path} texts={texts.intake} onPassword={(password) => void desk.taking.unlock(paper, password)} />
        )}
        <Scanning {...{ desk, paper, offer, progress }} />
      </th>
      <td class="k">
        <span class={`chip state-${state}`}>{texts.states[state]}</span>
      </td>
      <td>{read === null ? '' : readAs(read, desk)}</td>
      <td class="n">{read === null ? '' : read.analysis.projects.length}</td>
      <td class="n">{read === null ? '' : rowCount(read.analysis)}</td>
      <td>{read === null ? '' : <Checks desk={desk} paper={read} />}</td>
      <td class="k">
        {paper.kind !== 'waiting' && paper.kind !== 'reading' && (
          <button
            type="button"
            class="link"
            aria-label={`${texts.intake.remove} ${paper.path}`}
            onClick={() => desk.dispatch({ kind: 'removed', id: paper.id })}
          >
            {texts.intake.remove}
          </button>
        )}
      </td>
    </tr>
  );
}

/** Format, layouts and what its tables were handed in for: "Excel · 一行一个指标 · 监控表"; and that its text was recognised, where it was. */
function readAs(paper: ReadPaper, { session }: Desk): string {
  const { analysis } = paper;
  const { format, reading } = analysis.document;
  const layouts = new Set(reading.tables.map(({ layout }) => layoutText(layout, session.language)));
  const recognised = reading.notes.some(({ id }) => id === 'scan-recognised') ? [SCANS[session.language].recognised] : [];
  const projects = projectsOfPaper(paper);
  const subjects = projects.length === 0 ? [] : subjectsOf(projects).map((subject) => SUBJECT_WORDS[subject].short[session.language]);
  return [formatWord(format, session.language), ...recognised, ...layouts, ...subjects].join(' · ');
}

/** What is wrong with a file, or what the reader noted about it. */
function Sentences({ desk, paper }: { readonly desk: Desk; readonly paper: Paper }) {
  const { language } = desk.session;
  const { intake } = desk.texts;
  const scan = scanSentence(paper, desk);
  if (paper.kind === 'failed')
    return (
      <div class="soft small">
        {scan === '' ? (desk.texts.problems[paper.problem.id] ?? problemSentence(paper.problem, language)) : scan}
      </div>
    );
  if (paper.kind !== 'read') return null;
  if (paper.sameAs !== '') return <div class="soft small">{intake.sameAs(paper.sameAs)}</div>;
  const notes = paper.analysis.document.reading.notes.map((note) => noteSentence(note, language));
  return (
    <>
      {notes.slice(0, 2).map((sentence) => (
        <div class="soft small" key={sentence}>
          {sentence}
        </div>
      ))}
      {scan !== '' && <div class="soft small">{scan}</div>}
      {paper.corrects !== undefined && <Corrected desk={desk} correction={paper.corrects} />}
      <ReadingDetails desk={desk} paper={paper} />
    </>
  );
}

/** What a corrected file put right, and what is new in it, one by one. */
function Corrected({ desk, correction }: { readonly desk: Desk; readonly correction: Correction }) {
  const { intake } = desk.texts;
  const parts = (['fixed', 'added'] as const).filter((part) => correction[part].length > 0);
  return (
    <>
      <div class="small corrects">{intake.corrected(correction)}</div>
      {parts.map((part) => (
        <details class="small" key={part} data-corrected={part}>
          <summary>
            {intake.correctedWhat[part]} {correction[part].length}
          </summary>
          <ul class="plain">
            {correction[part].map((opinion, index) => (
              <li key={`${index} ${opinion}`}>{opinion}</li>
            ))}
          </ul>
        </details>
      ))}
    </>
  );
}

function Checks({ desk, paper }: { readonly desk: Desk; readonly paper: ReadPaper }) {
  const { checks, coverage, notes } = paper.analysis.document.reading;
  const { intake } = desk.texts;
  const failed = checks.filter(({ passed }) => !passed).length;
  // A file of which little was read says so in its note.
  const left = notes.some(({ id }) => id === 'partly-read') ? 0 : coverage.values - coverage.read;
  return (
    <>
      {checks.length === 0 && <span class="soft">{intake.noCheck}</span>} {left > 0 && <span class="chip info">{intake.left(left)}</span>}{' '}
      {failed > 0 && <span class="chip warning">{intake.checkFailed(failed)}</span>}{' '}
      {failed < checks.length && <span class="small">{intake.checkPassed(checks.length - failed)}</span>}
    </>
  );
}
