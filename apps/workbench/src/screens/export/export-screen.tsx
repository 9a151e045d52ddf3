/** 导出: everything that leaves the page, each with a sentence that says what it is for. */
import { useState } from 'preact/hooks';
import { backfillFile, ledgerFile, recordFile, summaryFiles } from '../../outputs/ledger-papers.js';
import type { OutputFile } from '../../outputs/output-file.js';
import { recordsFile, workbookFile } from '../../outputs/records.js';
import { reviewSheetsFile, reviewSheetsPreview } from '../../outputs/review-sheets.js';
import { selfCheckFile, selfCheckPreview } from '../../outputs/self-check.js';
import type { Desk } from '../../shell/desk.js';
import { todayText } from '../../shell/download.js';
import { useDraft } from '../../shell/draft.js';
import { give } from '../../shell/giving.js';
import { edition, VERSION } from '../../shell/page-parts.js';
import { PaperPreview } from '../../shell/paper-preview.js';
import type { ReviewedProject } from '../../state/projects.js';
import { Copies } from './copies.js';
import { EXPORT, EXPORTS, type ExportKind } from './texts.js';

/** Marked copies have a line of their own. */
type FileKind = Exclude<ExportKind, 'marks'>;

/** What is printed from here, and how it looks. */
const PRINTED = { sheets: reviewSheetsPreview, selfCheck: selfCheckPreview } as const;

type Printed = keyof typeof PRINTED;

export function ExportScreen({ desk, projects }: { readonly desk: Desk; readonly projects: readonly ReviewedProject[] }) {
  const { session } = desk;
  const { language } = session;
  const words = EXPORT[language];
  const [printing, setPrinting] = useState<Printed | null>(null);
  if (projects.length === 0) return <p class="card">{words.empty}</p>;
  if (printing !== null)
    return (
      <section class="card" aria-label={words.names[printing]}>
        <button type="button" onClick={() => setPrinting(null)}>
          {words.back}
        </button>
        <PaperPreview
          label={words.names[printing]}
          print={words.print}
          make={() => PRINTED[printing](session, language)}
          of={[session.papers, session.review]}
        />
      </section>
    );
  return (
    <section class="card exports" aria-label={desk.texts.screens.export}>
      <p class="soft small">{words.where}</p>
      <dl>
        {EXPORTS[edition()].map((kind) =>
          kind === 'marks' ? (
            <Copies key={kind} desk={desk} />
          ) : (
            <div key={kind} data-export={kind}>
              <dt>{words.names[kind]}</dt>
              <dd>
                <span>{words.what[kind]}</span>
                {kind === 'backfill' && <RemarkLength desk={desk} />}
                <span class="row">
                  {(kind === 'sheets' || kind === 'selfCheck') && (
                    <button type="button" id={`print-${kind}`} onClick={() => setPrinting(kind)}>
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

function exported(desk: Desk, kind: FileKind): Promise<boolean> {
  const words = EXPORT[desk.session.language];
  const nothing = kind === 'summary' ? words.noSummary : desk.texts.nothingToExport;
  return give(desk, `${words.names[kind]}-${todayText()}`, () => filesOf(desk, kind), nothing);
}

async function filesOf({ session }: Desk, kind: FileKind): Promise<readonly OutputFile[]> {
  const { language } = session;
  const date = todayText();
  switch (kind) {
    case 'ledger':
      return [await ledgerFile(session, language, date)];
    case 'selfCheck':
      return [await selfCheckFile(session, language, date)];
    case 'sheets':
      return [await reviewSheetsFile(session, language, date)];
    case 'summary':
      return summaryFiles(session, language, date);
    case 'backfill':
      return [await backfillFile(session, language, date)];
    case 'record':
      return [await recordFile(session, language, date)];
    case 'workbook':
      return [await workbookFile(session, VERSION, language, date)];
    case 'csv':
    case 'jsonl':
      return [recordsFile(session, kind, language, date)];
    default:
      return kind satisfies never;
  }
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
