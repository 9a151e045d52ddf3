/**
 * What was dropped onto the starter. Windows hands over one line; a name without a blank stands in it without quotes, even where it holds & or
 * %, which cmd then takes for its own. So the line is read as it came, not the arguments that cmd makes of it.
 */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

/**
 * @param {string} line the whole line that cmd was started with (%cmdcmdline%); empty elsewhere
 * @param {string} starter file name of the starter
 * @returns {string[] | null} paths in the line; null where it did not start the starter
 */
export function pathsOfLine(line, starter) {
  const at = line.toLowerCase().indexOf(starter.toLowerCase());
  if (at < 0 || !/\/c\s/i.test(line.slice(0, at))) return null;
  let rest = line.slice(at + starter.length);
  if (rest.startsWith('"')) rest = rest.slice(1);
  // cmd /c puts the whole command in quotes: the last one closes it, not a name.
  const quotes = rest.split('"').length - 1;
  if (quotes % 2 === 1) rest = rest.slice(0, rest.lastIndexOf('"'));
  return [...rest.matchAll(/"([^"]*)"|([^ \t"]+)/g)].map(([, quoted, plain]) => quoted ?? plain ?? '').filter((path) => path !== '');
}

/**
 * A path as somebody types or drags it into the window: in quotes, with blanks around it, or escaped by a Linux terminal.
 * @param {string} typed
 * @returns {string} an absolute path where there is such a file or folder, else what was typed without its quotes
 */
export function pathTyped(typed) {
  const trimmed = typed.trim().replace(/^(["'])(.*)\1$/s, '$2');
  for (const candidate of [trimmed, trimmed.replace(/\\(.)/g, '$1'), trimmed.replaceAll(`'\\''`, "'")])
    if (candidate !== '' && existsSync(candidate)) return resolve(candidate);
  return trimmed;
}
