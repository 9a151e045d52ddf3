/** 原件页面: a page of the PDF with the boxes of the rows over it, each leading to its opinion. */
import { printedValue, type RowView } from '@perf-lint/report';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Desk } from '../../shell/desk.js';
import { FileButton } from '../../shell/file-button.js';
import { PasswordForm } from '../../shell/password-form.js';
import { single } from '../../shell/single-click.js';
import type { Texts } from '../../shell/texts.js';
import { type BoxedRow, boxedRows, pagesOf, straightened } from '../../state/page-boxes.js';
import type { ReviewedProject } from '../../state/projects.js';
import { inkless, putOn } from './page-canvas.js';

export interface PagePaneProps {
  readonly desk: Desk;
  readonly project: ReviewedProject;
  readonly rows: readonly RowView[];
  readonly linked: readonly RowView[];
  readonly onRow: (row: RowView) => void;
}

/** Pixels of the screen to a point of the page at 100 %. */
const NATURAL = 96 / 72;
const ZOOMS = [0.5, 0.75, 1, 1.25, 1.5, 2, 3] as const;

type Standing = 'drawing' | 'drawn' | 'no-original' | 'other-file' | 'locked' | 'gave-up';

interface Drawn {
  readonly page: number;
  /** Of the document, 0 until it is known. */
  readonly pages: number;
  /** Of the page in points. */
  readonly width: number;
  readonly height: number;
  readonly blank: boolean;
}

export function PagePane({ desk, project, rows, linked, onRow }: PagePaneProps) {
  const words = desk.texts.project.page;
  const pages = pagesOf(rows);
  const target = pagesOf(linked)[0] ?? pages[0] ?? 1;
  const [page, setPage] = useState(target);
  const [zoom, setZoom] = useState<number | 'fit' | 'legible'>('legible');
  const box = useRef<HTMLDivElement>(null);
  const { standing, drawn, canvas, retry } = usePicture({ desk, project, page, boxes: boxedRows(rows, page) });
  useEffect(() => setPage(target), [target]);
  const wide = box.current?.clientWidth ?? 0;
  const shown = drawn?.page === page ? drawn : null;
  const fitting = Math.max(0.3, (wide - 4) / Math.max(1, shown?.width ?? 595));
  const scale = zoom === 'fit' ? fitting : zoom === 'legible' ? Math.max(NATURAL, fitting) : zoom * NATURAL;
  useEffect(() => {
    box.current?.querySelector('.box.linked')?.scrollIntoView({ block: 'center', inline: 'center' });
  }, [linked, shown, scale]);
  return (
    <div class="page-pane">
      <PageTools
        words={words}
        page={page}
        pages={shown?.pages ?? 0}
        share={scale / NATURAL}
        fits={zoom === 'fit'}
        onPage={setPage}
        onZoom={setZoom}
        note={pages.length === 0 ? words.noPage : words.rowsOn(pages.join('、'))}
      />
      <PageTrouble desk={desk} project={project} standing={standing} onRetry={retry} />
      {standing === 'drawn' && shown?.blank === true && <p class="soft small">{words.noInk}</p>}
      <section
        ref={box}
        class="page-view"
        aria-busy={standing === 'drawing'}
        aria-label={words.of(page, shown?.pages ?? 0)}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a page that scrolls must be reached by keys
        tabIndex={0}
      >
        <div
          class={`sheet ${shown === null ? 'none' : ''}`}
          style={{ width: `${(shown?.width ?? 0) * scale}px`, height: `${(shown?.height ?? 0) * scale}px` }}
        >
          <canvas
            ref={canvas}
            role="img"
            aria-label={words.of(page, shown?.pages ?? 0)}
            style={{ transform: `rotate(${straightened(project.paper.original, page)}deg)` }}
          />
          {shown !== null && <Boxes {...{ desk, rows, linked, onRow, page, scale, blank: shown.blank }} />}
        </div>
        {standing === 'drawing' && shown === null && <p class="soft">{words.drawing}</p>}
      </section>
    </div>
  );
}

interface PageToolsProps {
  readonly words: Texts['project']['page'];
  readonly page: number;
  /** 0 until it is known. */
  readonly pages: number;
  /** Of the natural size. */
  readonly share: number;
  readonly fits: boolean;
  readonly note: string;
  readonly onPage: (page: number) => void;
  readonly onZoom: (zoom: number | 'fit') => void;
}

function PageTools({ words, page, pages, share, fits, note, onPage, onZoom }: PageToolsProps) {
  const zoomTo = (zoom: number | undefined): void => {
    if (zoom !== undefined) onZoom(zoom);
  };
  return (
    <div class="row page-tools">
      <button type="button" aria-label={words.previous} disabled={page <= 1} onClick={() => onPage(page - 1)}>
        ‹
      </button>
      <span role="status">{words.of(page, pages)}</span>
      <button type="button" aria-label={words.next} disabled={pages > 0 && page >= pages} onClick={() => onPage(page + 1)}>
        ›
      </button>
      <button type="button" aria-label={words.farther} onClick={() => zoomTo(ZOOMS.findLast((each) => each < share * 0.99))}>
        −
      </button>
      <span class="small">{Math.round(share * 100)}%</span>
      <button type="button" aria-label={words.closer} onClick={() => zoomTo(ZOOMS.find((each) => each > share * 1.01))}>
        ＋
      </button>
      <button type="button" aria-pressed={fits} onClick={() => onZoom('fit')}>
        {words.fit}
      </button>
      <span class="soft small">{note}</span>
    </div>
  );
}

interface BoxesProps extends Pick<PagePaneProps, 'desk' | 'rows' | 'linked' | 'onRow'> {
  readonly page: number;
  readonly scale: number;
  readonly blank: boolean;
}

function Boxes({ desk, rows, linked, onRow, page, scale, blank }: BoxesProps) {
  const { language } = desk.session;
  return (
    <>
      {boxedRows(rows, page).map(({ row, box }, index) => {
        const said = `${row.indicator.name} ${printedValue(row.indicator.value, language)}`;
        return (
          <button
            type="button"
            key={index}
            tabIndex={-1}
            class={`box ${row.severity ?? 'plain'} ${linked.includes(row) ? 'linked' : ''}`}
            data-box={row.number}
            title={said}
            aria-label={`${desk.texts.project.row(row.number)} ${said}`}
            style={{
              left: `${box.x * scale - 2}px`,
              top: `${box.y * scale - 2}px`,
              width: `${box.width * scale + 4}px`,
              height: `${box.height * scale + 4}px`,
            }}
            onClick={single(() => onRow(row))}
          >
            {blank ? row.number : ''}
          </button>
        );
      })}
    </>
  );
}

interface PageTroubleProps {
  readonly desk: Desk;
  readonly project: ReviewedProject;
  readonly standing: Standing;
  readonly onRetry: (password: string) => void;
}

/** Why the page is not shown, and what to do about it. */
function PageTrouble({ desk, project: { paper }, standing, onRetry }: PageTroubleProps) {
  const words = desk.texts.project.page;
  switch (standing) {
    case 'drawing':
    case 'drawn':
      return null;
    case 'gave-up':
      return <p class="notice problem">{words.gaveUp}</p>;
    case 'locked':
      return (
        <div class="notice done">
          <p>{words.locked}</p>
          <PasswordForm label={words.label} texts={desk.texts.intake} onPassword={onRetry} />
        </div>
      );
    case 'no-original':
    case 'other-file':
      return (
        <p class="notice done">
          <span>{standing === 'no-original' ? words.noOriginal(paper.path) : words.otherFile(paper.path)}</span>
          <FileButton
            label={words.choose}
            id="original"
            onFiles={([chosen]) => {
              if (chosen === undefined) return;
              desk.originals.attach(paper, chosen.file);
              onRetry('');
            }}
          />
        </p>
      );
    default:
      return standing satisfies never;
  }
}

interface Wish {
  readonly desk: Desk;
  readonly project: ReviewedProject;
  readonly page: number;
  readonly boxes: readonly BoxedRow[];
}

/** Twice as fine as 100 %: sharp up to 200 %, and one drawing serves every zoom. */
const FINENESS = NATURAL * 2;

function usePicture({ desk, project: { paper }, page, boxes }: Wish) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [standing, setStanding] = useState<Standing>('drawing');
  const [drawn, setDrawn] = useState<Drawn | null>(null);
  const [password, setPassword] = useState('');
  const [attempt, setAttempt] = useState(0);
  // An attempt draws anew; the boxes hang on paper and page.
  useEffect(() => {
    let wanted = true;
    setStanding('drawing');
    void desk.originals.picture(paper, desk.session.papers, { page, scale: FINENESS, password }).then((answer) => {
      if (!wanted) return;
      if (answer.kind === 'drawn' && canvas.current !== null) {
        const { picture } = answer;
        putOn(canvas.current, picture);
        const { width, height, scale, pages } = picture;
        setDrawn({
          page,
          pages,
          width: width / scale,
          height: height / scale,
          blank: inkless(
            picture,
            boxes.map(({ box }) => box),
          ),
        });
      }
      setStanding(standingOf(answer.kind === 'failed' ? answer.problem.id : answer.kind));
    });
    return () => {
      wanted = false;
    };
  }, [desk, paper.sha256, page, password, attempt]);
  const retry = (given: string): void => {
    setPassword(given);
    setAttempt(attempt + 1);
  };
  return { standing, drawn, canvas, retry };
}

function standingOf(answer: string): Standing {
  switch (answer) {
    case 'drawn':
    case 'no-original':
    case 'other-file':
      return answer;
    case 'encrypted':
    case 'wrong-password':
      return 'locked';
    default:
      return 'gave-up';
  }
}
