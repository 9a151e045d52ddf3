/** Workers as the page starts them: made from its own text, with the binaries that it carries. */
import { FILER } from '../filing/protocol.js';
import { packedPdfium, programText, recogniserParts } from './page-parts.js';

/** Addresses of programs, each made once: a worker can be started from it at any time. */
const addresses = new Map<'plain' | 'with-recogniser', string>();

function addressOf(kind: 'plain' | 'with-recogniser', program: () => readonly string[]): string {
  const address = addresses.get(kind) ?? URL.createObjectURL(new Blob([...program()], { type: 'text/javascript' }));
  addresses.set(kind, address);
  return address;
}

/** A worker for everything but scans. */
export function plainWorker(): Worker {
  const worker = new Worker(addressOf('plain', () => [programText()]));
  worker.postMessage({ kind: 'pdfium', packed: packedPdfium() });
  return worker;
}

/** A worker that makes files of the session and takes session files apart. */
export function filingWorker(): Worker {
  return new Worker(
    addressOf('plain', () => [programText()]),
    { name: FILER },
  );
}

/** A worker that reads scans as well, in a page that carries what that takes. */
export function scanWorker(): Worker {
  const { program, packed } = recogniserParts();
  const worker = new Worker(addressOf('with-recogniser', () => [programText(), '\n', program]));
  worker.postMessage({ kind: 'pdfium', packed: packedPdfium() });
  worker.postMessage(
    { kind: 'recogniser', packed },
    Object.values(packed).map(({ buffer }) => buffer),
  );
  return worker;
}
