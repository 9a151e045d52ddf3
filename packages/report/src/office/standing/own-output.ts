/**
 * Files that this tool has written itself, told by marks that they carry, wherever they lie and whatever they are called; a ledger or a letter that
 * was edited keeps its mark. They are never documents.
 */
import { APPROVAL_TITLE, GENERATOR, HTML_MARK, MARKDOWN_MARK, MARKED_COPY } from '../../generator-mark.js';
import { FINDINGS_CSV_HEADERS } from '../../machine/findings-csv-header.js';
import { recordsCsvHeader } from '../../machine/records-csv.js';
import { zipDirectory, zipMember } from '../package/zip-patch.js';

/** Bytes at either end of a file that hold its mark. */
export const MARKED_EDGE = 4096;
/** The properties of an office file are a few hundred bytes. */
const PROPERTIES = 1 << 16;

const STARTS: readonly string[] = [MARKDOWN_MARK, recordsCsvHeader().trimEnd(), ...FINDINGS_CSV_HEADERS.map((header) => header.trimEnd())];

/** Marks near the beginning: pages, JSON of findings and manifests, SARIF, JUnit, records and findings a line each. */
const NEAR_START: readonly string[] = [
  HTML_MARK,
  `"tool":{"name":"${GENERATOR}"`,
  `"driver":{"name":"${GENERATOR}"`,
  `"generator":"${GENERATOR}"`,
  `<testsuites name="${GENERATOR}"`,
];

/** True for a file of ours by its content. Never throws: what cannot be made out is a document. */
export async function hasOwnMark(bytes: Uint8Array): Promise<boolean> {
  if (hasTextMark(bytes.subarray(0, MARKED_EDGE), bytes.subarray(-MARKED_EDGE))) return true;
  return (await propertiesOf(bytes)).includes(CREATOR);
}

/** True for an approved table (批复表) that this tool has written: whoever names it means to compare with it. */
export async function isApprovalPaper(bytes: Uint8Array): Promise<boolean> {
  const properties = await propertiesOf(bytes);
  return (
    properties.includes(CREATOR) && Object.values(APPROVAL_TITLE).some((title) => properties.includes(`<dc:title>${title}</dc:title>`))
  );
}

const CREATOR = `<dc:creator>${GENERATOR}</dc:creator>`;

/** The core properties of an office file as they are written, "" where it has none. */
async function propertiesOf(bytes: Uint8Array): Promise<string> {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return '';
  try {
    const directory = zipDirectory(bytes);
    if (directory === null || directory === 'zip64') return '';
    const entry = directory.entries.find(({ name }) => name === 'docProps/core.xml');
    if (entry === undefined || entry.size > PROPERTIES || entry.compressed > PROPERTIES) return '';
    const content = await zipMember(bytes, directory, entry.name);
    return content === null ? '' : new TextDecoder().decode(content);
  } catch {
    return '';
  }
}

/** Bytes as characters of the same number. */
const latin1 = (bytes: Uint8Array): string => String.fromCharCode(...bytes);

const PDF_SEAL = /\s+%perf-lint sha256:[0-9a-f]{64}$/;

/** The same by the beginning and the end of a file alone; office files carry no such mark. */
export function hasTextMark(start: Uint8Array, end: Uint8Array): boolean {
  const head = new TextDecoder().decode(start);
  if (STARTS.some((mark) => head.startsWith(mark)) || NEAR_START.some((mark) => head.includes(mark))) return true;
  if (head.startsWith('{') && head.includes('"documentSha256":') && head.includes('"schemaVersion":')) return true;
  // The seal of a marked PDF stands behind its mark.
  const tail = latin1(end).trimEnd().replace(PDF_SEAL, '');
  return tail.endsWith(MARKED_COPY) || isParquetOfOurs(start, end);
}

/** Parquet names who made it in its foot. */
function isParquetOfOurs(start: Uint8Array, end: Uint8Array): boolean {
  return latin1(start.subarray(0, 4)) === 'PAR1' && latin1(end).includes(GENERATOR);
}
