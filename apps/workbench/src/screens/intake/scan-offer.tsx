/** What can be done about a scan: its pages and minutes, recognition as it goes on, or where it is read. */
import type { Desk } from '../../shell/desk.js';
import { recognition } from '../../shell/page-parts.js';
import type { PageProgress, ScanOffer } from '../../shell/recognition.js';
import { SCANS } from '../../shell/scan-texts.js';
import { type Paper, rootOf, scannedPages } from '../../state/papers.js';

/** The sentence in the place of the report's, which speaks of the command line; "" where it says nothing of its own. */
export function scanSentence(paper: Paper, desk: Desk): string {
  const pages = scannedPages(paper);
  if (pages === 0) return '';
  const words = SCANS[desk.session.language];
  const whole = paper.kind === 'failed';
  if (desk.recognition?.wasAsked(rootOf(paper)) === true) return whole ? words.nothing : '';
  const gone = desk.originals.holds(paper) ? '' : words.originalGone;
  const kind = recognition();
  switch (kind) {
    case 'missing':
      return whole ? words.elsewhere(pages) : words.someElsewhere;
    case 'old-browser':
      return words.oldBrowser(pages);
    case 'ready':
      return whole ? words.here(pages) + gone : gone;
    default:
      return kind satisfies never;
  }
}

/** A button with pages and minutes; while the file is being read, how far it is and a way to stop. */
export function Scanning({ desk, paper, offer, progress }: ScanningProps) {
  const words = SCANS[desk.session.language];
  if (progress !== null) {
    const said =
      progress.page === 0 && desk.recognition?.isFirst(paper) === false ? words.waiting : words.at(progress.page, progress.pages);
    return (
      <div class="scanning">
        <span role="status">{said}</span>
        <progress aria-label={said} {...(progress.pages > 0 ? { value: progress.page - 1, max: progress.pages } : {})} />
        <button type="button" aria-label={`${words.stop} ${paper.path}`} onClick={() => desk.recognition?.stop(rootOf(paper))}>
          {words.stop}
        </button>
      </div>
    );
  }
  if (offer === null) return null;
  return (
    <div class="scanning">
      <button
        type="button"
        data-recognise={offer.root}
        aria-label={`${words.recognise} ${paper.path}`}
        onClick={() => void desk.taking.recognise(offer)}
      >
        {words.recognise}
      </button>
      <span class="soft small">{words.offer(offer.pages, offer.minutes)}</span>
    </div>
  );
}

export interface ScanningProps {
  readonly desk: Desk;
  readonly paper: Paper;
  /** Null where there is nothing to recognise. */
  readonly offer: ScanOffer | null;
  /** Null where nobody is at it. */
  readonly progress: PageProgress | null;
}

/** One button for all scans of the list, where there are several. */
export function AllScans({ desk }: { readonly desk: Desk }) {
  const { recognition: reader, session } = desk;
  if (reader === null) return null;
  const offers = session.papers.flatMap((paper) => {
    const offer = desk.originals.holds(paper) ? reader.offer(paper, session.papers) : null;
    return offer === null || reader.progress(paper) !== null ? [] : [offer];
  });
  if (offers.length < 2) return null;
  const pages = offers.reduce((sum, offer) => sum + offer.pages, 0);
  return (
    <button type="button" id="all-scans" onClick={() => void Promise.all(offers.map((offer) => desk.taking.recognise(offer)))}>
      {SCANS[session.language].all(offers.length, pages, reader.minutesFor(pages))}
    </button>
  );
}
