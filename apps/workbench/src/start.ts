/**
 * The one script of the page. The page runs it, and the workers are made from its very text: what both need is carried once.
 */
import './shell/missing.js';
import './shell/missing-crypto.js';
import { startWorker, type WorkerScope } from './engine/worker.js';
import { startPage } from './page/start-page.js';

if (typeof document === 'undefined') startWorker(globalThis as unknown as WorkerScope);
else startPage();
