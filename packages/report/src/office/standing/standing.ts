/**
 * What stands in the place of an output, and so whether it may be replaced: nobody's work does, what somebody filled in or edited does not.
 */

import { carriesDecision, isTouched, type Ledger, type LedgerEntry } from '@perf-lint/review';
import { LEDGER_SHEET } from '../ledger/ledger-columns.js';
import { readLedger } from '../ledger/read-ledger.js';
import { type FileKind, fileKindOf } from '../package/file-kind.js';
import { packageSeal } from '../package/seal-package.js';
import { tailSeal } from '../package/seal-text.js';
import { zipDirectory, zipMember } from '../package/zip-patch.js';
import { isOwnData } from './own-data.js';

export type Standing =
  /** Empty, or ours as we wrote it: to be made again from what it was made of. */
  | { readonly kind: 'free' }
  /** A ledger with decisions. `intact`: nobody has touched it since we carried them over. */
  | { readonly kind: 'ledger'; readonly decisions: number; readonly ledger: Ledger; readonly intact: boolean }
  /** Ours, and changed since. */
  | { readonly kind: 'edited' }
  /** Of another program. */
  | { readonly kind: 'foreign'; readonly what: FileKind };

/** True where a workbook has the sheet of a ledger. */
async function looksLikeLedger(bytes: Uint8Array): Promise<boolean> {
  const directory = zipDirectory(bytes);
  if (directory === null || directory === 'zip64') return false;
  const entry = directory.entries.find(({ name }) => name === 'xl/workbook.xml');
  if (entry === undefined || entry.size > 4 << 20) return false;
  try {
    const text = new TextDecoder().decode((await zipMember(bytes, directory, entry.name)) ?? new Uint8Array());
    return Object.values(LEDGER_SHEET.entries).some((name) => text.includes(`name="${name}"`));
  } catch {
    return false;
  }
}

async function ledgerStanding(bytes: Uint8Array, intact: boolean): Promise<Standing | null> {
  if (!(await looksLikeLedger(bytes))) return null;
  const reading = await readLedger(bytes);
  if (reading.kind === 'failed') return null;
  const { ledger } = reading;
  const decisions = [...ledger.entries, ...ledger.unmatched].filter(isTouched).length;
  return decisions === 0 ? null : { kind: 'ledger', decisions, ledger, intact };
}

/** What a file is to us. @param bytes the whole file; of a long text its beginning and its end */
export async function standingOf(bytes: Uint8Array): Promise<Standing> {
  const what = fileKindOf(bytes);
  if (what === 'empty') return { kind: 'free' };
  const isPackage = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const seal = isPackage ? await packageSeal(bytes) : await tailSeal(bytes);
  const ledger = what === 'workbook' ? await ledgerStanding(bytes, seal === 'intact') : null;
  if (ledger !== null) return ledger;
  if (seal === 'intact' || (!isPackage && isOwnData(bytes))) return { kind: 'free' };
  return seal === 'broken' ? { kind: 'edited' } : { kind: 'foreign', what };
}

const keyOf = (entry: LedgerEntry): string => JSON.stringify([entry.id, entry.year, entry.decision, entry.proposal, entry.conflict]);

/** True where every decision of one ledger stands in another as it was: then the other may take its place. */
export function keepsDecisions(ledger: Ledger, old: Ledger): boolean {
  const kept = new Set([...ledger.entries, ...ledger.unmatched].map(keyOf));
  return [...old.entries, ...old.unmatched].filter(carriesDecision).every((entry) => kept.has(keyOf(entry)));
}
