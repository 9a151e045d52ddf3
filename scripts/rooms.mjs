/**
 * Holds the imports of each package against the order of its rooms, and finds files that import each other in a circle.
 *
 * A room imports itself and the rooms named before it; rooms on one line do not know each other. Which package may import which is in
 * biome.json. Tests may import anything. `node scripts/rooms.mjs` looks at the rooms alone.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { ROOT } from './pnpm.mjs';

/** Folders and files of a room from the ground up. A new one must be given its place here. @type {Record<string, string[][]>} */
const ORDER = {
  'packages/reader/src': [
    ['source-document.ts', 'element-at.ts'],
    ['draft.ts'],
    ['form-texts.ts', 'doubts.ts'],
    ['read-options.ts'],
    ['failure.ts'],
    ['limits.ts', 'long-cells.ts', 'organisations.ts', 'mirror.ts'],
    ['lattice'],
    ['evidence'],
    ['grids'],
    ['formats', 'decoders'],
    ['layouts'],
    ['checks', 'assemble.ts', 'trust', 'row-pictures.ts', 'going-on.ts'],
    ['read-source.ts', 'form.ts', 'table-rows.ts', 'surroundings.ts'],
    ['read.ts', 'page-picture.ts'],
    ['index.ts'],
  ],
  'packages/reader/src/decoders': [
    ['upright-headings.ts', 'projects-side-by-side.ts', 'slashed-headings.ts', 'tables-in-text.ts'],
    ['columns-in-turn.ts', 'cards.ts'],
    ['cells-between-marks', 'nothing-between', 'paired-form'],
    ['cells-in-lines', 'out-of-order'],
    ['cells-in-pieces'],
  ],
  'packages/reader/src/decoders/cells-in-pieces': [['spans'], ['overall', 'paired'], ['index.ts']],
  'packages/reader/src/layouts': [
    ['shared'],
    ['written', 'paired', 'project-list'],
    ['outline'],
    ['matrix', 'vertical'],
    ['registry.ts'],
    ['grid-reading.ts'],
  ],
  'packages/analyser/src': [
    ['rule-id.ts', 'language.ts'],
    ['finding.ts', 'terms.ts'],
    ['setting.ts'],
    ['configuration.ts'],
    ['lexicon'],
    ['similarity'],
    ['library'],
    ['analysis.ts'],
    ['facts'],
    ['context'],
    ['matching', 'frame'],
    ['rules'],
    ['causes'],
    ['score', 'texts.ts', 'tone.ts'],
    ['analyse.ts', 'sources.ts', 'switched-off.ts'],
    ['index.ts'],
  ],
  'packages/review/src': [
    ['decision.ts', 'conclusion.ts', 'voice.ts', 'likeness.ts', 'identity.ts', 'subject.ts'],
    ['copies', 'project-index.ts'],
    ['ledger'],
    ['rounds', 'intake'],
    ['versions'],
    ['index.ts'],
  ],
  'packages/report/src': [
    ['language.ts', 'location.ts', 'generator-mark.ts'],
    ['texts'],
    ['settings'],
    ['options.ts'],
    ['record'],
    ['view'],
    ['machine', 'review'],
    ['batch'],
    ['pages'],
    ['office'],
    ['site'],
    ['index.ts'],
  ],
  'packages/study/src': [
    ['tables', 'estimate'],
    ['write'],
    ['rows', 'describe'],
    ['labels'],
    ['sample'],
    ['agreement'],
    ['study', 'panel'],
    ['own-tables.ts'],
    ['index.ts'],
  ],
  'apps/workbench/src': [['engine'], ['state'], ['outputs'], ['session-file'], ['filing'], ['shell'], ['screens'], ['page'], ['start.ts']],
  'packages/report/src/pages': [['markdown', 'html'], ['charts']],
  'packages/report/src/office': [
    ['package'],
    ['word', 'workbook'],
    ['annotated'],
    ['ledger'],
    ['letter', 'leadership', 'standing', 'intake', 'settings'],
    ['self-check', 'approval'],
    ['own-form'],
  ],
};

/** Where circles are looked for. */
const SOURCES = [
  'packages/core/src',
  'packages/reader/src',
  'packages/analyser/src',
  'packages/review/src',
  'packages/report/src',
  'packages/study/src',
  'apps/cli/src',
  'apps/workbench/src',
];

const IMPORT = /(?:from|import)\s*\(?\s*'(\.{1,2}\/[^']*)\.js'/g;

/** Modules under a folder by their path, without tests. @param {string} folder @returns {string[]} */
function modulesUnder(folder) {
  return readdirSync(join(ROOT, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return modulesUnder(path);
    return /(?<!\.test|\.d)\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

/** What a module imports of its own package. @param {string} path @returns {string[]} */
function importsOf(path) {
  const text = readFileSync(join(ROOT, path), 'utf8');
  return [...text.matchAll(IMPORT)].map((match) => {
    const module = posix.join(posix.dirname(path), match[1] ?? '');
    return existsSync(join(ROOT, `${module}.tsx`)) ? `${module}.tsx` : `${module}.ts`;
  });
}

/**
 * Imports that lead up, and rooms without a place.
 * @param {string} folder @param {string[][]} order @param {Map<string, string[]>} graph @returns {string[]}
 */
function againstOrder(folder, order, graph) {
  const level = new Map(order.flatMap((rooms, index) => rooms.map((room) => /** @type {const} */ ([room, index]))));
  const roomOf = (/** @type {string} */ path) => path.slice(folder.length + 1).split('/')[0] ?? '';
  const problems = new Set();
  for (const [path, targets] of graph) {
    if (!path.startsWith(`${folder}/`)) continue;
    const room = roomOf(path);
    const own = level.get(room);
    if (own === undefined) {
      problems.add(`${folder}/${room} has no place in the order of rooms: name it in scripts/rooms.mjs.`);
      continue;
    }
    for (const target of targets) {
      if (!target.startsWith(`${folder}/`) || roomOf(target) === room) continue;
      const other = level.get(roomOf(target));
      if (other !== undefined && other >= own)
        problems.add(`${path} imports ${target}, which is named after it or beside it in the order of rooms (scripts/rooms.mjs).`);
    }
  }
  return [...problems];
}

/** One circle of files, or none. @param {Map<string, string[]>} graph @returns {string[]} */
function circle(graph) {
  /** @type {Map<string, 'open' | 'done'>} */
  const state = new Map();
  /** @type {string[]} */
  const trail = [];
  /** @param {string} path @returns {string[]} */
  const visit = (path) => {
    if (state.get(path) === 'open') return [...trail.slice(trail.indexOf(path)), path];
    if (state.get(path) === 'done') return [];
    state.set(path, 'open');
    trail.push(path);
    for (const target of graph.get(path) ?? []) {
      const found = visit(target);
      if (found.length > 0) return found;
    }
    trail.pop();
    state.set(path, 'done');
    return [];
  };
  for (const path of graph.keys()) {
    const found = visit(path);
    if (found.length > 0) return [`These files import each other in a circle: ${found.join(' -> ')}`];
  }
  return [];
}

/** @returns {number} 0 where every import leads down */
export function checkRooms() {
  const graph = new Map(SOURCES.flatMap(modulesUnder).map((path) => [path, importsOf(path)]));
  const problems = Object.entries(ORDER).flatMap(([folder, order]) => againstOrder(folder, order, graph));
  problems.push(...circle(graph));
  for (const problem of problems) console.error(problem);
  return problems.length === 0 ? 0 : 1;
}

if (process.argv[1] === import.meta.filename) process.exitCode = checkRooms();
