/** 多人: packages for colleagues and experts, what comes back from them, and where they differ. */
import { useState } from 'preact/hooks';
import { packageOf } from '../../session-file/package-of.js';
import type { SessionContent } from '../../session-file/session-content.js';
import type { Desk } from '../../shell/desk.js';
import { download, todayText } from '../../shell/download.js';
import type { DroppedFile } from '../../shell/dropped-files.js';
import { FileButton } from '../../shell/file-button.js';
import { type MergeOutcome, mergeFile } from '../../shell/merging.js';
import { VERSION } from '../../shell/page-parts.js';
import { pickedOf } from '../../state/picked.js';
import type { ReviewedProject } from '../../state/projects.js';
import { peopleOf, projectsOfPerson } from '../../state/queue.js';
import { settledOfAll } from '../../state/standing.js';
import { Conflicts } from './conflicts.js';
import { PEOPLE, type PeopleTexts } from './texts.js';

export function PeopleScreen({ desk, projects }: { readonly desk: Desk; readonly projects: readonly ReviewedProject[] }) {
  const words = PEOPLE[desk.session.language];
  const [came, setCame] = useState<readonly MergeOutcome[]>([]);
  const take = (files: readonly DroppedFile[]): void => {
    void desk.during(desk.texts.opening, async () => {
      const outcomes: MergeOutcome[] = [];
      for (const file of files) outcomes.push(await mergeFile(desk, file, desk.session.reviewer || words.here));
      setCame(outcomes);
    });
  };
  return (
    <>
      <section class="card" aria-label={words.in}>
        <h2>{words.in}</h2>
        <p class="soft small">{words.inHint}</p>
        <p>
          <FileButton label={words.take} id="merge" accept=".perf,.xlsx" several main onFiles={take} />
        </p>
        <div role="status" id="merged">
          {came.map((outcome) => (
            <p key={outcome.source} class={outcome.kind === 'merged' ? 'notice done' : 'notice problem'}>
              {told(outcome, desk, words)}
            </p>
          ))}
        </div>
      </section>
      <Conflicts desk={desk} projects={projects} />
      <Packages desk={desk} projects={projects} />
    </>
  );
}

function told(outcome: MergeOutcome, { texts }: Desk, words: PeopleTexts): string {
  switch (outcome.kind) {
    case 'refused':
      return `${outcome.source}：${texts.refused[outcome.problem]}`;
    case 'unreadable':
      return words.unreadable(outcome.source, outcome.problems);
    case 'merged': {
      const { source, counts, documents, otherVersion } = outcome;
      const said = [words.merged(source, counts)];
      if (documents > 0) said.push(words.documents(documents));
      if (counts.unmatched > 0) said.push(words.unmatched(counts.unmatched));
      if (otherVersion !== '') said.push(words.otherVersion(otherVersion, VERSION));
      return said.join(' ');
    }
    default:
      return outcome satisfies never;
  }
}

async function handed(desk: Desk, name: string, content: SessionContent): Promise<void> {
  const bytes = await desk.making.sessionFile(content);
  if (bytes === null) return;
  download(name, bytes, 'application/zip');
  desk.say('done', desk.texts.exportedFile(name));
}

function Packages({ desk, projects }: { readonly desk: Desk; readonly projects: readonly ReviewedProject[] }) {
  const { review, plan, language, picked } = desk.session;
  const words = PEOPLE[language];
  const [blind, setBlind] = useState(false);
  const people = peopleOf(review);
  const hand = (person: string, own: readonly ReviewedProject[]): void => {
    const name = `${words.packageName(person)}-${todayText()}.perf`;
    void handed(desk, name, packageOf(desk.session, own, { person, blind }));
  };
  return (
    <section class="card" aria-label={words.out}>
      <h2>{words.out}</h2>
      <p class="soft small">{people.length === 0 ? words.nobody : words.outHint}</p>
      {people.length + picked.size > 0 && (
        <label class="check">
          <input type="checkbox" id="blind" checked={blind} onChange={({ currentTarget }) => setBlind(currentTarget.checked)} />{' '}
          {words.blind}
        </label>
      )}
      <PickedPackage desk={desk} own={pickedOf(projects, picked)} onHand={hand} />
      {people.length > 0 && (
        <table id="people-table">
          <thead>
            <tr>
              <th scope="col">{words.columns.person}</th>
              <th scope="col" class="n">
                {words.columns.projects}
              </th>
              <th scope="col" class="n">
                {words.columns.settled}
              </th>
              <td />
            </tr>
          </thead>
          <tbody>
            {people.map((person) => {
              const own = projectsOfPerson(projects, review, person);
              const { settled, all } = settledOfAll(own, review, plan);
              return (
                <tr key={person}>
                  <th scope="row">{person}</th>
                  <td class="n">{own.length}</td>
                  <td class="n">
                    {settled}/{all}
                  </td>
                  <td class="k">
                    <button
                      type="button"
                      data-package={person}
                      disabled={own.length === 0}
                      aria-label={`${words.give} ${person}`}
                      onClick={() => hand(person, own)}
                    >
                      {words.give}
                    </button>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
    </section>
  );
}

interface PickedPackageProps {
  readonly desk: Desk;
  readonly own: readonly ReviewedProject[];
  readonly onHand: (person: string, own: readonly ReviewedProject[]) => void;
}

/** A package of the projects ticked in the queue, for somebody who was given none: an expert. */
function PickedPackage({ desk, own, onHand }: PickedPackageProps) {
  const words = PEOPLE[desk.session.language];
  const [person, setPerson] = useState('');
  if (own.length === 0)
    return (
      <p class="soft small">
        {words.pickFirst}{' '}
        <button type="button" class="link" onClick={() => desk.dispatch({ kind: 'went', screen: 'queue' })}>
          {desk.texts.screens.queue}
        </button>
      </p>
    );
  return (
    <form
      class="row picked-package"
      onSubmit={(event) => {
        event.preventDefault();
        onHand(person.trim(), own);
      }}
    >
      <label>
        {words.pickedFor(own.length)}{' '}
        <input type="text" id="package-person" value={person} onInput={({ currentTarget }) => setPerson(currentTarget.value)} />
      </label>
      <button type="submit" id="package-picked" disabled={person.trim() === ''}>
        {words.give}
      </button>
    </form>
  );
}
