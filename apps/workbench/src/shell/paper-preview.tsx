/** A paper as it prints, in a frame of its own, with a button that prints it. */
import { useEffect, useRef, useState } from 'preact/hooks';

export interface PaperPreviewProps {
  readonly label: string;
  readonly print: string;
  /** Makes the page, "" where it was stopped; asked again whenever one of those that it is made of is another. */
  readonly make: () => Promise<string>;
  readonly of: readonly unknown[];
}

export function PaperPreview({ label, print, make, of }: PaperPreviewProps) {
  const [markup, setMarkup] = useState('');
  const frame = useRef<HTMLIFrameElement>(null);
  useEffect(() => {
    let wanted = true;
    void make().then((made) => wanted && setMarkup(made));
    return () => {
      wanted = false;
    };
  }, of);
  return (
    <div class="preview">
      <p>
        <button type="button" id="print" disabled={markup === ''} onClick={() => frame.current?.contentWindow?.print()}>
          {print}
        </button>
      </p>
      <iframe ref={frame} title={label} srcDoc={markup} />
    </div>
  );
}
