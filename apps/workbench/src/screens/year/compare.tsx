/** Any two versions held against each other, in words that name both. */
import { differenceOf, type Language, ROW_DIFFERENCE, saidText, versionSummary } from '@perf-lint/report';
import { compareVersions, type RowChange, type VersionComparison, versionName } from '@perf-lint/review';
import { useMemo, useState } from 'preact/hooks';
import { versionFile } from '../../outputs/approvals.js';
import type { Desk } from '../../shell/desk.js';
import { todayText } from '../../shell/download.js';
import { give } from '../../shell/giving.js';
import type { YearVersion } from '../../state/year.js';
import { YEAR } from './texts.js';

/** Rows that are drawn; the exported comparison has all. */
const DRAWN = 300;

export function CompareVersions({ desk, versions }: { readonly desk: Desk; readonly versions: readonly YearVersion[] }) {
  const { language } = desk.session;
  const words = YEAR[language];
  // The last two, until somebody chooses: what has just come in against what was there before.
  const [chosen, setChosen] = useState<{ readonly before: number; readonly after: number } | null>(null);
  const { before, after } = chosen ?? { before: versions.length - 2, after: versions.length - 1 };
  const [one, other] = [versions[before], versions[after]];
  const compared = useMemo(() => (one === undefined || other === undefined ? null : compareVersions(one, other)), [one, other]);
  const choice = (side: 'before' | 'after', value: number) => (
    <label>
      {words[side]}{' '}
      <select
        id={`compare-${side}`}
        value={String(value)}
        onChange={({ currentTarget }) => setChosen({ before, after, [side]: Number(currentTarget.value) })}
      >
        {versions.map((version, index) => (
          <option key={versionName(version, 'en')} value={String(index)}>
            {versionName(version, language)}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <section class="card scroll" id="compare">
      <h2>{words.compare}</h2>
      <p class="soft small">{words.compareHint}</p>
      <div class="row">
        {choice('before', before)}
        {choice('after', after)}
        {compared !== null && (
          <button
            type="button"
            id="export-versions"
            onClick={() => void give(desk, words.compare, async () => [await versionFile(compared, language, todayText())])}
          >
            {words.exportComparison}
          </button>
        )}
      </div>
      {compared !== null && <Differences compared={compared} language={language} />}
    </section>
  );
}

function Differences({ compared, language }: { readonly compared: VersionComparison; readonly language: Language }) {
  const words = YEAR[language];
  const { rows } = compared.comparison;
  const [heading = '', ...said] = versionSummary(compared, language);
  return (
    <>
      <p id="compared" role="status">
        <b>{heading}</b>
        {said.join('')}
      </p>
      <OnlyIn compared={compared} language={language} />
      {rows.length > 0 && (
        <table id="differences">
          <thead>
            <tr>
              <th scope="col">{words.rowColumns.difference}</th>
              <th scope="col">{words.rowColumns.project}</th>
              <th scope="col">{versionName(compared.before, language)}</th>
              <th scope="col">{versionName(compared.after, language)}</th>
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, DRAWN).map((change) => (
              <DifferenceLine key={JSON.stringify(change)} change={change} language={language} />
            ))}
          </tbody>
        </table>
      )}
      {rows.length > DRAWN && <p class="soft small">{words.more(rows.length - DRAWN)}</p>}
    </>
  );
}

function DifferenceLine({ change, language }: { readonly change: RowChange; readonly language: Language }) {
  const { project, before, after } = change;
  const difference = differenceOf(change);
  return (
    <tr data-difference={difference}>
      <td class="k">{ROW_DIFFERENCE[difference][language]}</td>
      <th scope="row">
        {project.projectName || project.department}
        <div class="soft small">{project.unitName}</div>
      </th>
      <td>{saidText(before)}</td>
      <td>{saidText(after)}</td>
    </tr>
  );
}

/** Results held against what was approved: a project that stands in them alone was not approved. */
function isResultOfApproved({ before, after }: VersionComparison): boolean {
  const isApproved = before.stage.kind === 'approved' || before.stage.kind === 'adjusted';
  return isApproved && (after.stage.kind === 'monitored' || after.stage.kind === 'self-evaluated');
}

/** Projects that stand in one of the two alone. */
function OnlyIn({ compared, language }: { readonly compared: VersionComparison; readonly language: Language }) {
  const words = YEAR[language];
  return (
    <>
      {(
        [
          ['dropped', compared.before],
          ['added', compared.after],
        ] as const
      ).map(([state, version]) => {
        const names = compared.comparison.projects
          .filter((change) => change.state === state && change.project.table === 'project')
          .map(({ project }) => project.projectName);
        return names.length === 0 ? null : (
          <p key={state} class="small" data-only={state}>
            {state === 'added' && isResultOfApproved(compared) ? words.onlyResults : words.only(versionName(version, language))}
            {names.slice(0, DRAWN).join(language === 'zh-CN' ? '、' : ', ')}
          </p>
        );
      })}
    </>
  );
}
