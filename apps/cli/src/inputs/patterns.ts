/** Arguments that are patterns of file names. */
import { convertPathToPattern, glob, isDynamicPattern } from 'tinyglobby';

/** Files below `cwd` that an argument matches, in no order; null where it is no pattern. */
export async function matching(argument: string, cwd: string, windows: boolean): Promise<string[] | null> {
  const pattern = windows ? windowsPattern(argument) : argument;
  if (!isDynamicPattern(pattern)) return null;
  return glob(pattern, { cwd, dot: false, expandDirectories: false, followSymbolicLinks: false });
}

/**
 * A Windows argument as a pattern: "\" separates folders, yet "(" and "[" of the folder part stay letters.
 * What holds no wildcard is escaped whole.
 */
export function windowsPattern(argument: string): string {
  const plain = argument.replaceAll('\\', '/');
  const wild = plain.search(/[*?{]/);
  if (wild < 0) return convertPathToPattern(plain);
  const slash = plain.lastIndexOf('/', wild);
  const folder = plain.slice(0, slash + 1).replace(/[()[\]!]/g, '\\$&');
  return folder + plain.slice(slash + 1);
}
