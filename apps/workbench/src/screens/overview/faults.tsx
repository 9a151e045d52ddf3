/** The kinds of fault that most projects have. */
import { kindName, numberText, shareText } from '@perf-lint/report';
import type { Desk } from '../../shell/desk.js';
import type { FaultOverview, Overview } from '../../state/overview.js';
import { NumberOf } from './number-of.js';
import { OVERVIEW } from './texts.js';

/** Kinds that are listed, as the summary has them. */
const LISTED = 10;

export function Faults({ desk, overview }: { readonly desk: Desk; readonly overview: Overview }) {
  const words = OVERVIEW[desk.session.language];
  const { faults, all } = overview;
  const columns = words.faultColumns;
  return (
    <section class="card scroll">
      <h2>{words.faults}</h2>
      {faults.length === 0 ? (
        <p>{words.noFaults}</p>
      ) : (
        <table id="faults">
          <thead>
            <tr>
              <th scope="col">{columns.kind}</th>
              {(['projects', 'share', 'confirmed', 'opinions', 'amount'] as const).map((column) => (
                <th scope="col" class="n" key={column}>
                  {columns[column]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {faults.slice(0, LISTED).map((fault) => (
              <FaultLine key={fault.ruleId} desk={desk} fault={fault} whole={all.keys.length} />
            ))}
          </tbody>
        </table>
      )}
      <p class="soft small">
        {words.faultsHint}
        {faults.length > LISTED && ` ${words.more(faults.length - LISTED)}`}
      </p>
    </section>
  );
}

interface FaultLineProps {
  readonly desk: Desk;
  readonly fault: FaultOverview;
  /** Projects that were looked through. */
  readonly whole: number;
}

function FaultLine({ desk, fault, whole }: FaultLineProps) {
  const { language } = desk.session;
  const words = OVERVIEW[language];
  const { ruleId, opinions, all, confirmed } = fault;
  const name = kindName(ruleId, language);
  return (
    <tr data-fault={ruleId}>
      <th scope="row">{name}</th>
      <td class="n">
        <NumberOf desk={desk} {...all} what={name} />
      </td>
      <td class="n">{shareText(all.projects, whole)}</td>
      <td class="n">
        <NumberOf desk={desk} {...confirmed} what={words.confirmedOf(name)} />
      </td>
      <td class="n">{opinions}</td>
      <td class="n">{numberText(all.amount)}</td>
    </tr>
  );
}
