/**
 * What the pages of a document share: fonts, colour spaces, drawing parameters and groups of objects.
 */
import { ReadFailure } from '../../failure.js';
import type { ZipArchive } from '../zip/directory.js';
import { partAt } from './parts.js';
import { attribute, childrenOf, descendants, type OfdNode, parsePart } from './tree.js';

/** Drawing parameters that stand on others are followed so far. */
const MAX_RELATIVES = 8;
/** Parts of resources of one document or page. */
const MAX_PARTS = 64;

export interface Resources {
  /** Names of fonts. */
  readonly fonts: ReadonlyMap<string, string>;
  readonly spaces: ReadonlyMap<string, OfdNode>;
  /** Groups of objects, drawn wherever they are named. */
  readonly groups: ReadonlyMap<string, OfdNode>;
  /** A drawing parameter and those that it stands on, the nearest first. */
  readonly params: (id: string) => readonly OfdNode[];
}

interface OpenResources {
  readonly fonts: Map<string, string>;
  readonly spaces: Map<string, OfdNode>;
  readonly groups: Map<string, OfdNode>;
  readonly params: Map<string, OfdNode>;
}

function take(root: OfdNode, into: OpenResources): void {
  const put = <V>(map: Map<string, V>, node: OfdNode, value: V) => {
    const id = attribute(node, 'ID').trim();
    if (id !== '' && !map.has(id)) map.set(id, value);
  };
  for (const node of descendants(root, 'Font')) put(into.fonts, node, attribute(node, 'FontName') || attribute(node, 'FamilyName'));
  for (const node of descendants(root, 'ColorSpace')) put(into.spaces, node, node);
  for (const node of descendants(root, 'DrawParam')) put(into.params, node, node);
  for (const name of ['CompositeGraphicUnit', 'VectorG']) for (const node of descendants(root, name)) put(into.groups, node, node);
}

/** Resources that the parts name which `holders` list; those of `outer` where these do not know an id. A part that is broken is passed over. */
export function readResources(archive: ZipArchive, folder: string, holders: readonly OfdNode[], outer: Resources | null): Resources {
  const into: OpenResources = { fonts: new Map(), spaces: new Map(), groups: new Map(), params: new Map() };
  const places = holders.flatMap((holder) =>
    ['PublicRes', 'DocumentRes', 'PageRes'].flatMap((name) => childrenOf(holder, name).map((node) => node.text)),
  );
  for (const place of places.slice(0, MAX_PARTS)) {
    const member = partAt(archive, folder, place);
    if (!member) continue;
    try {
      take(parsePart(archive, member), into);
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
