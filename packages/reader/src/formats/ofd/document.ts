/**
 * The documents of an OFD and their pages: which part is which page, how large it is, and what templates lie under it.
 */
import { corrupt } from '../../failure.js';
import type { Budget } from '../../limits.js';
import { IDENTITY } from '../pdf/frame.js';
import type { ZipArchive, ZipMember } from '../zip/directory.js';
import { Drawing, type Drawn } from './drawing.js';
import { boxOf, onSheet } from './numbers.js';
import type { Sheet } from './page-content.js';
import { folderOf, partAt, partsLike, rootPart } from './parts.js';
import { type Resources, readResources } from './resources.js';
import { attribute, child, childrenOf, descendants, type OfdNode, parsePart } from './tree.js';

interface Template {
  readonly place: string;
  readonly above: boolean;
}

export interface OfdDocument {
  readonly archive: ZipArchive;
  /** The folder that places are relative to. */
  readonly folder: string;
  /** Places of its pages, in order. */
  readonly pages: readonly string[];
  readonly templates: ReadonlyMap<string, Template>;
  readonly resources: Resources;
  /** The element that states the size of pages that state none. */
  readonly area: OfdNode | undefined;
  /** What a template draws, by its part: pages share it. */
  readonly drawn: Map<ZipMember, readonly Drawn[]>;
}

/** Templates of templates are followed so far. */
const MAX_TEMPLATE_DEPTH = 4;
/** Documents in one file. */
const MAX_DOCUMENTS = 100;
/** A4 in millimetres, where no size is stated. */
const A4 = { x: 0, y: 0, width: 210, height: 297 };
const LARGEST = 10_000;

/** The parts that describe documents, as the list of the package names them; those that look like some where the list names none. */
function documentParts(archive: ZipArchive): ZipMember[] {
  const root = rootPart(archive);
  const folder = root ? folderOf(root.name) : '';
  const places = root ? [...descendants(parsePart(archive, root), 'DocRoot')].map((node) => node.text) : [];
  const named = places.slice(0, MAX_DOCUMENTS).flatMap((place) => partAt(archive, folder, place) ?? []);
  const found = named.length > 0 ? named : partsLike(archive, /(?:^|\/)document\.xml$/i).slice(0, MAX_DOCUMENTS);
  return [...new Set(found)];
}

function readDocument(archive: ZipArchive, part: ZipMember): OfdDocument {
  const parsed = parsePart(archive, part);
  const root = child(parsed, 'Document') ?? parsed;
  const common = child(root, 'CommonData') ?? root;
  const folder = folderOf(part.name);
  const templates = new Map<string, Template>();
  for (const node of childrenOf(common, 'TemplatePage'))
    templates.set(attribute(node, 'ID').trim(), { place: attribute(node, 'BaseLoc'), above: attribute(node, 'ZOrder') === 'Foreground' });
  const listed = [...descendants(child(root, 'Pages') ?? root, 'Page')].map((node) => attribute(node, 'BaseLoc') || node.text);
  const loose = () =>
    partsLike(archive, /\/(?:content|page)[^/]*\.xml$/i).flatMap(({ name }) =>
      name.startsWith(folder) && /page/i.test(name) ? [`/${name}`] : [],
    );
  return {
    archive,
    folder,
    // A page that is listed twice is one page.
    pages: [...new Set(listed.length > 0 ? listed : loose())],
    templates,
    resources: readResources(archive, folder, [common, root], null),
    area: child(common, 'PageArea'),
    drawn: new Map(),
  };
}

/** The documents of a package. Fails with "corrupt" where it holds none. */
export function readDocuments(archive: ZipArchive): readonly OfdDocument[] {
  const parts = documentParts(archive);
  if (parts.length === 0) throw corrupt('ofd', 'no pages');
  return parts.map((part) => readDocument(archive, part));
}

/** Size and corner of a page in millimetres. */
function sizeOf(area: OfdNode | undefined, otherwise: OfdNode | undefined) {
  for (const holder of [area, otherwise]) {
    for (const name of ['PhysicalBox', 'ApplicationBox', 'CropBox', 'ContentBox']) {
      const box = boxOf(child(holder, name)?.text ?? '');
      if (box && box.width > 1 && box.height > 1 && box.width < LARGEST && box.height < LARGEST) return box;
    }
  }
  return A4;
}

/** What the part of a page or template draws, with the templates under and over it. */
function drawnOf(document: OfdDocument, root: OfdNode, folder: string, objects: Budget, depth: number): readonly Drawn[] {
  const page = child(root, 'Page') ?? root;
  const resources =
    childrenOf(page, 'PageRes').length > 0 ? readResources(document.archive, folder, [page], document.resources) : document.resources;
  const below: (readonly Drawn[])[] = [];
  const above: (readonly Drawn[])[] = [];
  for (const node of depth < MAX_TEMPLATE_DEPTH ? childrenOf(page, 'Template') : []) {
    const template = document.templates.get(attribute(node, 'TemplateID').trim());
    const drawn = template ? templateDrawn(document, template.place, objects, depth + 1) : null;
    if (!template || !drawn) continue;
    objects.spend(drawn.length);
    const order = attribute(node, 'ZOrder');
    (order === 'Foreground' || (order === '' && template.above) ? above : below).push(drawn);
  }
  const drawing = new Drawing(resources, objects);
  drawing.page(root);
  return below.length + above.length === 0 ? drawing.drawn : [...below.flat(), ...drawing.drawn, ...above.flat()];
}

function templateDrawn(document: OfdDocument, place: string, objects: Budget, depth: number): readonly Drawn[] | null {
  const part = partAt(document.archive, document.folder, place);
  if (!part) return null;
  const known = document.drawn.get(part);
  if (known) return known;
  // A template that stands on itself finds nothing there.
  document.drawn.set(part, []);
  const drawn = drawnOf(document, parsePart(document.archive, part), folderOf(part.name), objects, depth);
  document.drawn.set(part, drawn);
  return drawn;
}

/** Page `number` (from 1) as it is drawn; null where there is no such part. Fails with "corrupt", "limit" and "too-heavy". */
export function readPage(document: OfdDocument, place: string, number: number, objects: Budget): Sheet | null {
  const part = partAt(document.archive, document.folder, place) ?? partAt(document.archive, document.folder, `${place}/Content.xml`);
  if (!part) return null;
  const root = parsePart(document.archive, part);
  const size = sizeOf(child(child(root, 'Page') ?? root, 'Area'), document.area);
  const drawn = drawnOf(document, root, folderOf(part.name), objects, 0);
  const end = onSheet(size.width, size.height, IDENTITY);
  return { page: number, width: end.x, height: end.y, corner: onSheet(size.x, size.y, IDENTITY), drawn };
}
