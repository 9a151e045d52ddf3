/**
 * Projects that stand in several files, folders or formats: each counts once, in the file that is read best, and is said once.
 */
import { type ProjectLabel, projectKeys } from '@perf-lint/core';
import { paperOf, type TableSubject } from '../subject.js';

/** A project, or the overall targets of a department, as one file has it. Money in 万元. */
export interface FiledProject extends ProjectLabel {
  readonly amount: number | null;
  readonly rows: number;
  /** Equal where a person sees no difference: see `copyContent`. */
  readonly content: string;
  /** What its table was handed in for, as far as it says so itself; absent on a table of targets. */
  readonly subject?: TableSubject;
}

/** What a file is to the count. */
export interface FiledDocument {
  readonly path: string;
  readonly sha256: string;
  /** How its cells are known: a workbook's, those of another format that says what they are, or found by what is printed. */
  readonly cells: 'workbook' | 'given' | 'found';
  readonly doubtfulRows: number;
  /** In document order. */
  readonly projects: readonly FiledProject[];
}

/** One more place of a project that counts elsewhere. */
export interface FiledAgain {
  readonly project: FiledProject;
  readonly path: string;
}

/** A project that stands in several places. */
export interface FiledTwice {
  /** Where it counts. */
  readonly counted: FiledAgain;
  readonly others: readonly FiledAgain[];
}

export interface CountedFiles {
  /** For each document, for each of its projects: the place where it counts, null where that is this one. */
  readonly standsFor: readonly (readonly (FiledPlace | null)[])[];
  readonly twice: readonly FiledTwice[];
}

/** Positions of a document and of a project in it. */
export interface FiledPlace {
  readonly document: number;
  readonly project: number;
}

/** Files from the one that counts most: workbooks before other cells that are given before those found, most rows without doubt, most projects. Names and order of files do not matter. */
function byRank(documents: readonly FiledDocument[], preferred: (path: string) => boolean): number[] {
  const rank = ({ path, cells, doubtfulRows, projects }: FiledDocument): readonly number[] => [
    preferred(path) ? 0 : 1,
    ['workbook', 'given', 'found'].indexOf(cells),
    doubtfulRows - projects.reduce((sum, { rows }) => sum + rows, 0),
    -projects.length,
  ];
  const ranks = documents.map(rank);
  const text = ({ sha256, projects }: FiledDocument): string => `${projects.map(({ content }) => content).join(' ')} ${sha256}`;
  return [...documents.keys()].sort((a, b) => {
    const [one, other] = [documents[a], documents[b]];
    for (const [index, value] of (ranks[a] ?? []).entries()) {
      const difference = value - (ranks[b]?.[index] ?? 0);
      if (difference !== 0) return difference;
    }
    if (one === undefined || other === undefined || one.sha256 === other.sha256) return a - b;
    return text(one) < text(other) ? -1 : 1;
  });
}

/** Keys of the projects at some places, those of one project and one paper equal. */
function keysOf(projects: readonly { readonly project: FiledProject; readonly source: number }[]): readonly string[] {
  const keys = projects.map(() => '');
  for (const paper of new Set(projects.map(({ project }) => paperOf(project.subject)))) {
    const own = [...projects.entries()].filter(([, { project }]) => paperOf(project.subject) === paper);
    const found = projectKeys(own.map(([, { project, source }]) => ({ ...project, source })));
    for (const [at, [index]] of own.entries()) keys[index] = `${paper} ${found[at] ?? ''}`;
  }
  return keys;
}

/**
 * Which of several copies of a project counts. Its targets and its results are two papers, and no copies of each other.
 * @param preferred true for files that a person said shall count
 */
export function countOnce(documents: readonly FiledDocument[], preferred: (path: string) => boolean = () => false): CountedFiles {
  const places = documents.flatMap(({ projects }, document) => projects.map((_, project): FiledPlace => ({ document, project })));
  const projectAt = ({ document, project }: FiledPlace): FiledProject | undefined => documents[document]?.projects[project];
  const keys = keysOf(documents.flatMap(({ projects }, source) => projects.map((project) => ({ project, source }))));
  const rankOf = new Map(byRank(documents, preferred).map((document, rank) => [document, rank]));
  const groups = new Map<string, FiledPlace[]>();
  for (const [index, place] of places.entries()) {
    const key = keys[index] ?? '';
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [place]);
    else group.push(place);
  }
  const standsFor = documents.map(({ projects }) => projects.map((): FiledPlace | null => null));
  const twice: FiledTwice[] = [];
  const again = (place: FiledPlace): FiledAgain[] => {
    const project = projectAt(place);
    return project === undefined ? [] : [{ project, path: documents[place.document]?.path ?? '' }];
  };
  for (const group of groups.values()) {
    if (group.length === 1) continue;
    const ordered = [...group].sort((a, b) => (rankOf.get(a.document) ?? 0) - (rankOf.get(b.document) ?? 0) || a.project - b.project);
    const [first, ...rest] = ordered;
    if (first === undefined) continue;
    for (const { document, project } of rest) {
      const own = standsFor[document];
      if (own !== undefined) own[project] = first;
    }
    const [counted] = again(first);
    if (counted !== undefined) twice.push({ counted, others: rest.flatMap(again) });
  }
  return { standsFor, twice };
}

/** Projects that two files share, for one sentence about both: “50 个项目在两份文件里都有，以甲为准”. */
export interface SharedFiles {
  readonly counted: string;
  readonly other: string;
  readonly projects: readonly { readonly counted: FiledProject; readonly other: FiledProject }[];
  /** Those whose money or rows are not the same. */
  readonly differing: number;
}

/** Pairs of files that share projects, in the order in which they are found. */
export function sharedFiles(twice: readonly FiledTwice[]): readonly SharedFiles[] {
  const pairs = new Map<string, { counted: string; other: string; projects: { counted: FiledProject; other: FiledProject }[] }>();
  for (const { counted, others } of twice) {
    for (const other of others) {
      const key = JSON.stringify([counted.path, other.path]);
      const pair = pairs.get(key) ?? { counted: counted.path, other: other.path, projects: [] };
      pairs.set(key, pair);
      pair.projects.push({ counted: counted.project, other: other.project });
    }
  }
  return [...pairs.values()].map((pair) => ({
    ...pair,
    differing: pair.projects.filter((each) => each.counted.content !== each.other.content).length,
  }));
}
