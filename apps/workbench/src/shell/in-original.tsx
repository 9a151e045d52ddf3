/** 原文前后: the rows of the file around a place, shown where somebody asks for them, with the way to hand the file in anew where it is gone. */
import type { Excerpt, SourceReference } from '@perf-lint/core';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ReadPaper } from '../state/papers.js';
import type { Desk } from './desk.js';
import { FileButton } from './file-button.js';
import { ORIGINAL } from './original-texts.js';
import type { AroundAnswer } from './originals.js';

export interface InOriginalProps {
  readonly desk: Desk;
  readonly paper: ReadPaper;
  readonly references: readonly SourceReference[];
  /** What stands there, for those who hear the page. */
  readonly label: string;
}

export function InOriginal({ desk, paper, references, label }: InOriginalProps) {
  const words = ORIGINAL[desk.session.language];
  const [open, setOpen] = useState(false);
  const [answer, setAnswer] = useState<AroundAnswer | null>(null);
  const ask = (): void => {
    setOpen(true);
    if (answer?.kind !== 'around' || answer.excerpt === null)
      void desk.originals.around(paper, desk.session.papers, references).then(setAnswer);
  };
  return (
    <>
      <button
        type="button"
        class="link"
        data-do="in-original"
        aria-expanded={open}
        aria-label={`${words.around} ${label}`}
        onClick={() => (open ? setOpen(false) : ask())}
      >
        {words.around}
      </button>
      {open && (answer === null ? <p class="soft small">{words.looking}</p> : <Around {...{ desk, paper, answer, label }} onFile={ask} />)}
    </>
  );
}

interface AroundProps extends Pick<InOriginalProps, 'desk' | 'paper' | 'label'> {
  readonly answer: AroundAnswer;
  readonly onFile: () => void;
}

function Around({ desk, paper, answer, label, onFile }: AroundProps) {
  const words = ORIGINAL[desk.session.language];
  const { page } = desk.texts.project;
  // Several places of one paper can be open.
  const field = useId();
  switch (answer.kind) {
    case 'around':
      return answer.excerpt === null ? <p class="soft small">{words.noPlace}</p> : <Rows excerpt={answer.excerpt} label={label} />;
    case 'gave-up':
      return <p class="soft small">{words.gaveUp}</p>;
    case 'no-original':
      return (
        <p class="soft small">
          {page.noOriginal(paper.path)}{' '}
          <FileButton
            label={page.choose}
            id={field}
            onFiles={([chosen]) => {
              if (chosen === undefined) return;
              desk.originals.attach(paper, chosen.file);
              onFile();
            }}
          />
        </p>
      );
    default:
      return answer satisfies never;
  }
}

function Rows({ excerpt: { rows }, label }: { readonly excerpt: Excerpt; readonly label: string }) {
  const box = useRef<HTMLElement>(null);
  // The row that is meant stands in the middle of the box; the page itself stays where it is.
  useLayoutEffect(() => {
    const [here] = box.current?.querySelectorAll<HTMLElement>('tr.here') ?? [];
    if (box.current !== null && here !== undefined)
      box.current.scrollTop = here.offsetTop - (box.current.clientHeight - here.clientHeight) / 2;
  }, [rows]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: rows that scroll must be reached by keys
    <section ref={box} class="around" aria-label={label} tabIndex={0}>
      <table class="small">
        <tbody>
          {rows.map(({ cells, here }, index) => (
            <tr key={index} class={here ? 'here' : ''}>
              {cells.map((text, column) => (
                <td key={column}>{text}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
