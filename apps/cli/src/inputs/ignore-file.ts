/** .perf-lintignore: patterns as in .gitignore, relative to the folder the file stands in. */
import { readFileSync } from 'node:fs';
import { isAbsolute, join, relative, sep } from 'node:path';
import ignore, { type Ignore } from 'ignore';

const IGNORE_FILE = '.perf-lintignore';

/** What ignore files along the way from a walked folder say about a path. */
export class IgnoreFiles {
  readonly #files: { readonly folder: string; readonly rules: Ignore }[] = [];

  /** @param patterns those of the configuration and --ignore, relative to `base` */
  constructor(base: string, patterns: readonly string[]) {
    if (patterns.length > 0) this.#files.push({ folder: base, rules: ignore().add([...patterns]) });
    this.enter(base);
  }

  /** Takes in the ignore file of a folder, where there is one. */
  enter(folder: string): void {
    if (this.#files.some((file) => file.folder === folder && file.rules.ignores(IGNORE_FILE))) return;
    try {
      const text = readFileSync(join(folder, IGNORE_FILE), 'utf8');
      this.#files.push({ folder, rules: ignore().add(text).add(IGNORE_FILE) });
    } catch {
      // Most folders have none.
    }
  }

  /** @param isFolder patterns that end with "/" mean folders only */
  ignores(path: string, isFolder: boolean): boolean {
    for (const { folder, rules } of this.#files) {
      const inside = relative(folder, path);
      if (inside === '' || inside.startsWith('..') || isAbsolute(inside)) continue;
      const plain = inside.split(sep).join('/');
      if (rules.ignores(isFolder ? `${plain}/` : plain)) return true;
    }
    return false;
  }
}
