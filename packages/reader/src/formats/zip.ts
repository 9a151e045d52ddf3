/**
 * A zip of a department's files, read like a folder.
 */

import { corrupt, ReadFailure } from '../failure.js';
import { extensionOf } from './detect.js';
import type { ZipArchive, ZipMember } from './zip/directory.js';
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

/** Kinds of files that a walked folder takes; everything else in an archive is passed over. */
const READABLE = new Set(
  'pdf xlsx xlsm xls et ett ods docx docm doc wps wpt html htm xhtml mht mhtml csv tsv txt md markdown xml ofd zip rtf'.split(' '),
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
