/**
 * The reports of a batch as a folder of pages with an index. A page that did not change is left alone, so that what is synchronised
 * or kept under version control changes only where something happened.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { dirname, isAbsolute, join, relative } from 'node:path';
import { Batch, indexFiles, type PageFormat, type ReportFile, type ReportOptions, type SiteDocument } from '@perf-lint/report';
import type { ListLine } from '@perf-lint/review';
import type { Part, Rendering } from '../batch/task.js';
import { cannotWrite } from '../messages/system-error.js';
import { type Emitter, valuesIn } from './emitter.js';
import { inGroup } from './grouping.js';
import { makeRoom, type Writing } from './overwriting.js';
import { hasIndex, refuseOccupiedFolder } from './site-folder.js';
import { removeLeftovers, writeWhole } from './whole-file.js';

export interface SiteEmitter extends Emitter {
  readonly files: number;
  readonly changed: number;
}

/** Groups with folders and indexes of their own. */
export interface SiteGroups {
  /** Name of the group that the pages of a document go to. */
  readonly of: (document: SiteDocument) => string;
  /** Group of a project that nobody submitted, null where nobody knows. */
  readonly ofLine: (line: ListLine) => string | null;
}

export interface SiteSettings {
  /** null for no groups. */
  readonly groups: SiteGroups | null;
  /** The list of projects expected, null where there is none. */
  readonly list: readonly ListLine[] | null;
  /** 业务科室 by department or unit. */
  readonly offices: Readonly<Record<string, string>>;
}

export function siteEmitter(
  folder: string,
  formats: readonly PageFormat[],
  options: ReportOptions,
  writing: Writing,
  settings: SiteSettings,
): SiteEmitter {
  return new Site(folder, formats, options, writing, settings);
}

class Site implements SiteEmitter {
  readonly rendering: Rendering;
  files = 0;
  changed = 0;
  readonly #folder: string;
  readonly #formats: readonly PageFormat[];
  readonly #options: ReportOptions;
  readonly #writing: Writing;
  /** An index of an earlier run stood there. */
  #hadIndex = false;
  readonly #settings: SiteSettings;
  readonly #batch = new Batch();
  readonly #groups = new Map<string, Batch>();
  readonly #taken = new Set<string>();

  constructor(folder: string, formats: readonly PageFormat[], options: ReportOptions, writing: Writing, settings: SiteSettings) {
    this.#folder = folder;
    this.#formats = formats;
    this.#options = options;
    this.#writing = writing;
    this.#settings = settings;
    this.rendering = { kind: 'site', formats, version: options.version ?? '', ceiling: options.ceiling === true };
  }

  async begin(): Promise<void> {
    await refuseOccupiedFolder(this.#folder, this.#formats, this.#writing);
    this.#hadIndex = hasIndex(this.#folder);
    try {
      mkdirSync(this.#folder, { recursive: true });
      removeLeftovers(this.#folder, true);
    } catch (error) {
      throw cannotWrite(this.#folder, error, this.#options.language);
    }
  }

  /** The part holds a line with what the index needs of each document, followed by a line for each of its pages. */
  async file(_: unknown, part: Part): Promise<void> {
    let group = '';
    for (const value of valuesIn(part)) {
      const entry = value as { readonly document: SiteDocument } | { readonly file: ReportFile };
      if ('document' in entry) group = this.#add(entry.document);
      else await this.#write(entry.file, group);
    }
  }

  /** Adds a document to the index above all and to that of its group; gives the group, "" where there are none. */
  #add(document: SiteDocument): string {
    const { groups } = this.#settings;
    if (groups === null) {
      this.#batch.add(document);
      return '';
    }
    const group = groups.of(document);
    this.#batch.add(inGroup(document, group));
    const batch = this.#groups.get(group) ?? new Batch();
    this.#groups.set(group, batch);
    batch.add(document);
    return group;
  }

  async failure(failure: Parameters<Emitter['failure']>[0]): Promise<void> {
    this.#batch.fail(failure);
  }

  async end(): Promise<void> {
    // A mistyped folder must not empty the reports of the right one.
    if (this.#batch.documents === 0 && this.#hadIndex) return;
    for (const batch of [this.#batch, ...this.#groups.values()]) batch.countOnce(this.#options.preferred);
    this.#assign();
    for (const [group, batch] of this.#groups) {
      for await (const file of indexFiles(batch, this.#formats, this.#options)) await this.#write(file, group);
    }
    for await (const file of indexFiles(this.#batch, this.#formats, this.#options)) await this.#write(file, '');
  }

  /** Offices and missing projects: all of them above, in a group those that it is known to be concerned with. */
  #assign(): void {
    const { groups, list, offices } = this.#settings;
    this.#batch.assign(list, offices);
    const missing = this.#batch.missing;
    for (const [group, batch] of this.#groups) {
      batch.assign(list, offices);
      batch.missing = missing.filter((line) => groups?.ofLine(line) === group);
      batch.expected = list?.filter((line) => groups?.ofLine(line) === group).length ?? null;
    }
  }

  abandon(): void {}

  /** The file's path; its second one where a file of another document of this run stands at the first. */
  #pathOf({ path, otherwise }: ReportFile, group: string): string {
    const first = this.#inside(group, path);
    if (otherwise === undefined) return first;
    // Windows takes names for equal where only case differs.
    const key = first.toLowerCase();
    if (this.#taken.has(key)) return this.#inside(group, otherwise);
    this.#taken.add(key);
    return first;
  }

  /** A path below the folder. What is written may have been made on another machine: it stays in there. */
  #inside(group: string, path: string): string {
    const target = join(this.#folder, group, path);
    const below = relative(this.#folder, target);
    if (below === '' || below.startsWith('..') || isAbsolute(below)) throw new Error(`a page may not be written to ${path}`);
    return target;
  }

  async #write(file: ReportFile, group: string): Promise<void> {
    const { content: text, encoding } = file;
    const target = this.#pathOf(file, group);
    const content = Buffer.from(text, encoding ?? 'utf8');
    this.files += 1;
    if (holds(target, content)) return;
    this.changed += 1;
    await makeRoom(target, this.#writing);
    try {
      mkdirSync(dirname(target), { recursive: true });
      await writeWhole(target, content, false);
    } catch (error) {
      throw cannotWrite(target, error, this.#options.language);
    }
  }
}

function holds(path: string, content: Buffer): boolean {
  try {
    return readFileSync(path).equals(content);
  } catch {
    return false;
  }
}
