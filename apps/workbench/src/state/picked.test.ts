import { describe, expect, it } from 'vitest';
import { demoAnalysis } from '../../../../packages/report/fixtures/demo-analysis.js';
import { BESIDE } from '../../test/beside.js';
import { examineDocument } from '../engine/examine.js';
import { readPaper } from './papers.js';
import { between, pickedOf, withUnitsOf } from './picked.js';
import { projectsOfPaper } from './projects.js';
import { NO_FILTER } from './queue.js';
import { NEW_SESSION, reduce } from './session.js';

const { document } = demoAnalysis('甲.md', 'a'.repeat(64));
const PROJECTS = projectsOfPaper(readPaper({ id: 'p', path: '甲.md' }, examineDocument(document, BESIDE), ''));
const [FIRST, SECOND] = PROJECTS;

describe('projects that are ticked', () => {
  it('stay ticked while the queue is filtered otherwise, and are gone with the round', () => {
    if (FIRST === undefined || SECOND === undefined) throw new Error('too few projects');
    const ticked = reduce(NEW_SESSION, { kind: 'picked', keys: [FIRST.key, SECOND.key], on: true });
    const filtered = reduce(ticked, { kind: 'filtered', filter: { ...NO_FILTER, search: '没有这样的项目' } });
    expect(pickedOf(PROJECTS, filtered.picked)).toEqual([FIRST, SECOND]);
    const one = reduce(filtered, { kind: 'picked', keys: [FIRST.key], on: false });
    expect(pickedOf(PROJECTS, one.picked)).toEqual([SECOND]);
    // What is not there any more is not given out.
    expect(pickedOf([FIRST], one.picked)).toEqual([]);
    expect(reduce(one, { kind: 'round-begun', history: one.history }).picked.size).toBe(0);
    expect(one.saved).toBe(true);
  });

  it('bring all of their units along, and of a project without a unit nothing', () => {
    const of = (key: string, unit: string) => ({ ...FIRST!, key, unit });
    const all = [of('1', '甲站'), of('2', '乙站'), of('3', '甲站'), of('4', ''), of('5', '')];
    expect(withUnitsOf(all, new Set(['1', '4'])).map(({ key }) => key)).toEqual(['1', '3', '4']);
  });

  it('are a range in either direction', () => {
    expect([between(['a', 'b', 'c', 'd'], 2, 1), between(['a', 'b', 'c'], 0, 2), between(['a'], 0, 0)]).toEqual([
      ['b', 'c'],
      ['a', 'b', 'c'],
      ['a'],
    ]);
  });
});
