import type { SourceReference } from '@perf-lint/core';
import { describe, expect, it } from 'vitest';
import { documentOf } from '../../../../packages/analyser/testing/case-document.js';
import { BESIDE } from '../../test/beside.js';
import { examineDocument } from '../engine/examine.js';
import { findablePlace } from './findable-place.js';
import { readPaper } from './papers.js';
import { projectsOfPaper } from './projects.js';

const NAME = '高校毕业生“三支一扶”人员生活补贴及保险';
const DOCUMENT = documentOf({ projects: [{ name: NAME, rows: [{ name: '档案数', value: '≥5000份', level1: 'output' }] }] });
const PROJECT = projectsOfPaper(readPaper({ id: '甲', path: '甲' }, examineDocument(DOCUMENT, BESIDE), '')).find(
  ({ place }) => place !== null,
)!;
const CELL: readonly SourceReference[] = [{ kind: 'table', table: 1, row: 143, column: 10 }];

describe('a place that can be found', () => {
  it('tells the table of a Word file by its project, and words to search for', () => {
    expect(findablePlace(CELL, '档案数', PROJECT, 'zh-CN')).toBe('表 1（高校毕业生“三支一扶”人员生活补…）第 143 行，可查找“档案数”');
    expect(findablePlace(CELL, '', PROJECT, 'en')).toContain('row 143');
    // Of the project itself its name is what is searched for: it is not said twice, and stands there word for word.
    expect(findablePlace(CELL, NAME, PROJECT, 'zh-CN')).toBe(`表 1 第 143 行，可查找“${[...NAME].slice(0, 20).join('')}”`);
  });

  it('tells a cell by the name of its sheet', () => {
    const cell: readonly SourceReference[] = [{ kind: 'sheet', sheet: '附件2', cell: 'H12' }];
    expect(findablePlace(cell, '档案数', PROJECT, 'zh-CN')).toBe('工作表“附件2”H12，可查找“档案数”');
  });

  it('leaves pages, lines and what has no place as they are', () => {
    expect(findablePlace([{ kind: 'text', line: 7, column: 0, length: 3 }], '档案数', PROJECT, 'zh-CN')).toBe('第 7 行');
    expect(findablePlace([], '档案数', PROJECT, 'zh-CN')).toBe('');
  });
});
