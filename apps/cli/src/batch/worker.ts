/** The worker's side as the pool loads it: by the time it takes its first file, what was expected is loaded. */
import { ready } from './work.js';

await ready;

export { form, work as default } from './work.js';
