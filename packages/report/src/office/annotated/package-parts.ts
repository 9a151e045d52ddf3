/**
 * The parts of an office file as text that is patched: relations and content types for parts that are new, all others untouched.
 */
import { MARKED_COPY } from '../../generator-mark.js';
import { attribute, escapeXmlText, spliced, tagsIn } from '../package/xml-text.js';
import { patchZip, type ZipDirectory, zipMember } from '../package/zip-patch.js';
import type { Refusal } from './annotation.js';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

export interface Relation {
  readonly id: string;
  readonly type: string;
  /** Name of the member it leads to. */
  readonly target: string;
}

/** Thrown where a package cannot be patched, and caught by who patches it. */
export class Refused extends Error {
  constructor(readonly reason: Extract<Refusal, 'no-package' | 'unknown-encoding' | 'parts-inside'>) {
    super(reason);
  }
}

function resolved(part: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path = part.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.') path.push(step);
  }
  return path.join('/');
}

function relationsName(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** The parts of a workbook or Word file as text, with the changes made so far. */
export class Parts {
  readonly changed = new Map<string, string>();
  readonly #bytes: Uint8Array;
  readonly #directory: ZipDirectory;

  constructor(bytes: Uint8Array, directory: ZipDirectory) {
    this.#bytes = bytes;
    this.#directory = directory;
  }

  has(name: string): boolean {
    return this.changed.has(name) || this.#directory.entries.some((entry) => entry.name === name);
  }

  async text(name: string): Promise<string | null> {
    const known = this.changed.get(name);
    if (known !== undefined) return known;
    const content = await zipMember(this.#bytes, this.#directory, name);
    if (content === null) return null;
    try {
      // A byte order mark stays: what is not changed goes back as it was.
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(content);
    } catch {
      throw new Refused('unknown-encoding');
    }
  }

  async required(name: string): Promise<string> {
    const text = await this.text(name);
    if (text === null) throw new Refused('no-package');
    return text;
  }

  async relations(part: string): Promise<Relation[]> {
    const xml = await this.text(relationsName(part));
    if (xml === null) return [];
    return [...tagsIn(xml)].flatMap((tag) =>
      tag.name === 'Relationship' && tag.kind !== 'close' && attribute(tag.attributes, 'TargetMode') !== 'External'
        ? [
            {
              id: attribute(tag.attributes, 'Id'),
              type: attribute(tag.attributes, 'Type'),
              target: resolved(part, attribute(tag.attributes, 'Target')),
            },
          ]
        : [],
    );
  }

  /** Adds a relation and gives its id. */
  async relate(part: string, type: string, target: string): Promise<string> {
    const name = relationsName(part);
    const xml =
      (await this.text(name)) ??
      '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>';
    const taken = new Set((await this.relations(part)).map(({ id }) => id));
    let number = taken.size + 1;
    while (taken.has(`rId${number}`)) number++;
    const id = `rId${number}`;
    for (const tag of tagsIn(xml)) {
      if (tag.name !== 'Relationships' || (tag.kind !== 'close' && tag.kind !== 'empty')) continue;
      const relation = `<${tag.prefix}Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${escapeXmlText(`/${target}`)}"/>`;
      const text =
        tag.kind === 'close' ? relation : `<${tag.prefix}Relationships${tag.attributes}>${relation}</${tag.prefix}Relationships>`;
      this.changed.set(name, spliced(xml, [{ start: tag.start, end: tag.kind === 'close' ? tag.start : tag.end, text }]));
      return id;
    }
    throw new Refused('no-package');
  }

  /** A member name that is free: xl/comments7.xml. */
  free(before: string, after: string): string {
    let number = 1;
    while (this.has(`${before}${number}${after}`)) number++;
    return `${before}${number}${after}`;
  }

  async declare(
    additions: readonly { readonly tag: 'Default' | 'Override'; readonly key: string; readonly type: string }[],
  ): Promise<void> {
    const name = '[Content_Types].xml';
    const xml = await this.required(name);
    const tags = [...tagsIn(xml)];
    const end = tags.findLast((tag) => tag.name === 'Types' && tag.kind === 'close');
    if (end === undefined) throw new Refused('no-package');
    const text = additions
      .filter(
        ({ tag, key }) =>
          tag !== 'Default' ||
          !tags.some((each) => each.name === 'Default' && attribute(each.attributes, 'Extension').toLowerCase() === key),
      )
      .map(
        ({ tag, key, type }) =>
          `<${end.prefix}${tag} ${tag === 'Default' ? 'Extension' : 'PartName'}="${escapeXmlText(key)}" ContentType="${type}"/>`,
      )
      .join('');
    if (text !== '') this.changed.set(name, spliced(xml, [{ start: end.start, end: end.start, text }]));
  }

  /**
   * The file with all changes; members that did not change keep their compressed bytes.
   * @param mark stands at its end
   */
  patched(mark: string = MARKED_COPY): Promise<Uint8Array> {
    const encoder = new TextEncoder();
    const changed = new Map([...this.changed].map(([name, text]) => [name, encoder.encode(text)]));
    return patchZip(this.#bytes, this.#directory, changed, mark);
  }
}
