/**
 * Which office file a package is: by the folders that its program writes, else by the root element of its main part.
 */
import { parseXmlMember } from '../xml/events.js';
import type { ZipArchive } from '../zip/directory.js';
import { mainPart, partNamed } from './parts.js';

export type PackageKind = 'xlsx' | 'docx' | 'pptx' | 'xlsb';

const FOLDERS: ReadonlyMap<string, PackageKind> = new Map([
  ['xl/', 'xlsx'],
  ['word/', 'docx'],
  ['ppt/', 'pptx'],
]);
const ROOTS: ReadonlyMap<string, PackageKind> = new Map([
  ['workbook', 'xlsx'],
  ['document', 'docx'],
  ['presentation', 'pptx'],
]);

/** Thrown to stop the parser once the first element is known. */
class FirstElement {
  constructor(readonly name: string) {}
}

function rootElement(archive: ZipArchive): string {
  try {
    const member = mainPart(archive, 'zip');
    if (!member) return '';
    const open = (name: string) => {
      throw new FirstElement(name);
    };
    parseXmlMember(archive, member, { open, close() {}, text() {} }, 'zip');
  } catch (stop) {
    // What is broken here is no office file; its reader would say so, and an archive has no part of that name.
    if (stop instanceof FirstElement) return stop.name;
  }
  return '';
}

/** The kind of office file, null for an archive of files. A package without its list of content types is still one. */
export function packageKind(archive: ZipArchive): PackageKind | null {
  if (partNamed(archive, 'xl/workbook.bin')) return 'xlsb';
  if (partNamed(archive, 'xl/workbook.xml')) return 'xlsx';
  if (partNamed(archive, 'word/document.xml')) return 'docx';
  if (!partNamed(archive, '[Content_Types].xml') && !partNamed(archive, '_rels/.rels')) return null;
  for (const name of archive.members.keys()) {
    const lower = name.replaceAll('\\', '/').toLowerCase();
    for (const [folder, kind] of FOLDERS) if (lower.startsWith(folder)) return kind;
  }
  return ROOTS.get(rootElement(archive)) ?? null;
}
