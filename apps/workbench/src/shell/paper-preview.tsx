/** A paper as it prints, in a frame of its own, with a button that prints it. */
import type { ComponentChildren } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';

export interface PaperPreviewProps {
  readonly label: string;
  readonly print: string;
  /** Makes the page, "" where it was stopped; asked again whenever one of those that it is made of is another. */
  readonly make: () => Promise<string>;
  readonly of: readonly unknown[];
  /** What stands beside the button that prints. */
  readonly children?: ComponentChildren;
}

export function PaperPreview({ label, print, make, of, children }: PaperPreviewProps) {
  const [markup, setMarkup] = useState('');
  const frame = useRef<HTMLIFrameElement>(null);
  const whole = useRef<HTMLDivElement>(null);
  // What stands above it moves out of sight: on a low screen the paper would be a strip at its foot.
  useEffect(() => whole.current?.scrollIntoView({ block: 'start' }), []);
  // Ctrl+P is for the paper, not for the screen around it, which would cut it off.
  useEffect(() => {
    const take = (event: KeyboardEvent): void => {
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'p') return;
      event.preventDefault();
      frame.current?.contentWindow?.print();
    };
    document.addEventListener('keydown', take);
    return () => document.removeEventListener('keydown', take);
  }, []);
  useEffect(() => {
    let wanted = true;
    void make().then((made) => wanted && setMarkup(made));
    return () => {
      wanted = false;
    };
  }, of);
  return (
    <div ref={whole} class="preview">
      <p class="row">
        {children}
        <button type="button" id="print" disabled={markup === ''} onClick={() => frame.current?.contentWindow?.print()}>
          {print}
        </button>
      </p>
      <iframe ref={frame} title={label} srcDoc={markup} />
    </div>
  );
}
