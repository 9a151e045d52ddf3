/**
 * The session as one file (.perf): a zip of a manifest, the review, and the documents as they were read. The originals are not in it.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { strToU8, type Zippable, zipSync } from 'fflate';
import { type Manifest, SESSION_FORMAT, SESSION_VERSION } from './manifest.js';
import { reviewJson } from './review-json.js';
import type { SessionContent } from './session-content.js';

/** Version of the program and moment of saving, both as they are to be written. */
export interface Stamp {
  readonly program: string;
  readonly saved: string;
}

/** A zip says when a part was written only from 1980 on, and the same session should make the same bytes. */
const MOMENT = new Date('2026-01-01T00:00:00Z');

/** A page that knows no versions of a year would go on with an approved one as if it were another round; one without them it reads as it is. */
function versionOf({ kept: { history } }: SessionContent): Manifest['version'] {
  return history.approvals.length > 0 || history.lastYear !== null ? SESSION_VERSION : 3;
}

export function hexSha256(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes));
}

export function writeSession(content: SessionContent, { program, saved }: Stamp): Uint8Array {
  const review = strToU8(reviewJson(content.kept));
  const setup = strToU8(JSON.stringify(content.kept.setup));
  const history = strToU8(JSON.stringify(content.kept.history));
  const parts: Record<string, Uint8Array> = {};
  const documents = content.documents.map((document, index): Manifest['documents'][number] => {
    const part = `documents/${index + 1}.json`;
    const { bytes } = document;
    parts[part] = bytes;
    return { path: document.path, sha256: document.sha256, part, partSha256: hexSha256(bytes) };
  });
  const manifest: Manifest = {
    format: SESSION_FORMAT,
    version: versionOf(content),
    program,
    saved,
    reviewer: content.kept.reviewer,
    documents,
    failed: content.failed.map(({ path, problem: { id, args } }) => ({ path, problem: { id, args: { ...args } } })),
    reviewSha256: hexSha256(review),
    setupSha256: hexSha256(setup),
    historySha256: hexSha256(history),
  };
  const files: Zippable = {
    'manifest.json': strToU8(JSON.stringify(manifest, null, 1)),
    'review.json': review,
    'setup.json': setup,
    'history.json': history,
    ...parts,
  };
  return zipSync(files, { level: 6, mtime: MOMENT });
}
