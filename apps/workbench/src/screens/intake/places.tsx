/** Places for files beside the papers: last year's, a library of indicators, a blank form, the list of projects, settings. */
import { problemSentence } from '@perf-lint/report';
import type { Desk } from '../../shell/desk.js';
import { FileButton } from '../../shell/file-button.js';
import { REFERENCE_ROLES, type Reference, type ReferenceRole } from '../../state/references.js';
import { NO_SETUP, type Setup } from '../../state/setup.js';

export function Places({ desk }: { readonly desk: Desk }) {
  const { intake } = desk.texts;
  const { list, settingsFrom } = desk.session.setup;
  return (
    <details
      class="card"
      id="places"
      open={desk.session.references.length > 0 || list !== null || settingsFrom !== '' || desk.session.history.lastYear !== null}
    >
      <summary>{intake.places}</summary>
      <p class="soft small">{intake.placesHint}</p>
      <div class="places">
        {REFERENCE_ROLES.map((role) => (
          <Place key={role} desk={desk} role={role} />
        ))}
      </div>
    </details>
  );
}

function Place({ desk, role }: { readonly desk: Desk; readonly role: ReferenceRole }) {
  const { intake } = desk.texts;
  const files = desk.session.references.filter((each) => each.role === role);
  return (
    <section data-place={role}>
      <FileButton
        label={intake.roles[role]}
        id={`place-${role}`}
        several={role === 'previous' || role === 'form'}
        onFiles={(chosen) => void desk.refer(role, chosen)}
      />
      <p class="soft small">{intake.roleHints[role]}</p>
      <ul class="plain">
        <InUse desk={desk} role={role} />
        {role === 'previous' && <LastYearInUse desk={desk} />}
        {files.map((file) => (
          <li key={file.id}>
            {file.path} <span class={isTrouble(file) ? 'late' : 'soft'}>{standing(file, desk)}</span>{' '}
            <button type="button" class="link" aria-label={`${intake.remove} ${file.path}`} onClick={() => void desk.unrefer(file)}>
              {intake.remove}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** List and settings that belong to the session by now. */
function InUse({ desk, role }: { readonly desk: Desk; readonly role: ReferenceRole }) {
  const { intake } = desk.texts;
  const { list, settingsFrom } = desk.session.setup;
  const path = role === 'list' ? (list?.path ?? '') : role === 'settings' ? settingsFrom : '';
  if (path === '') return null;
  const away: Partial<Setup> = role === 'list' ? { list: null } : { settingsFrom: '', configuration: NO_SETUP.configuration };
  return (
    <li>
      {path} <span class="soft">{role === 'list' ? intake.listRead(list?.lines.length ?? 0) : intake.settingsRead}</span>{' '}
      <button
        type="button"
        class="link"
        aria-label={`${intake.remove} ${path}`}
        onClick={() => desk.dispatch({ kind: 'set-up', setup: away })}
      >
        {intake.remove}
      </button>
    </li>
  );
}

/** Last year out of its own session. */
function LastYearInUse({ desk }: { readonly desk: Desk }) {
  const { intake } = desk.texts;
  const { lastYear } = desk.session.history;
  if (lastYear === null) return null;
  const name = lastYear.from === '' ? intake.lastYearHere : lastYear.from;
  return (
    <li data-last-year>
      {name} <span class="soft">{intake.lastYearRead(lastYear.tables.projects.length)}</span>{' '}
      <button
        type="button"
        class="link"
        aria-label={`${intake.remove} ${name}`}
        onClick={() => desk.dispatch({ kind: 'recorded', history: { lastYear: null } })}
      >
        {intake.remove}
      </button>
    </li>
  );
}

function isTrouble({ outcome }: Reference): boolean {
  return outcome?.kind === 'failed' || outcome?.kind === 'useless' || outcome?.kind === 'refused';
}

/** What a file gave, or what is wrong with it. */
function standing({ outcome }: Reference, { texts, session }: Desk): string {
  if (outcome === null) return texts.states.reading;
  switch (outcome.kind) {
    case 'previous':
      return texts.intake.previousRead(
        outcome.documents.length,
        outcome.documents.reduce((sum, { projects }) => sum + projects.length, 0),
      );
    case 'library':
      return texts.intake.libraryRead(outcome.entries.length, outcome.left);
    case 'form':
      return texts.intake.formRead;
    case 'list':
      return texts.intake.listRead(outcome.lines.length);
    case 'settings':
      return texts.intake.settingsRead;
    case 'refused':
      return `${texts.intake.roleUseless.settings} ${outcome.problems.map(({ place, detail }) => `${place} ${detail}`.trim()).join(' ')}`;
    case 'failed':
      return texts.problems[outcome.problem.id] ?? problemSentence(outcome.problem, session.language);
    case 'useless':
      return texts.intake.roleUseless[outcome.role];
    default:
      return outcome satisfies never;
  }
}
