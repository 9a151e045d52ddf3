/** 收表: files in, and what became of each. */
import type { Desk } from '../../shell/desk.js';
import { FileButton } from '../../shell/file-button.js';
import { canCompile, edition } from '../../shell/page-parts.js';
import { SCANS } from '../../shell/scan-texts.js';
import { countedAtRest } from '../../state/counted.js';
import { intakeSums } from '../../state/intake-sums.js';
import { openPapers } from '../../state/papers.js';
import { ListIntake } from './list-intake.js';
import { PaperRow } from './paper-row.js';
import { Places } from './places.js';
import { AllScans } from './scan-offer.js';
import { Shared } from './shared.js';
import { INTAKE_SUMS } from './sums-texts.js';
import { Units } from './units.js';

const WEB_ASSEMBLY = typeof document !== 'undefined' && canCompile();

export function Intake({ desk }: { readonly desk: Desk }) {
  const { session, texts } = desk;
  const { papers } = session;
  const { projects, shared } = countedAtRest(session);
  const open = openPapers(papers);
  const words = texts.intake;
  return (
    <>
      <section class="drop" aria-label={texts.screens.intake}>
        <p class="large">{words.drop}</p>
        <p>
          <FileButton label={words.files} id="files" several main onFiles={(files) => void desk.take(files)} />{' '}
          <FileButton label={words.folder} id="folder" folder onFiles={(files) => void desk.take(files)} />
        </p>
        <p class="soft small">{words.hint}</p>
        {desk.recognition !== null && <p class="soft small">{SCANS[session.language].hint}</p>}
        {!WEB_ASSEMBLY && <p class="notice problem">{texts.pdfUnreadable}</p>}
      </section>
      <div class="row">
        <p role="status" id="intake-status">
          {papers.length === 0 ? words.empty : words.reading(papers.length - open, papers.length)}
        </p>
        {open > 0 && (
          <progress value={papers.length - open} max={papers.length} aria-label={words.reading(papers.length - open, papers.length)} />
        )}
        {open > 0 && (
          <button type="button" onClick={() => desk.cancel()}>
            {words.cancel}
          </button>
        )}
        <AllScans desk={desk} />
        {open === 0 && projects.length > 0 && (
          <button type="button" class="main" id="to-queue" onClick={() => desk.dispatch({ kind: 'went', screen: 'queue' })}>
            {words.toQueue[edition()]}
          </button>
        )}
      </div>
      {open === 0 && papers.length > 0 && (
        <p id="intake-sums">
          <b>{INTAKE_SUMS[session.language].sums(intakeSums(papers, { projects }), texts.states)}</b>
        </p>
      )}
      {papers.length > 0 && (
        <div class="card scroll">
          <table id="papers">
            <thead>
              <tr>
                <th scope="col">{words.file}</th>
                <th scope="col">{words.state}</th>
                <th scope="col">{words.readAs}</th>
                <th scope="col" class="n">
                  {words.projects}
                </th>
                <th scope="col" class="n">
                  {words.rows}
                </th>
                <th scope="col">{words.checks}</th>
                <td />
              </tr>
            </thead>
            <tbody>
              {papers.map((paper) => (
                <PaperRow key={paper.id} desk={desk} paper={paper} />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {shared.length > 0 && <Shared desk={desk} shared={shared} />}
      <Places desk={desk} />
      {open === 0 && papers.length > 0 && <ListIntake desk={desk} />}
      {open === 0 && papers.length > 0 && <Units desk={desk} />}
    </>
  );
}
