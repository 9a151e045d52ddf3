/** The session of the year before, handed in as last year's: its approved table, and what was decided on it. */
import { readSession } from '../session-file/read-session.js';
import { lastYearOf } from '../state/year.js';
import type { DroppedFile } from './dropped-files.js';
import type { ReferringHost } from './referring.js';

/** True for a session file. */
export function isSessionFile({ path }: DroppedFile): boolean {
  return path.toLowerCase().endsWith('.perf');
}

export async function openLastYear(desk: ReferringHost, { path, file }: DroppedFile): Promise<void> {
  const { texts } = desk;
  const reading = readSession(new Uint8Array(await file.arrayBuffer()));
  if (reading.kind === 'refused') return desk.say('problem', `${path}：${texts.refused[reading.problem]}`);
  const lastYear = lastYearOf(reading.content.kept.history, path);
  if (lastYear === null) return desk.say('problem', texts.noApproval(path));
  desk.dispatch({ kind: 'recorded', history: { lastYear } });
  desk.say('done', texts.lastYearOpened(path, lastYear.tables.projects.length));
}
