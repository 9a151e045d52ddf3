/** Files that the page makes and hands to the browser: a sign while it works, then the file, and what its name is. */
import { type OutputFile, together, typeOf } from '../outputs/output-file.js';
import type { Wish } from '../outputs/wishes.js';
import type { Desk } from './desk.js';
import { download } from './download.js';

/** Makes files and downloads them, several as a zip of that name; says what it comes to. None made: `nothing` is said. */
export async function give(
  desk: Desk,
  name: string,
  make: () => Promise<readonly OutputFile[]>,
  nothing: string = desk.texts.nothingToExport,
): Promise<boolean> {
  let made: OutputFile | null = null;
  await desk.during(desk.texts.making, async () => {
    made = together(name, await make());
    if (made !== null) download(made.name, made.bytes, typeOf(made.name));
  });
  return said(desk, made, nothing);
}

/** The same of files that a worker makes of the session: false where somebody stopped it or nothing could be made. */
export async function giveMade(desk: Desk, name: string, wish: Wish, nothing: string = desk.texts.nothingToExport): Promise<boolean> {
  const made = await desk.making.made(wish, name);
  return made !== null && giveFile(desk, made.file, nothing);
}

/** Downloads a file that is made; says what it comes to. */
export function giveFile(desk: Desk, file: OutputFile | null, nothing: string): boolean {
  if (file !== null) download(file.name, file.bytes, typeOf(file.name));
  return said(desk, file, nothing);
}

function said(desk: Desk, file: OutputFile | null, nothing: string): boolean {
  if (file === null) desk.say('problem', nothing);
  else desk.say('done', desk.texts.exportedFile(file.name));
  return file !== null;
}
