/** 导出: everything that leaves the page, each with a sentence that says what it is for. */
import { useState } from 'preact/hooks';
import { hasSummary } from '../../outputs/ledger-papers.js';
import type { Desk } from '../../shell/desk.js';
import { todayText } from '../../shell/download.js';
import { useDraft } from '../../shell/draft.js';
import { giveMade } from '../../shell/giving.js';
import { edition } from '../../shell/page-parts.js';
import { PaperPreview } from '../../shell/paper-preview.js';
import { SignField } from '../../shell/sign-field.js';
import type { ReviewedProject } from '../../state/projects.js';
import { Copies } from './copies.js';
import { EXPORT, EXPORTS, type ExportKind } from './texts.js';

/** Marked copies have a line of their own. */
type FileKind = Exclude<ExportKind, 'marks'>;

/** What is printed from here. */
type Printed = 'sheets' | 'summary' | 'selfCheck';

export function ExportScreen({ desk, projects }: { readonly desk: Desk; readonly projects: readonly ReviewedProject[] }) {
  const { session } = desk;
  const { language } = session;
  const words = EXPORT[language];
  const [printing, setPrinting] = useState<Printed | null>(null);
  const look = (kind: Printed): void => {
    if (kind === 'summary' && !hasSummary(desk.session, language)) desk.say('done', words.noSummary);
    else setPrinting(kind);
  };
  if (projects.length === 0) return <p class="card">{words.empty}</p>;
  if (printing !== null)
    return (
      <section class="card" aria-label={words.names[printing]}>
        <PaperPreview
          label={words.names[printing]}
          print={words.print}
          make={() => desk.making.page(`${printing}-page`)}
          of={[session.papers, session.review]}
        >
          <button type="button" id="back-to-exports" onClick={() => setPrinting(null)}>
            {words.back}
          </button>
        </PaperPreview>
      </section>
    );
  return (
    <section class="card exports" aria-label={desk.texts.screens.export}>
      <SignField desk={desk} />
      <p class="soft small">{words.where}</p>
      <dl>
        {EXPORTS[edition()].map((kind) =>
          kind === 'marks' ? (
            <Copies key={kind} desk={desk} />
          ) : (
            <div key={kind} data-export={kind}>
              <dt>{words.names[kind]}</dt>
              <dd>
                <span>{(edition() === 'self-check' && words.selfWhat[kind]) || words.what[kind]}</span>
                {kind === 'backfill' && <RemarkLength desk={desk} />}
                <span class="row">
                  {(kind === 'sheets' || kind === 'summary' || kind === 'selfCheck') && (
                    <button type="button" id={`print-${kind}`} onClick={() => look(kind)}>
                      {words.print}
                    </button>
                  )}
                  <button type="button" id={kind === 'ledger' ? 'export' : `export-${kind}`} onClick={() => void exported(desk, kind)}>
                    {words.give}
                  </button>
                </span>
              </dd>
            </div>
          ),
        )}
      </dl>
    </section>
  );
}

function exported(desk: Desk, kind: FileKind): Promise<unknown> {
  const words = EXPORT[desk.session.language];
  const nothing = kind === 'summary' ? words.noSummary : desk.texts.nothingToExport;
  return giveMade(desk, `${words.names[kind]}-${todayText()}`, kind, nothing);
}

function RemarkLength({ desk }: { readonly desk: Desk }) {
  const words = EXPORT[desk.session.language];
  const draft = useDraft(`${desk.session.setup.remarkLength}`, (text) => {
    const remarkLength = Math.round(Number(text));
    if (remarkLength > 0) desk.dispatch({ kind: 'set-up', setup: { remarkLength } });
  });
  return (
    <label class="small">
      {words.remarkLength} <input type="number" id="remark-length" min="10" {...draft} />
    </label>
  );
}
