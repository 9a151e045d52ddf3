/** 全年: the versions of the year, any two compared, the approval, and what comes next. */
import { amountText, type Language } from '@perf-lint/report';
import { stageName } from '@perf-lint/review';
import { useMemo } from 'preact/hooks';
import type { Desk } from '../../shell/desk.js';
import { versionsOf, type YearVersion } from '../../state/year.js';
import { ApprovalForm } from './approval.js';
import { ApprovedTables } from './approved-tables.js';
import { CompareVersions } from './compare.js';
import { NextVersion } from './next-version.js';
import { YEAR } from './texts.js';

export function YearScreen({ desk }: { readonly desk: Desk }) {
  const { session } = desk;
  const { language, papers, preferred, setup, history } = session;
  const words = YEAR[language];
  const versions = useMemo(() => versionsOf(session, language), [papers, preferred, setup.configuration, history, language]);
  if (versions.length === 0) return <p class="card">{words.empty}</p>;
  return (
    <>
      <section class="card" id="versions">
        <h2>{words.versions}</h2>
        <p class="soft small">{words.hint}</p>
        <table>
          <thead>
            <tr>
              {(['version', 'date', 'projects', 'money', 'state'] as const).map((column) => (
                <th scope="col" key={column} class={column === 'projects' || column === 'money' ? 'n' : undefined}>
                  {words.columns[column]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {versions.map((version) => (
              <VersionLine key={stageName(version.stage, 'en')} version={version} language={language} />
            ))}
          </tbody>
        </table>
      </section>
      <ApprovedTables desk={desk} />
      <ApprovalForm desk={desk} />
      {versions.length > 1 && <CompareVersions desk={desk} versions={versions} />}
      <NextVersion desk={desk} />
    </>
  );
}

function VersionLine({ version, language }: { readonly version: YearVersion; readonly language: Language }) {
  const { stage, date, state, number, tables } = version;
  const projects = tables.projects.filter(({ table }) => table === 'project');
  const money = Math.round(projects.reduce((sum, { amount }) => sum + (amount ?? 0), 0) * 1e6) / 1e6;
  return (
    <tr data-version={stage.kind}>
      <th scope="row">{stageName(stage, language)}</th>
      <td>{date}</td>
      <td class="n">{projects.length}</td>
      <td class="n">{projects.some(({ amount }) => amount !== null) ? amountText(money, language) : '—'}</td>
      <td>
        <span class={`chip ${state === 'open' ? 'info' : state === 'frozen' ? 'clear' : ''}`}>{YEAR[language].states[state]}</span> {number}
      </td>
    </tr>
  );
}
