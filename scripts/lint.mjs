/** Checks style with Biome, the order of rooms, words outside the vocabularies, the types of tests and scripts, which the build leaves out, and with knip that nothing is dead. */
import { run, tool } from './pnpm.mjs';
import { checkRooms } from './rooms.mjs';
import { checkWords } from './words.mjs';

/** What git does not keep is not ours to style: caches, builds. */
const GIT_IGNORE = ['--vcs-enabled=true', '--vcs-client-kind=git', '--vcs-use-ignore-file=true'];

/** @returns {number} 0 where all checks pass */
export function lint() {
  console.log('perf-lint: checking the code (检查代码) …');
  const style = run(process.execPath, [tool('@biomejs/biome/bin/biome'), 'check', '--diagnostic-level=warn', ...GIT_IGNORE]);
  const rooms = checkRooms();
  const words = checkWords();
  const types = run(process.execPath, [tool('typescript/bin/tsc'), '-p', 'tsconfig.test.json']);
  const dead = run(process.execPath, [tool('knip/bin/knip.js'), '--no-progress']);
  return style === 0 && rooms === 0 && words === 0 && types === 0 && dead === 0 ? 0 : 1;
}
