/** --files-from: a list of paths, one a line (or separated by NUL), from a file or from standard input. */
import { createReadStream } from 'node:fs';

/** The paths of a list, read as they come. Throws the system's error where the list cannot be read. */
export async function* pathList(from: string): AsyncGenerator<string> {
  const stream = from === '-' ? process.stdin : createReadStream(from);
  stream.setEncoding('utf8');
  let rest = '';
  for await (const chunk of stream) {
    rest += chunk as string;
    const pieces = rest.split(/\r?\n|\0/);
    rest = pieces.pop() ?? '';
    for (const piece of pieces) if (piece.trim() !== '') yield piece.trim();
  }
  if (rest.trim() !== '') yield rest.trim();
}

/** What comes on standard input. @param most bytes; of what is longer, a little more comes back, so that it shows */
export async function readStandardInput(most: number): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of process.stdin) {
    chunks.push(chunk as Buffer);
    size += (chunk as Buffer).length;
    if (size > most) break;
  }
  return Buffer.concat(chunks);
}
