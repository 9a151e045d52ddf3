/**
 * A session file back into what it holds, or why it is refused. Nothing of it is believed before its hash was held against the manifest.
 */
import { strFromU8, unzipSync } from 'fflate';
import { documentSchema, headSchema, type Manifest, manifestSchema, SESSION_VERSION } from './manifest.js';
import { reviewFrom } from './review-json.js';
import type { SessionContent, StoredDocument } from './session-content.js';
import { hexSha256 } from './write-session.js';

/** Why a session file is not opened. */
export type SessionProblem = 'not-a-session' | 'damaged' | 'newer' | 'too-large';

export type SessionReading =
  /** `program`: version of the page that wrote it. */
  | { readonly kind: 'session'; readonly content: SessionContent; readonly saved: string; readonly program: string }
  | { readonly kind: 'refused'; readonly problem: SessionProblem };

/** Bytes that all parts together may inflate to: ten times what a country's largest county makes. */
const MOST_BYTES = 1_000_000_000;

const refused = (problem: SessionProblem): SessionReading => ({ kind: 'refused', problem });

export function readSession(bytes: Uint8Array): SessionReading {
  const parts = partsOf(bytes);
  if (typeof parts === 'string') return refused(parts);
  const named = jsonOf(parts['manifest.json']);
  const head = headSchema.safeParse(named);
  if (!head.success) return refused(named === null ? 'damaged' : 'not-a-session');
  if (head.data.version > SESSION_VERSION) return refused('newer');
  const manifest = manifestSchema.safeParse(named);
  if (!manifest.success) return refused('damaged');
  const content = contentFrom(parts, manifest.data);
  return content === null ? refused('damaged') : { kind: 'session', content, saved: manifest.data.saved, program: manifest.data.program };
}

function partsOf(bytes: Uint8Array): Record<string, Uint8Array> | SessionProblem {
  // A zip begins with "PK"; a file cut short still does.
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return 'not-a-session';
  let inflated = 0;
  try {
    const parts = unzipSync(bytes, {
      filter: ({ originalSize }) => {
        inflated += originalSize;
        return inflated <= MOST_BYTES;
      },
    });
    if (inflated > MOST_BYTES) return 'too-large';
    return 'manifest.json' in parts ? parts : 'not-a-session';
  } catch {
    return 'damaged';
  }
}

function jsonOf(part: Uint8Array | undefined): unknown {
  if (part === undefined) return null;
  try {
    return JSON.parse(strFromU8(part));
  } catch {
    return null;
  }
}

/** A part whose bytes are those that the manifest names, parsed; null where they are not. */
function sealedPart(parts: Record<string, Uint8Array>, name: string, sha256: string): unknown {
  const part = parts[name];
  return part === undefined || hexSha256(part) !== sha256 ? null : jsonOf(part);
}

function contentFrom(parts: Record<string, Uint8Array>, manifest: Manifest): SessionContent | null {
  const { reviewer, setupSha256, historySha256 } = manifest;
  const setup = setupSha256 === undefined ? undefined : sealedPart(parts, 'setup.json', setupSha256);
  const history = historySha256 === undefined ? undefined : sealedPart(parts, 'history.json', historySha256);
  // A part that is named and not there, or not the one that was named.
  if (setup === null || history === null) return null;
  const kept = reviewFrom(sealedPart(parts, 'review.json', manifest.reviewSha256), { reviewer, setup, history });
  if (kept === null) return null;
  const documents: StoredDocument[] = [];
  for (const { part, partSha256 } of manifest.documents) {
    const document = documentSchema.safeParse(sealedPart(parts, part, partSha256));
    const bytes = parts[part];
    if (!document.success || bytes === undefined) return null;
    documents.push({ path: document.data.path, sha256: document.data.sha256, bytes });
  }
  return { documents, failed: manifest.failed, kept };
}
