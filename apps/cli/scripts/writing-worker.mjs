/** Stands in for the worker while it is compiled: after each document it writes down what the engine has compiled by then. */
import { writeFileSync } from 'node:fs';
import { CODE, runCompiled } from '../dist/batch/compiled.js';

const folder = new URL('./', import.meta.url);
const program = runCompiled(folder, new URL('../../', folder));
const { ready, work } = /** @type {typeof import('../src/batch/work.js')} */ (program.exports);
await ready;

/** @param {import('../src/batch/task.js').FileTask} task */
export default async function workAndWrite(task) {
  const answer = await work(task);
  writeFileSync(new URL(CODE, folder), program.code());
  return answer;
}
