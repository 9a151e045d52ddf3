/**
 * A plugin of esbuild that takes every name of our packages from the module that makes it. An index names all that its package has, and what one part
 * of a program takes by it, esbuild loads for every part that takes anything by it: the worker would load the writer of workbooks for the sake of one function.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const IMPORT = /^import \{ ([^}]+) \} from '(@perf-lint\/[a-z]+)';$/gm;
const DYNAMIC_IMPORT = /const \{ ([^}]+) \} = await import\('(@perf-lint\/[a-z]+)'\);/g;
const RE_EXPORT = /^export \{ ([^}]+) \} from '(\.[^']+)';$/gm;
const RE_EXPORT_ALL = /^export \* from '(\.[^']+)';$/gm;
const EXPORTED = /^export (?:async )?(?:const|function\*?|class) ([\w$]+)/gm;

/** "a as b" in its two parts. @param {string} names */
function* pairs(names) {
  for (const name of names.split(',')) {
    const [inside = '', outside = inside] = name.trim().split(' as ');
    if (inside !== '') yield { inside, outside };
  }
}

/**
 * Where each name of an index is made, and what it is called there.
 * @param {string} index path of the index @returns {Map<string, { file: string, inside: string }>}
 */
function namesOf(index) {
  const text = readFileSync(index, 'utf8');
  const found = new Map();
  for (const [, names = '', from = ''] of text.matchAll(RE_EXPORT))
    for (const { inside, outside } of pairs(names)) found.set(outside, { file: join(dirname(index), from), inside });
  for (const [, from = ''] of text.matchAll(RE_EXPORT_ALL)) {
    const file = join(dirname(index), from);
    for (const [, name = ''] of readFileSync(file, 'utf8').matchAll(EXPORTED)) found.set(name, { file, inside: name });
  }
  return found;
}

/** @returns {import('esbuild').Plugin} */
export function directImports() {
  /** @type {Map<string, ReturnType<typeof namesOf>>} */
  const known = new Map();
  return {
    name: 'direct-imports',
    setup(build) {
      build.onLoad({ filter: /[/\\](?:apps|packages|data)[/\\](?:.*[/\\])?dist[/\\].*\.js$/ }, ({ path }) => {
        if (path.includes('node_modules')) return undefined;
        const require = createRequire(pathToFileURL(path));
        /** Where a name of a package is made. @param {string} from the package @param {string} name */
        const placeOf = (from, name) => {
          const index = require.resolve(from);
          const made = known.get(index) ?? namesOf(index);
          known.set(index, made);
          const place = made.get(name);
          if (place === undefined) throw new Error(`${fileURLToPath(pathToFileURL(path))}: ${from} has no ${name}`);
          return { inside: place.inside, file: JSON.stringify(place.file) };
        };
        const contents = readFileSync(path, 'utf8')
          .replace(IMPORT, (_, names, from) =>
            [...pairs(names)]
              .map(({ inside, outside }) => {
                const place = placeOf(from, inside);
                return `import { ${place.inside} as ${outside} } from ${place.file};`;
              })
              .join(''),
          )
          .replace(DYNAMIC_IMPORT, (_, names, from) =>
            names
              .split(',')
              .map((/** @type {string} */ name) => {
                const place = placeOf(from, name.trim());
                return `const { ${place.inside}: ${name.trim()} } = await import(${place.file});`;
              })
              .join(''),
          );
        return { contents, loader: 'js' };
      });
    },
  };
}
