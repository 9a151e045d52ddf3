/**
 * Parts of an OFD by the places that it names: writers differ in case, in "\" and "/", and in what a place is relative to.
 */
import { partNamed } from '../opc/parts.js';
import type { ZipArchive, ZipMember } from '../zip/directory.js';

/** "a/b/../c" as "a/c"; what climbs out of the package stays at its root. */
function plainPath(path: string): string {
  const steps: string[] = [];
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.' && step !== '') steps.push(step);
  }
  return steps.join('/');
}

export function folderOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/') + 1);
}

/**
 * The part at a place that is named in a part of `folder`: relative to it as the standard says, or to the root of the package; undefined where there is none.
 */
export function partAt(archive: ZipArchive, folder: string, place: string): ZipMember | undefined {
  const written = place.trim().replaceAll('\\', '/');
  if (written === '') return undefined;
  const near = plainPath(folder + written);
  const far = plainPath(written);
  for (const path of written.startsWith('/') ? [far, near] : [near, far]) {
    const member = partNamed(archive, path);
    if (member && !member.folder) return member;
  }
  return undefined;
}

/** The list of documents that makes an archive an OFD, in the folder nearest to its root; undefined where it holds none. */
export function rootPart(archive: ZipArchive): ZipMember | undefined {
  let best: ZipMember | undefined;
  const depth = (member: ZipMember) => member.name.split('/').length;
  for (const member of archive.members.values()) {
    if (!/(?:^|\/)ofd\.xml$/i.test(member.name) || member.folder) continue;
    if (!best || depth(member) < depth(best)) best = member;
  }
  return best;
}

/** Parts whose names fit, in the order of the numbers in them. */
export function partsLike(archive: ZipArchive, pattern: RegExp): ZipMember[] {
  const found = [...archive.members.values()].filter((member) => !member.folder && pattern.test(member.name));
  const numbers = (name: string) => (name.match(/\d+/g) ?? []).map((digits) => digits.slice(0, 12).padStart(12, '0')).join(' ');
  return found.sort((a, b) => (numbers(a.name) < numbers(b.name) ? -1 : 1));
}
