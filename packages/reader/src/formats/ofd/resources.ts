/**
 * What the pages of a document share: fonts, colour spaces, pictures, drawing parameters and groups of objects.
 */
import { ReadFailure } from '../../failure.js';
import type { ZipArchive, ZipMember } from '../zip/directory.js';
import { folderOf, partAt } from './parts.js';
import { attribute, child, childrenOf, descendants, type OfdNode, parsePart } from './tree.js';

/** Drawing parameters that stand on others are followed so far. */
const MAX_RELATIVES = 8;
/** Parts of resources of one document or page. */
const MAX_PARTS = 64;

export interface Resources {
  /** Names of fonts. */
  readonly fonts: ReadonlyMap<string, string>;
  readonly spaces: ReadonlyMap<string, OfdNode>;
  /** Picture files. */
  readonly pictures: ReadonlyMap<string, ZipMember>;
  /** Groups of objects, drawn wherever they are named. */
  readonly groups: ReadonlyMap<string, OfdNode>;
  /** A drawing parameter and those that it stands on, the nearest first. */
  readonly params: (id: string) => readonly OfdNode[];
}

interface OpenResources {
  readonly fonts: Map<string, string>;
  readonly spaces: Map<string, OfdNode>;
  readonly pictures: Map<string, ZipMember>;
  readonly groups: Map<string, OfdNode>;
  readonly params: Map<string, OfdNode>;
}

function take(root: OfdNode, into: OpenResources, fileAt: (place: string) => ZipMember | undefined): void {
  const put = <V>(map: Map<string, V>, node: OfdNode, value: V) => {
    const id = attribute(node, 'ID').trim();
    if (id !== '' && !map.has(id)) map.set(id, value);
  };
  for (const node of descendants(root, 'Font')) put(into.fonts, node, attribute(node, 'FontName') || attribute(node, 'FamilyName'));
  for (const node of descendants(root, 'ColorSpace')) put(into.spaces, node, node);
  for (const node of descendants(root, 'DrawParam')) put(into.params, node, node);
  for (const node of descendants(root, 'MultiMedia')) {
    const file = fileAt(child(node, 'MediaFile')?.text ?? '');
    if (file) put(into.pictures, node, file);
  }
  for (const name of ['CompositeGraphicUnit', 'VectorG']) for (const node of descendants(root, name)) put(into.groups, node, node);
}

/** Resources that the parts name which `holders` list; those of `outer` where these do not know an id. A part that is broken is passed over. */
export function readResources(archive: ZipArchive, folder: string, holders: readonly OfdNode[], outer: Resources | null): Resources {
  const into: OpenResources = { fonts: new Map(), spaces: new Map(), pictures: new Map(), groups: new Map(), params: new Map() };
  const places = holders.flatMap((holder) =>
    ['PublicRes', 'DocumentRes', 'PageRes'].flatMap((name) => childrenOf(holder, name).map((node) => node.text)),
  );
  for (const place of places.slice(0, MAX_PARTS)) {
    const member = partAt(archive, folder, place);
    if (!member) continue;
    try {
      const root = parsePart(archive, member);
      // Files are named from the folder that the list of resources states, itself named from where the list lies.
      const base = attribute(child(root, 'Res') ?? root, 'BaseLoc').trim();
      const home = `${folderOf(member.name)}${base === '' ? '' : `${base}/`}`;
      take(root, into, (place) => partAt(archive, home, place) ?? partAt(archive, folderOf(member.name), place));
    } catch (error) {
      // Pages can be read without the names of their fonts; what mattered of it shows on them.
      if (!(error instanceof ReadFailure) || error.problem.id !== 'corrupt') throw error;
    }
  }
  const layered = <V>(own: Map<string, V>, others: ReadonlyMap<string, V> | undefined): ReadonlyMap<string, V> =>
    others === undefined || others.size === 0 ? own : own.size === 0 ? others : new Map([...others, ...own]);
  return {
    fonts: layered(into.fonts, outer?.fonts),
    spaces: layered(into.spaces, outer?.spaces),
    pictures: layered(into.pictures, outer?.pictures),
    groups: layered(into.groups, outer?.groups),
    params(id) {
      const chain: OfdNode[] = [];
      for (let next = id.trim(); next !== '' && chain.length < MAX_RELATIVES; ) {
        const node = into.params.get(next) ?? outer?.params(next)[0];
        if (!node) break;
        chain.push(node);
        next = attribute(node, 'Relative').trim();
      }
      return chain;
    },
  };
}
