/**
 * A zip of a department's files, read like a folder.
 */

import { corrupt, ReadFailure } from '../failure.js';
import { Budget, MAX_INFLATION_RATIO, RATIO_FLOOR_BYTES } from '../limits.js';
import type { ReadLimits } from '../read-options.js';
import { extensionOf } from './detect.js';
import type { ZipArchive, ZipMember } from './zip/directory.js';
import { readZipDirectory } from './zip/directory.js';
import { memberBytes } from './zip/inflate.js';
import { unsafeName } from './zip/member-name.js';

/** Litter of operating systems and office programs: nobody means to hand it in. */
function isLitter(name: string): boolean {
  const base = name.slice(name.lastIndexOf('/') + 1);
  return (
    name.startsWith('__MACOSX/') ||
    base.startsWith('.') ||
    base.startsWith('~$') ||
    base === 'Thumbs.db' ||
    base === 'desktop.ini' ||
    base === ''
  );
}

/**
 * Kinds of files that are looked at, among them those that are answered with how to save them; everything else in an archive is passed over.
 */
const READABLE = new Set(
  'pdf ofd xlsx xlsm xls et ett ods docx docm doc wps wpt html htm xhtml mht mhtml csv tsv txt md markdown xml zip rtf xlsb dps rar 7z'.split(
    ' ',
  ),
);

/**
 * Members to read, in the archive's order.
 * Fails with "unsafe-archive" where any name could lead out of a folder: nothing of such an archive is read.
 */
export function readableMembers(archive: ZipArchive): readonly ZipMember[] {
  for (const member of archive.members.values()) {
    const why = unsafeName(member.name);
    if (why !== '') throw new ReadFailure({ id: 'unsafe-archive', args: { member: member.name, why } });
  }
  const members = [...archive.members.values()].filter(
    (member) => !member.folder && !isLitter(member.name) && READABLE.has(extensionOf(member.name)),
  );
  if (members.length === 0) {
    if (archive.members.size === 0) throw new ReadFailure({ id: 'empty', args: {} });
    throw corrupt('zip', 'no readable file inside');
  }
  return members;
}

/**
 * Adds up what an archive and the archives in it inflate to, down to `depth` levels below it, before any file of them is read: bytes are spent as they are found.
 * Fails with "limit" and "unsafe-archive"; what is wrong with a single member is told when that is read.
 */
export function measureArchives(archive: ZipArchive, limits: ReadLimits, depth: number): void {
  const budget = new Budget('inflatedBytes', limits.inflatedBytes);
  let total = 0;
  const measure = (current: ZipArchive, levels: number): void => {
    budget.spend(current.inflated);
    total += current.inflated;
    if (total > RATIO_FLOOR_BYTES && total > archive.bytes.length * MAX_INFLATION_RATIO)
      throw new ReadFailure({ id: 'unsafe-archive', args: { member: '', why: 'inflation-ratio' } });
    if (levels === 0) return;
    for (const member of current.members.values()) {
      if (member.folder || member.size > limits.fileBytes || extensionOf(member.name) !== 'zip') continue;
      const inner = openArchive(current, member, limits);
      if (inner !== null) measure(inner, levels - 1);
    }
  };
  measure(archive, depth);
}

/** An archive inside an archive; null where it cannot be read. */
function openArchive(archive: ZipArchive, member: ZipMember, limits: ReadLimits): ZipArchive | null {
  try {
    return readZipDirectory(memberBytes(archive, member), limits);
  } catch (error) {
    if (error instanceof ReadFailure) return null;
    throw error;
  }
}
