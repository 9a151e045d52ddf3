/** Departments with their projects, money and conclusions, and which has the most to change. */
import { numberText, RANKED_FROM, shareText } from '@perf-lint/report';
import { COUNTED_NAME, type CountedAs } from '@perf-lint/review';
import { useState } from 'preact/hooks';
import type { Desk } from '../../shell/desk.js';
import { single } from '../../shell/single-click.js';
import type { DepartmentOverview, GroupOverview, Overview } from '../../state/overview.js';
import { NumberOf } from './number-of.js';
import { type DepartmentColumn, OVERVIEW } from './texts.js';

type Column = DepartmentColumn | CountedAs;

interface Sorting {
  readonly column: Column;
  readonly down: boolean;
}

/** Of those in the queue: of what did not come again nobody knows what would have to be changed. */
export function shareToChange({ toChange, all }: GroupOverview): string {
  return shareText(toChange.projects, all.keys.length);
}

function numberIn(group: DepartmentOverview, column: Exclude<Column, 'department'>): number {
  switch (column) {
    case 'projects':
      return group.all.projects;
    case 'amount':
      return group.all.amount;
    case 'toChange':
      return group.toChange.projects;
    case 'share':
      return group.toChange.projects / Math.max(1, group.all.keys.length);
    default:
      return group.by[column].projects;
  }
}

/** By a column; equal ones by money. A share of a few projects says little: such departments come last where shares are compared. */
function sorted(departments: readonly DepartmentOverview[], { column, down }: Sorting): readonly DepartmentOverview[] {
  const sign = down ? -1 : 1;
  // No unit has a rank among departments.
  const few = ({ all, unitAlone }: DepartmentOverview): number => Number(column === 'share' && (unitAlone || all.projects < RANKED_FROM));
  const compare = (a: DepartmentOverview, b: DepartmentOverview): number => {
    if (column === 'department') return a.department < b.department ? -1 : a.department > b.department ? 1 : 0;
    return numberIn(a, column) - numberIn(b, column);
  };
  return [...departments].sort((a, b) => few(a) - few(b) || sign * compare(a, b) || b.all.amount - a.all.amount);
}

interface DepartmentsProps {
  readonly desk: Desk;
  readonly overview: Overview;
  /** Conclusions that have a column. */
  readonly kinds: readonly CountedAs[];
}

export function Departments({ desk, overview, kinds }: DepartmentsProps) {
  const { language } = desk.session;
  const words = OVERVIEW[language];
  const [sorting, setSorting] = useState<Sorting>({ column: 'share', down: true });
  const columns: readonly Column[] = ['department', 'projects', 'amount', ...kinds, 'toChange', 'share'];
  const nameOf = (column: Column): string =>
    column in words.columns ? words.columns[column as DepartmentColumn] : COUNTED_NAME[column as CountedAs][language];
  return (
    <section class="card scroll">
      <h2>{words.departments}</h2>
      <table id="departments">
        <thead>
          <tr>
            {columns.map((column) => (
              <th
                scope="col"
                key={column}
                class={column === 'department' ? '' : 'n'}
                aria-sort={sorting.column === column ? (sorting.down ? 'descending' : 'ascending') : undefined}
              >
                <button
                  type="button"
                  class="link"
                  data-sort={column}
                  aria-label={words.sortBy(nameOf(column))}
                  // Numbers begin with the greatest, names with the first.
                  onClick={single(() => setSorting({ column, down: sorting.column === column ? !sorting.down : column !== 'department' }))}
                >
                  {nameOf(column)}
                  {sorting.column === column && (sorting.down ? ' ▼' : ' ▲')}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sorted(overview.departments, sorting).map((group) => (
            <tr key={group.department}>
              <th scope="row">
                {group.department === '' ? words.unnamed : group.department}
                {group.unitAlone && <span class="soft small"> {words.unitAlone}</span>}
              </th>
              <Cells desk={desk} group={group} kinds={kinds} name={group.department === '' ? words.unnamed : group.department} />
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{words.all}</th>
            <Cells desk={desk} group={overview} kinds={kinds} name={words.all} />
          </tr>
        </tfoot>
      </table>
      <p class="soft small">{words.toChangeHint}</p>
      <p class="soft small">{words.few(RANKED_FROM)}</p>
    </section>
  );
}

interface CellsProps {
  readonly desk: Desk;
  readonly group: GroupOverview;
  readonly kinds: readonly CountedAs[];
  readonly name: string;
}

function Cells({ desk, group, kinds, name }: CellsProps) {
  const { language } = desk.session;
  const words = OVERVIEW[language];
  const { all, by, toChange } = group;
  return (
    <>
      <td class="n" data-column="projects">
        <NumberOf desk={desk} {...all} what={name} />
      </td>
      <td class="n" data-column="amount">
        {numberText(all.amount)}
      </td>
      {kinds.map((kind) => (
        <td class="n" key={kind} data-column={kind}>
          <NumberOf desk={desk} {...by[kind]} what={`${name} · ${COUNTED_NAME[kind][language]}`} />
        </td>
      ))}
      <td class="n" data-column="toChange">
        <NumberOf desk={desk} {...toChange} what={`${name} · ${words.toChange}`} />
      </td>
      <td class="n" data-column="share">
        {shareToChange(group)}
      </td>
    </>
  );
}
