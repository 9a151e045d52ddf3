/** Which files count where a project stands in several, as a person said. */
import { resolve, sep } from 'node:path';

/** A document lies where a person pointed: it is the file, or in the folder, or in the archive. */
export function preferredFiles(places: readonly string[] = []): (path: string) => boolean {
  const wanted = places.map((place) => resolve(place));
  return (path) => {
    if (wanted.length === 0) return false;
    const file = resolve(path.split('!/')[0] ?? path);
    return wanted.some((place) => file === place || file.startsWith(`${place}${sep}`));
  };
}
