/** A button that asks for files: a file field is never pretty and its label works by keyboard only with tricks. */
import { useRef } from 'preact/hooks';
import { chosenFiles, type DroppedFile } from './dropped-files.js';

export interface FileButtonProps {
  readonly label: string;
  readonly id: string;
  readonly accept?: string;
  readonly several?: boolean;
  readonly folder?: boolean;
  readonly main?: boolean;
  readonly onFiles: (files: readonly DroppedFile[]) => void;
}

/** A folder is asked for by an attribute that no standard has and every browser knows. */
const FOLDER = { webkitdirectory: true };

export function FileButton({ label, id, accept, several = false, folder = false, main = false, onFiles }: FileButtonProps) {
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <button type="button" id={id} class={main ? 'main' : ''} onClick={() => field.current?.click()}>
        {label}
      </button>
      <input
        ref={field}
        type="file"
        id={`${id}-field`}
        class="away"
        tabIndex={-1}
        aria-label={label}
        multiple={several || folder}
        {...(folder ? FOLDER : {})}
        {...(accept === undefined ? {} : { accept })}
        onChange={({ currentTarget }) => {
          const { files } = currentTarget;
          if (files !== null) onFiles(chosenFiles(files));
          // The same file may be chosen again, after it was mended.
          currentTarget.value = '';
        }}
      />
    </>
  );
}
