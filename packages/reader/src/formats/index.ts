/**
 * From bytes to blocks: finds out what a file is and hands it to the reader of its format, which is loaded only then.
 */

import { FILE_FORMATS, type FileFormat, type ReadingNote, type SourceReference } from '@perf-lint/core';
import { ReadFailure } from '../failure.js';
import { Budget, ensureWithin, MAX_ARCHIVE_DEPTH, resolveLimits } from '../limits.js';
import type { ReadLimits, ReadOptions, ReadProblem } from '../read-options.js';
import { type Block, changedCell, type RecognisedPage, type SourceDocument } from '../source-document.js';
import { DETECTION, detect, detectArchive, detectText, mayBeMarkup, openText } from './detect.js';
import { type DecodedText, decodeText } from './encoding.js';
import type { ArchiveKind, Detected, LoadContext } from './format-entry.js';
import { plainDocument } from './letters/plain-document.js';
import type { CompoundFile } from './ole/compound.js';
import { CARRIERS, FORMATS } from './registry.js';
import { sha256Of } from './sha256.js';
import { ensureShownWithin } from './shown-text.js';
import { readZipDirectory, type ZipArchive } from './zip/directory.js';
import { memberBytes } from './zip/inflate.js';

/** A file, or a member of an archive, that could not be read. */
export interface FailedFile {
  readonly kind: 'failed';
  readonly path: string;
  readonly sha256: string;
  readonly problem: ReadProblem;
}

export type FormatResult = SourceDocument | FailedFile;

interface Content {
  readonly format: FileFormat;
  readonly encoding: string;
  readonly blocks: readonly Block[];
  readonly notes: readonly ReadingNote[];
  readonly choices?: readonly string[];
  readonly scans?: readonly RecognisedPage[];
}

interface Job {
  readonly path: string;
  readonly options: ReadOptions;
  readonly limits: ReadLimits;
  readonly depth: number;
  /** What the archives of the file and the documents in them use, all levels and siblings together. */
  readonly used: { readonly inflatedBytes: Budget; readonly members: Budget };
}

export function isFailed(result: FormatResult): result is FailedFile {
  return 'problem' in result;
}

/**
 * Reads a file of any format into blocks: one result for a plain file, one for each member of an archive.
 *
 * Bad input never throws: it comes back as a failed result. What a format reader throws that is no {@link ReadFailure} (a parser stumbling over bytes that
 * nobody foresaw) is "corrupt" as well, with the parser's own words in `detail`.
 */
export async function toSourceDocuments(bytes: Uint8Array, options: ReadOptions): Promise<readonly FormatResult[]> {
  const limits = resolveLimits(options.limits);
  const used = { inflatedBytes: new Budget('inflatedBytes', limits.inflatedBytes), members: new Budget('members', limits.members) };
  return readFile(bytes, { path: options.path, options, limits, depth: 0, used });
}

async function readFile(bytes: Uint8Array, job: Job): Promise<readonly FormatResult[]> {
  const sha256 = await sha256Of(bytes);
  try {
    ensureWithin('fileBytes', job.limits.fileBytes, bytes.length);
    if (bytes.length === 0) throw new ReadFailure({ id: 'empty', args: {} });
    const detected = detect(bytes, job.path);
    if (detected.kind === 'zip') {
      const { archive, kind } = openArchive(bytes, job);
      if (kind.kind === 'archive') return await readArchive(archive, job);
      const content = await readOffice(kind, archive, job);
      return [{ path: job.path, sha256, ...shownWithin(plainDocument(content), job.limits) }];
    }
    const content = await readContent(bytes, detected, job);
    return [{ path: job.path, sha256, ...shownWithin(plainDocument(content), job.limits) }];
  } catch (error) {
    return [{ kind: 'failed', path: job.path, sha256, problem: problemOf(error) }];
  }
}

function openArchive(bytes: Uint8Array, job: Job): { readonly archive: ZipArchive; readonly kind: ArchiveKind } {
  const archive = readZipDirectory(bytes, job.limits);
  job.used.inflatedBytes.spend(archive.inflated);
  return { archive, kind: detectArchive(archive, mimetypeOf(archive), job.path) };
}

/** The office file behind a password; the document goes by the hash of the file as it came. */
async function readEncrypted(file: CompoundFile, job: Job): Promise<Content> {
  const { openPackage } = await import('./encrypted/index.js');
  const bytes = openPackage(file, job.options.passwords ?? []);
  ensureWithin('fileBytes', job.limits.fileBytes, bytes.length);
  const { archive, kind } = openArchive(bytes, job);
  return readOffice(kind, archive, job);
}

function shownWithin(content: Content, limits: ReadLimits): Content {
  ensureShownWithin(content.blocks, limits);
  return content;
}

function problemOf(error: unknown): ReadProblem {
  if (error instanceof ReadFailure) return error.problem;
  const detail = error instanceof Error ? `${error.name}: ${error.message}`.slice(0, 120) : 'unknown';
  return { id: 'corrupt', args: { format: '', detail } };
}

function mimetypeOf(archive: ZipArchive): string {
  const member = archive.members.get('mimetype');
  if (!member || member.size > 200) return '';
  return new TextDecoder().decode(memberBytes(archive, member)).trim();
}

async function readOffice(kind: ArchiveKind, archive: ZipArchive, job: Job): Promise<Content> {
  switch (kind.kind) {
    case 'unsupported':
      throw new ReadFailure({ id: 'unsupported-format', args: { format: kind.format, advice: kind.advice } });
    case 'archive':
      throw new ReadFailure({ id: 'unsupported-format', args: { format: 'zip', advice: 'save-as-pdf' } });
    default:
      return {
        format: kind.kind,
        encoding: '',
        ...(await FORMATS[kind.kind].load({ archive, mimetype: '', office: null, extension: '' }, contextOf(job))),
      };
  }
}

async function readContent(bytes: Uint8Array, detected: Detected, job: Job): Promise<Content> {
  switch (detected.kind) {
    case 'compound':
      return readCompound(detected, job);
    case 'encrypted':
      return readEncrypted(detected.file, job);
    case 'image':
      return readPicture(bytes, job);
    case 'unsupported':
      throw new ReadFailure({ id: 'unsupported-format', args: { format: detected.format, advice: detected.advice } });
    case 'text':
      refuseLongText(bytes, job);
      return readText(decodeText(bytes), job);
    case 'zip':
      throw new ReadFailure({ id: 'corrupt', args: { format: 'zip', detail: 'archive inside a document' } });
    default:
      return { format: detected.kind, encoding: '', ...(await FORMATS[detected.kind].load(bytes, contextOf(job))) };
  }
}

/** A picture is a scan of one page: recognised where that is asked for, else named. */
async function readPicture(bytes: Uint8Array, job: Job): Promise<Content> {
  if (job.options.assets?.recogniser === undefined) throw new ReadFailure({ id: 'no-text-layer', args: { pages: 1 } });
  const { pictureAsPdf } = await import('./pictures.js');
  return { format: 'pdf', encoding: '', ...(await FORMATS.pdf.load(pictureAsPdf(bytes, job.limits), contextOf(job))) };
}

function contextOf({ limits, options }: Job): LoadContext {
  return { limits, options, detection: DETECTION };
}

async function readCompound({ format, file }: Extract<Detected, { readonly kind: 'compound' }>, job: Job): Promise<Content> {
  return { format, encoding: '', ...(await FORMATS[format].load(file, contextOf(job))) };
}

/** Most bytes that a character takes in any character set read here. */
const MOST_BYTES = 4;

/** Refuses a text that must hold more characters than a file may before it is decoded; how much of a page is shown is not known yet. */
function refuseLongText(bytes: Uint8Array, { limits, path }: Job): void {
  if (bytes.length <= MOST_BYTES * limits.characters || mayBeMarkup(bytes, path)) return;
  throw new ReadFailure({ id: 'limit', args: { limit: 'characters', value: limits.characters } });
}

async function readText({ text, encoding }: DecodedText, job: Job): Promise<Content> {
  const told = detectText(text, job.path);
  const opened = openText(text, job.path);
  if (told === 'mhtml' || told === 'xml-spreadsheet') {
    const { format, load } = CARRIERS[told];
    return { format, encoding, ...(await load(opened, contextOf(job))) };
  }
  // What is no markup shows all that it holds: it is counted before it is cut up.
  if (FILE_FORMATS[told].content === 'text') ensureWithin('characters', job.limits.characters, text.length);
  return { format: told, encoding, ...(await FORMATS[told].load(opened, contextOf(job))) };
}

async function readArchive(archive: ZipArchive, job: Job): Promise<readonly FormatResult[]> {
  if (job.depth >= MAX_ARCHIVE_DEPTH) throw new ReadFailure({ id: 'unsafe-archive', args: { member: job.path, why: 'nested-archives' } });
  const { measureArchives, readableMembers } = await import('./zip.js');
  const members = readableMembers(archive);
  job.used.members.spend(members.length);
  if (job.depth === 0) measureArchives(archive, job.limits, MAX_ARCHIVE_DEPTH - 1);
  const results: FormatResult[] = [];
  for (const member of members) {
    const path = `${job.path}!/${member.name}`;
    try {
      ensureWithin('fileBytes', job.limits.fileBytes, member.size);
      const inner = await readFile(memberBytes(archive, member), { ...job, path, depth: job.depth + 1 });
      for (const result of inner) results.push(isFailed(result) ? result : inMember(result, member.name));
    } catch (error) {
      results.push({ kind: 'failed', path, sha256: '', problem: problemOf(error) });
    }
  }
  return results;
}

/** Marks every reference of a document with the member it stands in. */
function inMember(document: SourceDocument, member: string): SourceDocument {
  const marked = (references: readonly SourceReference[]) =>
    references.map((reference) => ({ ...reference, member: reference.member ? `${member}!/${reference.member}` : member }));
  const blocks = document.blocks.map((block): Block => {
    if (block.kind === 'text') return { ...block, lines: block.lines.map((line) => ({ ...line, references: marked(line.references) })) };
    return {
      ...block,
      rows: block.rows.map((row) => ({
        ...row,
        cells: row.cells.map((cell) => changedCell(cell, { references: marked(cell.references) })),
      })),
    };
  });
  return { ...document, blocks, notes: document.notes.map((note) => ({ ...note, references: marked(note.references) })) };
}
