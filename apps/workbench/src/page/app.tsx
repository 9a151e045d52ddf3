/** The frame of all screens: bar, notices, the screen itself. */
import { useEffect, useLayoutEffect, useReducer, useRef } from 'preact/hooks';
import { About } from '../screens/about/about.js';
import { ExportScreen } from '../screens/export/export-screen.js';
import { HelpScreen } from '../screens/help/help-screen.js';
import { Intake } from '../screens/intake/intake.js';
import { LettersScreen } from '../screens/letters/letters-screen.js';
import { OverviewScreen } from '../screens/overview/overview-screen.js';
import { PeopleScreen } from '../screens/people/people-screen.js';
import { ProjectScreen } from '../screens/project/project-screen.js';
import { Queue } from '../screens/queue/queue.js';
import { RoundsScreen } from '../screens/rounds/rounds-screen.js';
import { SettingsScreen } from '../screens/settings/settings-screen.js';
import { YearScreen } from '../screens/year/year-screen.js';
import type { Desk } from '../shell/desk.js';
import { guardDoubleClicks } from '../shell/double-click.js';
import { momentText } from '../shell/download.js';
import { droppedFiles } from '../shell/dropped-files.js';
import { FileButton } from '../shell/file-button.js';
import { RulesOff } from '../shell/rules-off.js';
import { turn } from '../shell/turning.js';
import { countedAtRest, countedOf } from '../state/counted.js';
import { roundCounts } from '../state/round-counts.js';
import { Bar } from './bar.js';
import { QuestionBox } from './question-box.js';

export function App({ desk }: { readonly desk: Desk }) {
  const [, refresh] = useReducer((count: number, _: undefined) => count + 1, 0);
  useLayoutEffect(() => desk.subscribe(() => refresh(undefined)), [desk]);
  useLayoutEffect(() => listen(desk), [desk]);
  useLayoutEffect(() => guardDoubleClicks(() => desk.session.screen), [desk]);
  const { session, texts } = desk;
  const notices = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => (notices.current === null ? undefined : leaveRoomFor(notices.current)), []);
  // A screen begins at its top, wherever the one before was left.
  useEffect(() => document.getElementById('main')?.scrollTo(0, 0), [session.screen, session.open]);
  // On the list of files nothing of what they hold is shown until all are in.
  const { projects } = session.screen === 'intake' ? countedAtRest(session) : countedOf(session);
  return (
    <>
      <Bar desk={desk} projects={projects} />
      <div ref={notices} class="notices" aria-live="polite">
        {desk.busy !== '' && (
          <p class="notice done" id="busy">
            {desk.busy}
          </p>
        )}
        <MakingNow desk={desk} />
        {desk.recovered !== null && <Recovery desk={desk} />}
        {session.notice !== null && (
          <p class={`notice ${session.notice.kind}`} role={session.notice.kind === 'problem' ? 'alert' : undefined}>
            <span>{session.notice.text}</span>
            <Offer desk={desk} />
            <button type="button" class="link" onClick={() => desk.dispatch({ kind: 'noted', notice: null })}>
              {texts.close}
            </button>
          </p>
        )}
      </div>
      {desk.asking.now !== null && <QuestionBox key={desk.asking.now.text} desk={desk} question={desk.asking.now} />}
      <main id="main" class={`screen ${session.screen}`}>
        {projects.length > 0 && <RulesOff desk={desk} />}
        {session.screen === 'intake' && <Intake desk={desk} />}
        {session.screen === 'overview' && <OverviewScreen desk={desk} projects={projects} />}
        {session.screen === 'queue' && <Queue desk={desk} projects={projects} />}
        {session.screen === 'project' && <ProjectScreen desk={desk} projects={projects} />}
        {session.screen === 'letters' && <LettersScreen desk={desk} />}
        {session.screen === 'export' && <ExportScreen desk={desk} projects={projects} />}
        {session.screen === 'rounds' && <RoundsScreen desk={desk} projects={projects.length} />}
        {session.screen === 'year' && <YearScreen desk={desk} />}
        {session.screen === 'people' && <PeopleScreen desk={desk} projects={projects} />}
        {session.screen === 'settings' && <SettingsScreen desk={desk} />}
        {session.screen === 'help' && <HelpScreen desk={desk} />}
        {session.screen === 'about' && <About desk={desk} />}
      </main>
    </>
  );
}

/** Tells the style sheet how high the messages stand: the end of every screen stays clear of them, and what is above stays where it is. */
function leaveRoomFor(notices: HTMLElement): () => void {
  const observer = new ResizeObserver(() => document.body.style.setProperty('--messages', `${notices.offsetHeight}px`));
  observer.observe(notices);
  return () => observer.disconnect();
}

/** What a notice offers beside its sentence. */
function Offer({ desk }: { readonly desk: Desk }) {
  const { texts, session } = desk;
  const offer = session.notice?.offer;
  switch (offer) {
    case 'save':
      return (
        <button type="button" onClick={() => void desk.save()}>
          {texts.save}
        </button>
      );
    case 'open':
      return (
        <FileButton
          label={texts.open}
          id="open-last"
          accept=".perf"
          onFiles={([file]) => file !== undefined && void desk.open(file.file)}
        />
      );
    case 'round-back':
      return session.before === null ? null : (
        <button type="button" id="withdraw-round" onClick={() => desk.withdrawRound()}>
          {texts.withdrawRound}
        </button>
      );
    case undefined:
      return null;
    default:
      return offer satisfies never;
  }
}

/** What a worker is making, how far it is, and the way to stop it. */
function MakingNow({ desk }: { readonly desk: Desk }) {
  const { making, texts } = desk;
  if (making.now === null) return null;
  const { what, done, all } = making.now;
  return (
    <p class="notice done" id="making">
      <span>
        {what} {all > 0 && texts.progress(done, all)}
      </span>
      {all > 0 ? <progress value={done} max={all} aria-label={what} /> : <progress aria-label={what} />}
      <button type="button" id="stop-making" onClick={() => making.stop()}>
        {texts.stop}
      </button>
    </p>
  );
}

function Recovery({ desk }: { readonly desk: Desk }) {
  const { recovered, texts } = desk;
  if (recovered === null) return null;
  return (
    <p class="notice done" id="recovery">
      <span>{texts.recover(momentText(recovered.saved), roundCounts(recovered.content))}</span>
      <button type="button" onClick={() => void desk.goOn()}>
        {texts.recoverYes}
      </button>
      <button type="button" class="link" onClick={() => void desk.forget()}>
        {texts.recoverNo}
      </button>
    </p>
  );
}

/** Files may be dropped anywhere; undo and redo work everywhere but in a text that has its own. */
function listen(desk: Desk): () => void {
  const over = (event: DragEvent): void => event.preventDefault();
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    if (event.dataTransfer === null) return;
    const files = droppedFiles(event.dataTransfer);
    desk.dispatch({ kind: 'went', screen: 'intake' });
    void files.then((found) => desk.take(found));
  };
  const key = (event: KeyboardEvent): void => {
    const typing = event.target instanceof HTMLTextAreaElement || event.target instanceof HTMLInputElement;
    if (typing || !(event.ctrlKey || event.metaKey)) return;
    const letter = event.key.toLowerCase();
    if (letter !== 'z' && letter !== 'y') return;
    event.preventDefault();
    turn(desk, letter === 'y' || event.shiftKey ? 'redone' : 'undone');
  };
  window.addEventListener('dragover', over);
  window.addEventListener('drop', drop);
  window.addEventListener('keydown', key);
  return () => {
    window.removeEventListener('dragover', over);
    window.removeEventListener('drop', drop);
    window.removeEventListener('keydown', key);
  };
}
