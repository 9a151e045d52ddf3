/** Opinions and projects that were decided differently: every answer with whose it is, one of them to be chosen. */
import type { Desk } from '../../shell/desk.js';
import { Sides } from '../../shell/sides.js';
import { answersOnOpinion, answersOnProject, openConclusions, openConflicts } from '../../state/conflicts.js';
import type { ConclusionConflict, OpenConflict } from '../../state/history.js';
import type { ReviewedFinding, ReviewedProject } from '../../state/projects.js';
import { PEOPLE } from './texts.js';

interface Place {
  readonly project: ReviewedProject;
  readonly reviewed: ReviewedFinding;
}

export function Conflicts({ desk, projects }: { readonly desk: Desk; readonly projects: readonly ReviewedProject[] }) {
  const { history, review, language } = desk.session;
  const words = PEOPLE[language];
  const open = openConflicts(history, review);
  const concluded = openConclusions(history, review);
  if (open.length + concluded.length === 0) return null;
  const wanted = new Set(open.map(({ key }) => key));
  const places = new Map<string, Place>();
  for (const project of projects)
    for (const reviewed of project.findings) if (wanted.has(reviewed.key)) places.set(reviewed.key, { project, reviewed });
  return (
    <section class="card" id="conflicts">
      <h2>{words.conflicts(open.length, concluded.length)}</h2>
      <p class="soft small">{words.conflictsHint}</p>
      {open.map((conflict) => (
        <Conflict key={conflict.key} desk={desk} conflict={conflict} place={places.get(conflict.key) ?? null} />
      ))}
      {concluded.map((conflict) => (
        <Concluded key={conflict.key} desk={desk} conflict={conflict} project={projects.find(({ key }) => key === conflict.key) ?? null} />
      ))}
    </section>
  );
}

interface ConflictProps {
  readonly desk: Desk;
  readonly conflict: OpenConflict;
  readonly place: Place | null;
}

function Conflict({ desk, conflict, place }: ConflictProps) {
  const { history, language } = desk.session;
  const entry = place?.reviewed.entry ?? null;
  const title = [place?.project.name ?? '', entry?.indicator ?? ''].filter((part) => part !== '').join(' · ');
  return (
    <article class="conflict">
      <p>
        {place !== null && (
          <button type="button" class="link" onClick={() => desk.dispatch({ kind: 'went', screen: 'project', open: place.project.key })}>
            {title}
          </button>
        )}{' '}
        {entry?.opinion}
      </p>
      <Sides desk={desk} answers={answersOnOpinion(history, conflict, { entry, keys: [conflict.key] }, language)} />
    </article>
  );
}

interface ConcludedProps {
  readonly desk: Desk;
  readonly conflict: ConclusionConflict;
  readonly project: ReviewedProject | null;
}

function Concluded({ desk, conflict, project }: ConcludedProps) {
  return (
    <article class="conflict" data-concluded={conflict.key}>
      <p>
        {project !== null && (
          <button type="button" class="link" onClick={() => desk.dispatch({ kind: 'went', screen: 'project', open: project.key })}>
            {project.name}
          </button>
        )}{' '}
        {desk.texts.project.conclusion}
      </p>
      <Sides desk={desk} answers={answersOnProject(desk.session.history, conflict, desk.session.language)} />
    </article>
  );
}
