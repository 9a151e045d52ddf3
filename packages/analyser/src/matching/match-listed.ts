/** Holds 项目支出表 (projects with money) against the target tables. */
import type { ListedProject } from '@perf-lint/core';
import type { DocumentContext, ProjectContext } from '../context/context.js';
import { needsNoTargets } from '../facts/project-origin.js';
import { foldText } from '../lexicon/fold.js';
import { BigramIndex } from '../similarity/bigram-index.js';
import { likenessOf } from '../similarity/likeness.js';

export interface ListedMatch {
  /** Lines of the list that no target table answers to, though it should. */
  readonly withoutTargets: readonly ListedProject[];
  /** Projects with targets that the list does not have. */
  readonly unlisted: readonly ProjectContext[];
  /** Share of the projects with targets that were found in the list: a low one says that the list is of another kind. */
  readonly share: number;
}

/** Likeness from which two names are taken for one project: tables of one document differ in a word now and then. */
const SAME = 0.72;

/** Name folded further: brackets and signs differ from table to table. */
const nameKey = (name: string): string => foldText(name).replace(/[()（）[\]【】〔〕\-—–_,，。.、:：]/g, '');

const cache = new WeakMap<DocumentContext, ListedMatch>();

/** Matches by code, then by equal name, then by the likest name. Remembered, for two rules ask. */
export function matchListed(document: DocumentContext): ListedMatch {
  const known = cache.get(document);
  if (known !== undefined) return known;
  const made = match(document);
  cache.set(document, made);
  return made;
}

function match(context: DocumentContext): ListedMatch {
  const projects = context.departments.flatMap(({ units }) => units.flatMap((unit) => unit.projects));
  const listed = context.document.listedProjects;
  const codes = new Map<string, ProjectContext>();
  const names = new Map<string, ProjectContext>();
  for (const project of projects) {
    if (project.project.code !== '') codes.set(project.project.code, project);
    names.set(nameKey(project.project.name), project);
  }
  const texts = projects.map(({ project }) => nameKey(project.name));
  const index = new BigramIndex(texts);
  const found = new Set<ProjectContext>();
  const withoutTargets: ListedProject[] = [];
  for (const line of listed) {
    const key = nameKey(line.name);
    const project = (line.code !== '' ? codes.get(line.code) : undefined) ?? names.get(key) ?? likest(key);
    if (project !== undefined) found.add(project);
    else if ((line.amount ?? 0) > 0 && !needsNoTargets(line)) withoutTargets.push(line);
  }
  return {
    withoutTargets,
    unlisted: projects.filter((project) => !found.has(project)),
    share: projects.length === 0 ? 0 : found.size / projects.length,
  };

  /** A name inside the other (just the last part is printed) or alike enough. */
  function likest(key: string): ProjectContext | undefined {
    for (const position of index.candidates(key, 8)) {
      const text = texts[position] ?? '';
      const [short, long] = text.length <= key.length ? [text, key] : [key, text];
      const inside = long.endsWith(short) ? short.length >= 3 : short.length >= 4 && long.includes(short);
      if (inside || likenessOf(text, key) >= SAME) return projects[position];
    }
    return undefined;
  }
}
