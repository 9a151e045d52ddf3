/** Finds last year's project for each of this year's. */
import type { DocumentContext, ProjectContext } from '../context/context.js';
import type { CompactProject, DocumentFacts } from '../context/document-facts.js';
import { withoutYear } from '../lexicon/fold.js';
import { BigramIndex } from '../similarity/bigram-index.js';
import { likenessOf } from '../similarity/likeness.js';

/** A project and last year's, with how they were matched. */
export interface ProjectMatch {
  readonly project: ProjectContext;
  readonly previous: CompactProject;
  readonly by: 'code' | 'name';
  /** Likeness of the names, 1 where they are equal but for the year. */
  readonly likeness: number;
}

/** Likeness from which two names without their year are taken for one project. */
const SAME = 0.8;

const cache = new WeakMap<DocumentFacts, WeakMap<DocumentContext, readonly ProjectMatch[]>>();

/** Matches in document order; each project of last year is taken once. Remembered, for four rules ask. */
export function matchProjects(document: DocumentContext, previous: DocumentFacts): readonly ProjectMatch[] {
  const perDocument = cache.get(previous) ?? new WeakMap<DocumentContext, readonly ProjectMatch[]>();
  cache.set(previous, perDocument);
  const known = perDocument.get(document);
  if (known !== undefined) return known;
  const made = match(document, previous);
  perDocument.set(document, made);
  return made;
}

function match(document: DocumentContext, { projects }: DocumentFacts): readonly ProjectMatch[] {
  const current = document.departments.flatMap(({ units }) => units.flatMap((unit) => unit.projects));
  const free = new Set(projects);
  const byCode = new Map(projects.filter(({ code }) => code !== '').map((project) => [project.code, project]));
  const found = new Map<ProjectContext, ProjectMatch>();
  for (const project of current) {
    const previous = byCode.get(project.project.code);
    if (previous === undefined || !free.delete(previous)) continue;
    const likeness = likenessOf(withoutYear(project.project.name), withoutYear(previous.name));
    // A code given to another project would match what has nothing in common.
    if (likeness < 0.3) free.add(previous);
    else found.set(project, { project, previous, by: 'code', likeness });
  }
  const texts = projects.map(({ name }) => withoutYear(name));
  const index = new BigramIndex(texts);
  for (const project of current) {
    if (found.has(project)) continue;
    const name = withoutYear(project.project.name);
    let best: CompactProject | undefined;
    let bestLikeness = 0;
    for (const position of index.candidates(name, 12)) {
      const candidate = projects[position];
      if (candidate === undefined || !free.has(candidate)) continue;
      const sameUnit = candidate.unitCode === project.unit.unit.code || candidate.unitCode === '' || project.unit.unit.code === '';
      const likeness = likenessOf(name, texts[position] ?? '');
      if (sameUnit && likeness >= SAME && likeness > bestLikeness) {
        best = candidate;
        bestLikeness = likeness;
      }
    }
    if (best === undefined) continue;
    free.delete(best);
    found.set(project, { project, previous: best, by: 'name', likeness: bestLikeness });
  }
  return current.flatMap((project) => found.get(project) ?? []);
}
