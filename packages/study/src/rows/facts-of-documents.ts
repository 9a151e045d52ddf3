/** Facts of documents from a mapping file, which wins, and from the names of their departments. */
import { SECTORS } from '@perf-lint/data';
import { type DocumentFacts, type FactsOfDocument, NO_FACTS } from './document-facts.js';
import type { MappingLine } from './mapping.js';
import { levelOfPlace, placeOfCells, placeOfNames } from './places.js';

function sectorOfNames(names: readonly string[]): string | null {
  for (const name of names) {
    const found = SECTORS.find(({ words }) => words.some((word) => name.includes(word)));
    if (found !== undefined) return found.code;
  }
  return null;
}

/** What the file's own names say. */
function ofNames({ title, departments }: Parameters<FactsOfDocument>[0]): DocumentFacts {
  const names = departments ?? [];
  const place = placeOfNames([...names, title ?? '']);
  const level = levelOfPlace(place, names);
  return {
    ...NO_FACTS,
    ...place,
    level,
    placeFrom: place.province === null ? null : 'name',
    sector: sectorOfNames(names),
  };
}

const orNull = (text: string): string | null => (text === '' ? null : text);

function ofLine(line: MappingLine, own: DocumentFacts): DocumentFacts {
  const place = placeOfCells(line.province, line.city, line.county);
  const named = place.province !== null || line.level !== null;
  return {
    ...own,
    ...(place.province === null ? {} : place),
    level: line.level ?? (place.province === null ? own.level : levelOfPlace(place, [])),
    placeFrom: named ? 'mapping' : own.placeFrom,
    sector: orNull(line.sector) ?? own.sector,
    year: line.year,
    sourceUrl: orNull(line.sourceUrl),
    retrievedAt: orNull(line.retrievedAt),
  };
}

/** The last part of a path. */
const fileName = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/**
 * Facts of documents.
 * @param lines of the mapping file; a document is found by its hash, else by its path, else by the only line that has its file name
 */
export function factsOfDocuments(lines: readonly MappingLine[]): FactsOfDocument {
  const bySha = new Map(lines.filter(({ sha256 }) => sha256 !== '').map((line) => [line.sha256, line]));
  const byPath = new Map(lines.filter(({ path }) => path !== '').map((line) => [line.path, line]));
  const byFile = new Map<string, MappingLine | null>();
  for (const line of byPath.values()) byFile.set(fileName(line.path), byFile.has(fileName(line.path)) ? null : line);
  return (document) => {
    const own = ofNames(document);
    const line = bySha.get(document.sha256 ?? '') ?? byPath.get(document.path) ?? byFile.get(fileName(document.path)) ?? null;
    return line === null ? own : ofLine(line, own);
  };
}
