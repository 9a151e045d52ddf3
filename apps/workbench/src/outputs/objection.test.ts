import { describe, expect, it } from 'vitest';
import { documentOf } from '../../../../packages/analyser/testing/case-document.js';
import { BESIDE } from '../../test/beside.js';
import { examineDocument } from '../engine/examine.js';
import { cardsOf } from '../state/cards.js';
import { readPaper } from '../state/papers.js';
import { projectsOfPaper } from '../state/projects.js';
import { objectionName } from './objection.js';

const DOCUMENT = documentOf({
  projects: [
    {
      name: '培训/经费',
      rows: [
        { name: '社会影响', value: '有所提升', level1: 'benefit' },
        { name: '就业能力', value: '明显改善', level1: 'benefit' },
      ],
    },
  ],
});

describe('the file with what a unit says to an opinion', () => {
  it('is called by project, row and problem in words, so that two of one kind are told apart', () => {
    const project = projectsOfPaper(readPaper({ id: '甲', path: '甲' }, examineDocument(DOCUMENT, BESIDE), '')).find(
      ({ place }) => place !== null,
    );
    if (project === undefined) throw new Error('no project');
    const cards = cardsOf(project, 'zh-CN').cards.filter(({ opinion }) => opinion.rule === '指标值不够具体');
    expect(cards.map((card) => objectionName(card, project, '2026-11-30', 'zh-CN'))).toEqual([
      expect.stringMatching(/^意见说明-培训.?经费-社会影响-指标值不够具体-2026-11-30$/u),
      expect.stringMatching(/^意见说明-培训.?经费-就业能力-指标值不够具体-2026-11-30$/u),
    ]);
  });
});
