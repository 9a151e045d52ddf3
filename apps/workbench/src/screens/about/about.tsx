/** 关于: what this page is, what it keeps, what it cannot do, and how to check all that. */
import { RULE_IDS } from '@perf-lint/analyser';
import { useState } from 'preact/hooks';
import { hexSha256 } from '../../session-file/write-session.js';
import type { Desk } from '../../shell/desk.js';
import { FileButton } from '../../shell/file-button.js';
import { licences, recognition, VERSION } from '../../shell/page-parts.js';
import { SCANS } from '../../shell/scan-texts.js';

export function About({ desk }: { readonly desk: Desk }) {
  const { texts } = desk;
  const words = texts.about;
  const scans = SCANS[desk.session.language];
  const [hash, setHash] = useState('');
  return (
    <div class="card about">
      <dl class="facts">
        <div>
          <dt>{words.version}</dt>
          <dd>perf-lint {VERSION}</dd>
        </div>
        <div>
          <dt>{words.rules}</dt>
          <dd>{RULE_IDS.length}</dd>
        </div>
      </dl>
      <h2>{words.hash}</h2>
      <p>{words.noHash}</p>
      <p>
        <FileButton
          label={words.hashHow}
          id="hash"
          accept=".html"
          onFiles={([file]) => {
            if (file !== undefined) void file.file.arrayBuffer().then((bytes) => setHash(hexSha256(new Uint8Array(bytes))));
          }}
        />{' '}
        <output class="code">{hash}</output>
      </p>
      <h2>{words.network}</h2>
      <p>{words.networkText}</p>
      <h2>{words.storage}</h2>
      <p>{words.storageText}</p>
      <p>
        <button
          type="button"
          class="danger"
          id="end"
          onClick={() => void desk.asking.ask(texts.endQuestion, texts.end).then((yes) => (yes ? desk.end() : undefined))}
        >
          {texts.end}
        </button>
      </p>
      <h2>{words.limits}</h2>
      <p>{words.limitsText}</p>
      <p>{recognition() === 'missing' ? scans.limitsElsewhere : scans.limits}</p>
      <details>
        <summary>{words.licences}</summary>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a long text that scrolls must be reached by keys */}
        <pre class="licences" tabIndex={0}>
          {licences()}
        </pre>
      </details>
    </div>
  );
}
