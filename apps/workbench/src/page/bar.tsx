/** The bar above all screens: where one is, how far the review is, and what is done with the session as a whole. */

import { useMemo } from 'preact/hooks';
import type { Desk } from '../shell/desk.js';
import { FileButton } from '../shell/file-button.js';
import { type Edition, edition } from '../shell/page-parts.js';
import { turn } from '../shell/turning.js';
import { hasFocus } from '../state/plan.js';
import type { ReviewedProject } from '../state/projects.js';
import type { Screen } from '../state/session.js';
import { settledOfAll } from '../state/standing.js';

/** Screens of each edition. */
const SCREENS = {
  office: ['intake', 'overview', 'queue', 'project', 'letters', 'export', 'rounds', 'year', 'people', 'settings', 'help', 'about'],
  'self-check': ['intake', 'queue', 'project', 'export', 'settings', 'help', 'about'],
} as const satisfies Readonly<Record<Edition, readonly Screen[]>>;

export function Bar({ desk, projects }: { readonly desk: Desk; readonly projects: readonly ReviewedProject[] }) {
  const { session, texts } = desk;
  const kind = edition();
  const { review, plan } = session;
  const { settled, all } = useMemo(() => settledOfAll(projects, review, plan), [projects, review, plan]);
  const nothing = session.papers.length === 0;
  return (
    <header class="bar">
      <div class="brand">
        <h1>{texts.titles[kind]}</h1>
        <p class="offline">{texts.offline}</p>
      </div>
      <nav aria-label={texts.titles[kind]}>
        {SCREENS[kind].map((screen) => (
          <button
            type="button"
            key={screen}
            data-screen={screen}
            aria-current={session.screen === screen ? 'page' : undefined}
            onClick={() => desk.dispatch({ kind: 'went', screen })}
          >
            {texts.screens[screen]}
          </button>
        ))}
      </nav>
      <p class="progress" role="status">
        {all > 0 && texts.settled(settled, all, hasFocus(plan))}
        {all > 0 && <progress value={settled} max={all} aria-label={texts.settled(settled, all, hasFocus(plan))} />}
      </p>
      <div class="tools">
        <button type="button" disabled={session.past.length === 0} onClick={() => turn(desk, 'undone')}>
          {texts.undo}
        </button>
        <button type="button" disabled={session.future.length === 0} onClick={() => turn(desk, 'redone')}>
          {texts.redo}
        </button>
        <button type="button" id="save" class="main" disabled={nothing} onClick={() => void desk.save()}>
          {texts.save}
        </button>
        <FileButton label={texts.open} id="open" accept=".perf" onFiles={([file]) => file !== undefined && void desk.open(file.file)} />
        <button type="button" class="link" onClick={() => desk.speak()}>
          {texts.otherLanguage}
        </button>
      </div>
    </header>
  );
}
