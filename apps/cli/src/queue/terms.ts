/**
 * What a worker and whoever hands it work must have in common, or results would not be those of one machine: the build with its rules and
 * lexicons, the limits, the passwords of documents, whether scans are read, whether they share a folder. Its hash is in the name of the queue,
 * so that a worker with other terms never sees the work.
 */
import { createHash } from 'node:crypto';
import { hostname } from 'node:os';
import { ocrEngine } from '../assets.js';
import { buildHash, passwordsHash } from '../batch/build-hash.js';
import { lexiconHash, ruleSetHash } from '../batch/contents-hash.js';
import { fileBytesOf, type Judging, workLimits } from '../run/runner.js';
import { VERSION } from '../version.js';

/** Names of the terms, most telling first. */
export const TERMS = ['version', 'rules', 'lexicons', 'build', 'sharedRoot', 'ocr', 'passwords', 'limits'] as const;

export type Term = (typeof TERMS)[number];

export type Terms = Readonly<Record<Term, string>>;

/** The terms of one side, from its own configuration and options. */
export function termsOf(judging: Pick<Judging, 'settings' | 'ocrPages' | 'passwords'>, hasSharedRoot: boolean): Terms {
  const { settings, ocrPages, passwords } = judging;
  const limits = { ...settings.limits, fileBytes: fileBytesOf(settings), ...workLimits(judging) };
  const inOrder = Object.entries(limits).sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    version: VERSION,
    rules: ruleSetHash(),
    lexicons: lexiconHash(),
    build: short(buildHash()),
    limits: short(JSON.stringify(inOrder)),
    passwords: short(passwordsHash(passwords)),
    ocr: ocrPages === null ? 'no' : `${ocrPages} ${ocrEngine()}`,
    sharedRoot: hasSharedRoot ? 'yes' : 'no',
  };
}

function short(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

/** Name of the queue for these terms. */
export function queueName(terms: Terms): string {
  return `documents-${short(JSON.stringify(TERMS.map((term) => terms[term])))}`;
}

/** The first term in which two sides differ; null where they fit. */
export function difference(own: Terms, other: Terms): Term | null {
  return TERMS.find((term) => own[term] !== other[term]) ?? null;
}

/** How a process is called in messages: host and process id. */
export function ownName(): string {
  return `${hostname()}:${process.pid}`;
}
