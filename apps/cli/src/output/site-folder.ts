/**
 * The folder that reports go to: its own, new or empty, and nothing in it that somebody edited since it was written.
 */
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, extname, join, sep } from 'node:path';
import type { PageFormat } from '@perf-lint/report';
import { UsageError } from '../exit-status.js';
import { overwritingTexts } from '../messages/overwriting.js';
import { isKeptCopy, occupiedLine, refuse, standingAt, type Writing } from './overwriting.js';

const EXTENSION: Readonly<Record<PageFormat, string>> = { html: '.html', markdown: '.md', docx: '.docx' };

/** Names that every report has in its folder, beside its pages. */
const INDEXES: readonly string[] = ['index.html', 'index.md'];
const OWN_FILES: readonly string[] = [...INDEXES, 'manifest.json', 'workbook.xlsx'];
const PAGE_FOLDERS: readonly string[] = ['projects', 'departments', 'reading'];

/** Word files lie in a folder of their unit inside this one. */
const WORD_FOLDER = 'Word';

/** Files that systems leave everywhere, and what a run that was killed left behind. */
const isLitter = (name: string): boolean => /^\.|^(?:desktop\.ini|thumbs\.db)$|\.perf-lint\.\d+\.tmp$/i.test(name);

/** Files of others that are named. */
const NAMED = 3;

/** True where the folder holds an index of an earlier run. */
export function hasIndex(folder: string): boolean {
  return INDEXES.some((name) => existsSync(join(folder, name)));
}

function namesIn(folder: string, below: boolean): readonly string[] {
  try {
    return readdirSync(folder, { recursive: below }).map(String);
  } catch {
    // A folder that is not there yet holds nothing; one that cannot be read is said when it is written to.
    return [];
  }
}

/**
 * Ends the run where the folder holds what is not ours (the documents themselves, somebody's site), or where a page of an earlier run was
 * edited since. With --force neither stops it: what would be replaced is copied first.
 */
export async function refuseOccupiedFolder(folder: string, formats: readonly PageFormat[], writing: Writing): Promise<void> {
  if (writing.force) return;
  const { language } = writing;
  const top = namesIn(folder, false).filter((name) => !isLitter(name));
  const own = await standingAt(join(folder, 'manifest.json'), language);
  const isOurs = top.includes('manifest.json') && own.kind === 'free';
  const others: string[] = [];
  const taken: string[] = [];
  for (const name of top) {
    const path = join(folder, name);
    if (statSync(path, { throwIfNoEntry: false })?.isFile() !== true) continue;
    if (isOurs && !OWN_FILES.includes(name)) continue;
    const standing = await standingAt(path, language);
    if (OWN_FILES.includes(name) && standing.kind !== 'free') taken.push(occupiedLine(path, standing, language));
    else if (standing.kind === 'foreign' && others.push(name) === NAMED) break;
  }
  if (others.length > 0) throw new UsageError(overwritingTexts(language).folderOccupied(folder, others));
  refuse([...taken, ...(await editedPages(folder, formats, writing))], language);
}

/** Pages of earlier runs that somebody edited. */
async function editedPages(folder: string, formats: readonly PageFormat[], { language }: Writing): Promise<readonly string[]> {
  const extensions = formats.map((format) => EXTENSION[format]);
  const lines: string[] = [];
  for (const name of namesIn(folder, true)) {
    const steps = name.split(sep);
    const isPage =
      PAGE_FOLDERS.includes(dirname(name).split(sep).at(-1) ?? '') ||
      steps.at(-3) === WORD_FOLDER ||
      (steps.length > 1 && INDEXES.includes(steps.at(-1) ?? ''));
    if (!isPage || !extensions.includes(extname(name)) || isKeptCopy(name)) continue;
    const path = join(folder, name);
    const standing = await standingAt(path, language);
    if (standing.kind === 'edited' || standing.kind === 'ledger') lines.push(occupiedLine(path, standing, language));
  }
  return lines;
}
