import { strFromU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { documentOf } from '../../../../packages/analyser/testing/case-document.js';
import { BESIDE } from '../../test/beside.js';
import { examineDocument } from '../engine/examine.js';
import { cardsOf } from '../state/cards.js';
import { readPaper } from '../state/papers.js';
import { projectsOfPaper } from '../state/projects.js';
import { wrongOpinionFile } from './wrong-opinion.js';

const DOCUMENT = documentOf({
  projects: [{ name: '培训经费', rows: [{ name: '培训经费完成情况', value: '有所提升', level1: 'output' }] }],
});

describe('the file about a wrong opinion', () => {
  it('opens by its name, says why, and names neither unit nor project', () => {
    const [project] = projectsOfPaper(readPaper({ id: '甲', path: '甲' }, examineDocument(DOCUMENT, BESIDE), '')).filter(
      ({ place }) => place !== null,
    );
    const card = cardsOf(project!, 'zh-CN').cards.find(({ rows }) => rows.length > 0)!;
    const said = { words: '培训经费按上级文件写。', version: '1.0.0', date: '2026-11-30' };
    const { name, bytes } = wrongOpinionFile(card, project!, said, 'zh-CN');
    expect(name).toBe(`这条说错了-${card.opinion.rule}-2026-11-30.txt`);
    expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
    const text = strFromU8(bytes);
    for (const part of [
      '发给维护规则的人',
      card.opinion.findings[0]!.ruleId,
      '为什么说错了：某项目按上级文件写。',
      '某项目完成情况｜有所提升',
    ])
      expect(text).toContain(part);
    expect(text).not.toContain('培训经费');
  });
});
