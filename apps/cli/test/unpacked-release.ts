/** An archive for offices as somebody unpacks it, without Node, and names that shells take for their own. */
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { officeFiles } from '../../../scripts/release/contents.mjs';

export const ODD_NAMES = ['有 空格', '甲&乙', '100%PATH%', '急！!', '(一)[二]', "单'引号", '$HOME `x`'];

/** @returns the folder that was unpacked to */
export function unpack(starter: 'perf-lint.cmd' | 'menu.sh', folder: string): string {
  for (const [name, { bytes, runs }] of officeFiles(starter)) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
    if (runs === true) chmodSync(path, 0o755);
  }
  return folder;
}
