/** The indicator rows as they were read, with where each stands in the document. A click on a row opens its opinion. */
import type { EvaluationColumn } from '@perf-lint/core';
import { CLASS, type Language, placeText, printedValue, type RowView, SCAN_PICTURE, weightText } from '@perf-lint/report';
import { Fragment } from 'preact';
import type { Desk } from '../../shell/desk.js';
import { edition } from '../../shell/page-parts.js';
import { single } from '../../shell/single-click.js';
import type { Card } from '../../state/cards.js';
import { rowKey } from '../../state/corrections.js';
import { findablePlace } from '../../state/findable-place.js';
import { scoreAfter } from '../../state/points.js';
import type { ReviewedProject } from '../../state/projects.js';
import { RowDetails } from './row-details.js';

export interface RowTableProps {
  readonly desk: Desk;
  readonly project: ReviewedProject;
  readonly rows: readonly RowView[];
  /** The opinions on them. */
  readonly cards: readonly Card[];
  /** Rows of the opinion that is open. */
  readonly linked: readonly RowView[];
  /** Number of the row that is open, 0 where none is. */
  readonly open: number;
  readonly onRow: (row: RowView) => void;
}

export function RowTable({ desk, project, rows, cards, linked, open, onRow }: RowTableProps) {
  const words = desk.texts.project;
  const defined = rows.some(({ indicator }) => indicator.definition !== '');
  const weighted = rows.some(({ indicator }) => indicator.weight !== null);
  const results = resultColumns(rows);
  return (
    <>
      <Goal desk={desk} project={project} />
      <table id="rows">
        <caption>{words.table[edition()]}</caption>
        <thead>
          <tr>
            <th scope="col" class="n">
              #
            </th>
            <th scope="col">{words.level}</th>
            <th scope="col">{words.name}</th>
            <th scope="col">{words.value}</th>
            {defined && <th scope="col">{words.definition}</th>}
            {weighted && (
              <th scope="col" class="n">
                {words.weight}
              </th>
            )}
            {results.map((column) => (
              <th scope="col" key={column} class={column === 'score' ? 'n' : undefined}>
                {words.results[column]}
              </th>
            ))}
            <th scope="col">{words.place}</th>
            <th scope="col" class="n">
              {words.score}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Fragment key={row.indicator.id}>
              <tr
                class={`${row.severity ?? ''} ${linked.includes(row) ? 'linked' : ''}`}
                data-row={row.number}
                onClick={single(({ target }) => {
                  if (!(target instanceof HTMLButtonElement)) onRow(row);
                })}
              >
                <RowCells {...{ desk, project, row, defined, weighted, results, open: open === row.number, onRow }} />
              </tr>
              {open === row.number && (
                <tr class="detail-row">
                  <td />
                  <td colSpan={5 + Number(defined) + Number(weighted) + results.length}>
                    <RowDetails desk={desk} project={project} row={row} cards={cards} />
                  </td>
                </tr>
              )}
            </Fragment>
          ))}
        </tbody>
      </table>
    </>
  );
}

/** Characters of a place that stay on one line; the address of a cell on a sheet with a long name may wrap. */
const SHORT = 10;

const RESULTS = ['actual', 'score', 'deviation'] as const satisfies readonly EvaluationColumn[];

/** What a self-evaluation says came of its targets: the columns that some row fills. */
function resultColumns(rows: readonly RowView[]): readonly (typeof RESULTS)[number][] {
  return RESULTS.filter((column) =>
    rows.some(
      ({ indicator, marks }) =>
        indicator.evaluation?.[column] != null || (column === 'actual' && marks.some(({ part }) => part === 'result')),
    ),
  );
}

interface RowCellsProps {
  readonly desk: Desk;
  readonly project: ReviewedProject;
  readonly row: RowView;
  readonly defined: boolean;
  readonly weighted: boolean;
  readonly results: ReturnType<typeof resultColumns>;
  readonly open: boolean;
  readonly onRow: (row: RowView) => void;
}

function RowCells({ desk, project, row, defined, weighted, results, open, onRow }: RowCellsProps) {
  const { language, review } = desk.session;
  const words = desk.texts.project;
  const { indicator, analysis } = row;
  const place = indicator.valueReferences.length > 0 ? indicator.valueReferences : indicator.nameReferences;
  const at = placeText(place, language);
  const after = scoreAfter(row, project, desk.measured);
  return (
    <>
      <td class="n">
        <button type="button" class="link" aria-expanded={open} aria-label={words.row(row.number)} onClick={single(() => onRow(row))}>
          {row.number}
        </button>
      </td>
      <td class="small">
        {CLASS[indicator.level1][language]}
        {indicator.level2 !== '' && <div class="soft">{indicator.level2}</div>}
      </td>
      <td>
        <Marked text={indicator.name} row={row} parts={['name', 'level']} />
        <Picture row={row} part="name" language={language} />
        {indicator.doubts.length > 0 && <div class="chip doubtful small">{words.doubtful}</div>}
        {review.corrections.has(rowKey(project.paper.sha256, indicator.id)) && <div class="chip info small">{words.corrected}</div>}
      </td>
      <td>
        <Marked text={printedValue(indicator.value, language)} row={row} parts={['value', 'weight']} />
        <Picture row={row} part="value" language={language} />
      </td>
      {defined && <td class="small">{indicator.definition}</td>}
      {weighted && <td class="n">{weightText(indicator, language)}</td>}
      {results.map((column) => (
        <ResultCell key={column} column={column} text={indicator.evaluation?.[column]?.text ?? ''} row={row} />
      ))}
      <td class={`soft small ${at.length <= SHORT ? 'k' : ''}`} title={findablePlace(place, indicator.name, project, language)}>
        {at}
      </td>
      <td class="n small">
        {analysis !== null && after !== null && after !== analysis.measurability && <span class="soft">{analysis.measurability} → </span>}
        {analysis === null || after === null ? words.unscored : after}
      </td>
    </>
  );
}

interface ResultCellProps {
  readonly column: ReturnType<typeof resultColumns>[number];
  readonly text: string;
  readonly row: RowView;
}

/** A short result stays on one line, a reason may take several. */
function ResultCell({ column, text, row }: ResultCellProps) {
  const short = text.length <= SHORT ? 'k' : undefined;
  return (
    <td data-result={column} class={column === 'score' ? 'n' : column === 'deviation' ? 'small' : short}>
      {column === 'actual' ? <Marked text={text} row={row} parts={['result']} /> : text}
    </td>
  );
}

interface PictureProps {
  readonly row: RowView;
  readonly part: 'name' | 'value';
  readonly language: Language;
}

/** What a cell of a scan looks like; under the value, that nothing was kept of the row. */
function Picture({ row: { picture }, part, language }: PictureProps) {
  if (picture === null) return null;
  if (picture[part] !== '') return <img class="scan" src={picture[part]} alt={SCAN_PICTURE[part][language]} />;
  return part === 'value' && picture.name === '' ? <div class="soft small">{SCAN_PICTURE.missing[language]}</div> : null;
}

interface MarkedProps {
  readonly text: string;
  readonly row: RowView;
  readonly parts: readonly RowView['marks'][number]['part'][];
}

/** A cell; where opinions are about it, marked and followed by their numbers. */
function Marked({ text, row, parts }: MarkedProps) {
  const marks = row.marks.filter(({ part }) => parts.includes(part));
  const [first] = marks;
  if (first === undefined) return <>{text}</>;
  return (
    <>
      <mark class={first.severity}>{text === '' ? '—' : text}</mark>
      {marks.map(({ opinion }) => (
        <span class="ref" key={opinion}>
          [{opinion}]
        </span>
      ))}
    </>
  );
}

/** What the table says above its rows. */
function Goal({ desk, project }: { readonly desk: Desk; readonly project: ReviewedProject }) {
  const words = desk.texts.project;
  const department = project.paper.analysis.document.departments[project.department];
  const goal = project.place === null ? (department?.overall?.goal ?? '') : project.place.project.goal;
  const period = project.place?.project.period ?? '';
  const evaluation = (project.place === null ? department?.overall : project.place.project)?.evaluation;
  const { execution = null, totalWeight = null, totalScore = null } = evaluation ?? {};
  return (
    <dl class="facts">
      {period !== '' && (
        <div>
          <dt>{words.period}</dt>
          <dd>{period}</dd>
        </div>
      )}
      {goal !== '' && (
        <div>
          <dt>{words.goal}</dt>
          <dd>{goal}</dd>
        </div>
      )}
      {totalScore !== null && (
        <div data-evaluation="total">
          <dt>{words.evaluated.total}</dt>
          <dd>{words.evaluated.points(totalScore.text, totalWeight?.text ?? '')}</dd>
        </div>
      )}
      {execution !== null && (
        <div data-evaluation="execution">
          <dt>{words.evaluated.execution}</dt>
          <dd>
            {[
              [execution.spent, execution.budget ?? execution.initial].map((figure) => figure?.text ?? '—').join(' / '),
              execution.rate?.text ?? '',
              execution.score === null ? '' : words.evaluated.points(execution.score.text, execution.weight?.text ?? ''),
            ]
              .filter((part) => part !== '')
              .join(' · ')}
          </dd>
        </div>
      )}
    </dl>
  );
}
