/** Lists that researchers name in options: the mapping of documents, and the units that ought to publish. */
import type { FrameUnit, ListOf, MappingLine } from '@perf-lint/study';
import { UsageError } from '../exit-status.js';
import { listRows } from '../inputs/list-file.js';
import type { Language } from '../language.js';
import { studyTextsIn } from '../messages/study-texts.js';

/** Cells of a list that are named. */
const NAMED = 5;

/** The lines of a list; what it says that is not known is told. */
function linesOf<Line>(file: string, list: ListOf<Line>, language: Language): readonly Line[] {
  const texts = studyTextsIn(language);
  if (list.kind === 'no-headings') throw new UsageError(texts.noHeadings(file, list.wanted, list.headings));
  for (const { row, column, text } of list.problems.slice(0, NAMED)) process.stderr.write(`${texts.badCell(file, row, column, text)}\n`);
  return list.lines;
}

/** What is known of documents; [] where no file was named. */
export async function mappingOf(file: string | undefined, language: Language): Promise<readonly MappingLine[]> {
  if (file === undefined) return [];
  const { readMapping } = await import('@perf-lint/study');
  return linesOf(file, readMapping(await listRows(file, language)), language);
}

/** Units that ought to publish; null where no file was named. */
export async function frameOf(file: string | undefined, language: Language): Promise<readonly FrameUnit[] | null> {
  if (file === undefined) return null;
  const { readFrame } = await import('@perf-lint/study');
  return linesOf(file, readFrame(await listRows(file, language)), language);
}
