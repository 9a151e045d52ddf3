/** The session of the year before, handed in as last year's: its approved table, and what was decided on it. */
import { lastYearOf } from '../state/year.js';
import type { DroppedFile } from './dropped-files.js';
import type { Making } from './making.js';
import type { ReferringHost } from './referring.js';

/** The part of the desk that is used here. */
export interface LastYearHost extends ReferringHost {
  readonly making: Making;
}

export async function openLastYear(desk: LastYearHost, { path, file }: DroppedFile): Promise<void> {
  const { texts } = desk;
  const reading = await desk.making.opened(file);
  // Stopped, or not done: what is wrong has been said.
  if (reading === null) return;
  if (reading.kind === 'refused') return desk.say('problem', `${path}：${texts.refused[reading.problem]}`);
  const lastYear = lastYearOf(reading.content.kept.history, path);
  if (lastYear === null) return desk.say('problem', texts.noApproval(path));
  desk.dispatch({ kind: 'recorded', history: { lastYear } });
  desk.say('done', texts.lastYearOpened(path, lastYear.tables.projects.length));
}
