/**
 * Parts of an Open Packaging Conventions file (ECMA-376 part 2): found by name without regard to case, led to by relations from anywhere.
 */
import { parseXmlMember, type XmlHandler } from '../xml/events.js';
import type { ZipArchive, ZipMember } from '../zip/directory.js';

/** Members by their names in one spelling, made once an archive. */
const SPELLINGS = new WeakMap<ZipArchive, ReadonlyMap<string, ZipMember>>();

/** Part names are equal whatever their case; writers differ in the first "/", in "\" and in what they escape. */
function spelling(name: string): string {
  let plain = name.replaceAll('\\', '/');
  if (plain.startsWith('/')) plain = plain.slice(1);
  if (plain.includes('%')) {
    try {
      plain = decodeURIComponent(plain);
    } catch {
      // A name with a bare "%" is no escape: it stands for itself.
    }
  }
  return plain.toLowerCase();
}

function spelled(archive: ZipArchive): ReadonlyMap<string, ZipMember> {
  const known = SPELLINGS.get(archive);
  if (known) return known;
  const names = new Map<string, ZipMember>();
  for (const [name, member] of archive.members) if (!names.has(spelling(name))) names.set(spelling(name), member);
  SPELLINGS.set(archive, names);
  return names;
}

/** The part of a name; undefined where there is none. */
export function partNamed(archive: ZipArchive, name: string): ZipMember | undefined {
  return archive.members.get(name) ?? spelled(archive).get(spelling(name));
}

/** The first part whose name fits, in the archive's order; undefined where none does. The pattern sees names in lower case. */
export function partLike(archive: ZipArchive, pattern: RegExp): ZipMember | undefined {
  for (const [name, member] of spelled(archive)) if (pattern.test(name)) return member;
  return undefined;
}

export interface Relation {
  /** Last step of the relation's type: "worksheet", "styles", "aFChunk". */
  readonly type: string;
  /** Name of the part that it leads to, from the root of the package without a "/". */
  readonly target: string;
}

function relationsPath(part: string): string {
  const slash = part.lastIndexOf('/') + 1;
  return `${part.slice(0, slash)}_rels/${part.slice(slash)}.rels`;
}

/** Target of a relation as a member name: relative to the part's folder, or to the root where it starts with "/". */
function resolveTarget(part: string, written: string): string {
  const target = written.replaceAll('\\', '/');
  const path = target.startsWith('/') ? [] : part.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.' && step !== '') path.push(step);
  }
  return path.join('/');
}

/** Relations of a part by id; those of the package itself for the part "". Fails with "corrupt" on XML that is none. */
export function relationsOf(archive: ZipArchive, part: string, format: string): ReadonlyMap<string, Relation> {
  const relations = new Map<string, Relation>();
  const member = partNamed(archive, relationsPath(part));
  if (!member) return relations;
  const handler: XmlHandler = {
    open(name, attributes) {
      if (name !== 'Relationship' || attributes.get('TargetMode') === 'External') return;
      const type = attributes.get('Type') ?? '';
      const target = resolveTarget(part, attributes.get('Target') ?? '');
      relations.set(attributes.get('Id') ?? '', { type: type.slice(type.lastIndexOf('/') + 1), target });
    },
    close() {},
    text() {},
  };
  parseXmlMember(archive, member, handler, format);
  return relations;
}

/** The first relation of a type that leads to a part there is. */
export function relatedPart(archive: ZipArchive, relations: ReadonlyMap<string, Relation>, type: string): ZipMember | undefined {
  for (const relation of relations.values()) {
    const member = relation.type === type ? partNamed(archive, relation.target) : undefined;
    if (member) return member;
  }
  return undefined;
}

/** What the package names as its main part, whatever it is called and wherever it stands; undefined where it names none. */
export function mainPart(archive: ZipArchive, format: string): ZipMember | undefined {
  return relatedPart(archive, relationsOf(archive, '', format), 'officeDocument');
}
