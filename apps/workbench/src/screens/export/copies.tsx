/** 标注副本: all files that can be marked, in one zip; the others named, and those whose original is not at hand asked for. */
import { useState } from 'preact/hooks';
import type { MarkedCopies } from '../../outputs/marked-copies.js';
import { hexSha256 } from '../../session-file/write-session.js';
import type { Desk } from '../../shell/desk.js';
import { todayText } from '../../shell/download.js';
import type { DroppedFile } from '../../shell/dropped-files.js';
import { FileButton } from '../../shell/file-button.js';
import { giveFile } from '../../shell/giving.js';
import { edition } from '../../shell/page-parts.js';
import { countedPapers } from '../../state/papers.js';
import { EXPORT } from './texts.js';

const NONE: MarkedCopies = { files: [], refused: [], packed: [], missing: [] };

export function Copies({ desk }: { readonly desk: Desk }) {
  const words = EXPORT[desk.session.language];
  const [{ refused, packed, missing }, setCame] = useState(NONE);
  const mark = async (): Promise<void> => {
    const made = await desk.marked(`${words.copies}-${todayText()}`);
    if (made === null) return;
    setCame(made);
    giveFile(desk, made.files[0] ?? null, words.noCopies);
  };
  const unmarked = [...refused, ...packed.map((path) => ({ path, why: desk.texts.packed }))];
  const [first] = missing;
  return (
    <div data-export="marks">
      <dt>{words.names.marks}</dt>
      <dd>
        <span>
          {(edition() === 'self-check' && words.selfWhat.marks) || words.what.marks}
          {unmarked.length > 0 && (
            <details>
              <summary>{words.refused(unmarked.length)}</summary>
              <ul class="plain small">
                {unmarked.map(({ path, why }) => (
                  <li key={path}>
                    {path}：{why}
                  </li>
                ))}
              </ul>
            </details>
          )}
          {first !== undefined && <p class="late small">{words.missing(missing.length, first)}</p>}
        </span>
        <span class="row">
          {missing.length > 0 && <FileButton label={words.handIn} id="hand-in" several onFiles={(files) => void handIn(desk, files)} />}
          <button type="button" id="export-marks" onClick={() => void mark()}>
            {words.give}
          </button>
        </span>
      </dd>
    </div>
  );
}

/** Files are known by what is in them, whatever they are called. */
async function handIn(desk: Desk, files: readonly DroppedFile[]): Promise<void> {
  let found = 0;
  for (const { file } of files) {
    const sha256 = hexSha256(new Uint8Array(await file.arrayBuffer()));
    const paper = countedPapers(desk.session.papers).find((each) => each.sha256 === sha256);
    if (paper === undefined) continue;
    desk.originals.attach(paper, file);
    found++;
  }
  desk.say(found > 0 ? 'done' : 'problem', EXPORT[desk.session.language].handedIn(found, files.length - found));
}
