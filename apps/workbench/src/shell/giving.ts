/** Files that the page makes and hands to the browser: a sign while it works, then the file, and what its name is. */
import { type OutputFile, together, typeOf } from '../outputs/output-file.js';
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
  const file = made as OutputFile | null;
  if (file === null) desk.say('problem', nothing);
  else desk.say('done', desk.texts.exportedFile(file.name));
  return file !== null;
}
