/** 应报、已报、未报、清单外: what was submitted held against the list of projects, by department. */
import { numberText } from '@perf-lint/report';
import { useMemo } from 'preact/hooks';
import { intakeFiles, intakeOf } from '../../outputs/ledger-papers.js';
import type { Desk } from '../../shell/desk.js';
import { todayText } from '../../shell/download.js';
import { give } from '../../shell/giving.js';
import { INTAKE_LIST } from './list-texts.js';

/** Projects named in each list. */
const NAMED = 200;

export function ListIntake({ desk }: { readonly desk: Desk }) {
  const { session } = desk;
  const { language, papers, preferred, review, setup, history } = session;
  const words = INTAKE_LIST[language];
  const intake = useMemo(() => intakeOf(session, language), [papers, preferred, review.units, setup.list, history, language]);
  if (intake === null) return null;
  const { expected, unlisted, byDepartment, otherMoney } = intake;
  const missing = expected.filter(({ project }) => project === null).map(({ line }) => line);
  const named = (names: readonly string[]) => (
    <ul class="plain">
      {names.slice(0, NAMED).map((name) => (
        <li key={name}>{name}</li>
      ))}
    </ul>
  );
  return (
    <section class="card scroll" id="list-intake">
      <h2>{words.counts(expected.length, expected.length - missing.length, missing.length, unlisted.length)}</h2>
      {otherMoney.length > 0 && <p class="late small">{words.otherMoney(otherMoney.length)}</p>}
      <table>
        <thead>
          <tr>
            <th scope="col">{words.department}</th>
            {words.columns.map((column) => (
              <th scope="col" class="n" key={column}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {byDepartment.map((each) => (
            <tr key={each.department}>
              <th scope="row">{each.department}</th>
              <td class="n">{each.expected}</td>
              <td class="n">{each.submitted}</td>
              <td class={each.missing > 0 ? 'n late' : 'n'}>{each.missing}</td>
              <td class="n">{each.unlisted}</td>
              <td class="n">{numberText(each.missingAmount)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {missing.length > 0 && (
        <details>
          <summary>{words.missing(missing.length)}</summary>
          {named(missing.map(({ projectCode, projectName, unitName }) => [unitName, projectName, projectCode].filter(Boolean).join(' · ')))}
        </details>
      )}
      {unlisted.length > 0 && (
        <details>
          <summary>{words.unlisted(unlisted.length)}</summary>
          {named(
            unlisted.map(({ projectCode, projectName, unitName }) => [unitName, projectName, projectCode].filter(Boolean).join(' · ')),
          )}
        </details>
      )}
      <p>
        <button
          type="button"
          id="export-intake"
          onClick={() => void give(desk, `${words.fileName}-${todayText()}`, () => intakeFiles(session, language, todayText()))}
        >
          {words.give}
        </button>
      </p>
    </section>
  );
}
