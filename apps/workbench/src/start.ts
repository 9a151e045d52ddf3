/**
 * The one script of the page. The page runs it, and the workers are made from its very text: what both need is carried once.
 */
import './shell/missing.js';
import './shell/missing-crypto.js';
import { startWorker, type WorkerScope } from './engine/worker.js';
import { type FilerScope, startFiler } from './filing/filing-worker.js';
import { FILER } from './filing/protocol.js';
import { startPage } from './page/start-page.js';

if (typeof document === 'undefined') {
  if ((globalThis as unknown as { readonly name?: string }).name === FILER) startFiler(globalThis as unknown as FilerScope);
  else startWorker(globalThis as unknown as WorkerScope);
} else startPage();
