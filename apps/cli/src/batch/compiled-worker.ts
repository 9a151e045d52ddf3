/** The worker's side where it was compiled ahead: the same work, run from its folder below the bundle. */
import { runCompiled } from './compiled.js';

const { exports } = runCompiled(new URL('./', import.meta.url), new URL('../../', import.meta.url));
const { ready, work, form } = exports as typeof import('./work.js');
await ready;

export { form, work as default };
