/** From the root of a machine: /home/… or C:/… */
const FROM_ROOT = /^(?:\/|[A-Za-z]:\/|\/\/)/;

/**
 * A document's path on papers that are handed on: as it was given, but of one from the root of a machine the file's name alone. Where somebody's
 * folders lie is nobody's business.
 */
export function shownPath(path: string): string {
  return FROM_ROOT.test(path.replaceAll('\\', '/')) ? path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1) : path;
}
