/** Unit, department and office, put right once for all projects of a unit. */
import { projectsOf } from '@perf-lint/report';
import { useMemo, useState } from 'preact/hooks';
import type { Desk } from '../../shell/desk.js';
import { useDraft } from '../../shell/draft.js';
import { unitKey } from '../../state/corrections.js';
import { countedPapers, type Paper } from '../../state/papers.js';
import type { UnitCorrection } from '../../state/review.js';

interface UnitAsRead {
  readonly key: string;
  readonly name: string;
  readonly department: string;
}

/** The units of all papers as they were read, each once. */
function unitsAsRead(papers: readonly Paper[]): readonly UnitAsRead[] {
  const units = new Map<string, UnitAsRead>();
  for (const { original } of countedPapers(papers))
    for (const { unit, department } of projectsOf(original)) {
      const key = unitKey(unit);
      if (!units.has(key)) units.set(key, { key, name: unit.name === '' ? unit.code : unit.name, department: department.name });
    }
  return [...units.values()];
}

const NOTHING: UnitCorrection = { name: '', department: '', office: '' };

export function Units({ desk }: { readonly desk: Desk }) {
  const { session, texts } = desk;
  const words = texts.intake;
  const units = useMemo(() => unitsAsRead(session.papers), [session.papers]);
  // A table of fields for 300 units is drawn for whoever asks for it.
  const [open, setOpen] = useState(false);
  if (units.length === 0) return null;
  return (
    <details class="card" id="units" onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{words.units(units.length)}</summary>
      {open && <UnitTable desk={desk} units={units} />}
    </details>
  );
}

function UnitTable({ desk, units }: { readonly desk: Desk; readonly units: readonly UnitAsRead[] }) {
  const words = desk.texts.intake;
  return (
    <>
      <p class="soft small">{words.unitsHint}</p>
      <div class="scroll">
        <table>
          <thead>
            <tr>
              <th scope="col">{words.asRead}</th>
              <th scope="col">{words.unitName}</th>
              <th scope="col">{words.owner}</th>
              <th scope="col">{words.office}</th>
            </tr>
          </thead>
          <tbody>
            {units.map((unit) => (
              <UnitRow key={unit.key} desk={desk} unit={unit} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

function UnitRow({ desk, unit }: { readonly desk: Desk; readonly unit: UnitAsRead }) {
  const words = desk.texts.intake;
  const said = desk.session.review.units.get(unit.key) ?? NOTHING;
  const set = (part: Partial<UnitCorrection>): void => {
    // Fields follow each other faster than the page is drawn.
    const next = { ...(desk.session.review.units.get(unit.key) ?? NOTHING), ...part };
    const nothing = next.name === '' && next.department === '' && next.office === '';
    desk.dispatch({ kind: 'said', changes: { units: new Map([[unit.key, nothing ? null : next]]) } });
  };
  return (
    <tr>
      <th scope="row">{unit.name}</th>
      <UnitField part="name" label={`${words.unitName} ${unit.name}`} asRead={unit.name} said={said} onSay={set} />
      <UnitField part="department" label={`${words.owner} ${unit.name}`} asRead={unit.department} said={said} onSay={set} />
      <UnitField part="office" label={`${words.office} ${unit.name}`} asRead="" said={said} onSay={set} />
    </tr>
  );
}

interface UnitFieldProps {
  readonly part: keyof UnitCorrection;
  readonly label: string;
  readonly asRead: string;
  readonly said: UnitCorrection;
  readonly onSay: (part: Partial<UnitCorrection>) => void;
}

function UnitField({ part, label, asRead, said, onSay }: UnitFieldProps) {
  const draft = useDraft(said[part], (text) => onSay({ [part]: text.trim() }));
  return (
    <td>
      <input type="text" data-unit={part} aria-label={label} placeholder={asRead} {...draft} />
    </td>
  );
}
