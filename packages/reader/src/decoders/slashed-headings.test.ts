import { describe, expect, it } from 'vitest';
import { textLines } from '../formats/text.js';
import { readDocuments } from '../read.js';
import { withoutStrokes } from './slashed-headings.js';

describe('headings with strokes between them', () => {
  it('lose the strokes and keep their places; strokes elsewhere stay', () => {
    const lines = textLines('指标值 / 绩效指标 / 指标类型\n≤10克/平方米 路面积尘 产出-质量\n培训 / 会议 / 差旅');
    expect(withoutStrokes(lines).map(({ text }) => text)).toEqual([
      '指标值   绩效指标   指标类型',
      '≤10克/平方米 路面积尘 产出-质量',
      '培训 / 会议 / 差旅',
    ]);
  });

  it('head the rows of one project after the other, each with its name and money', async () => {
    const text = [
      '某市2026年重点项目绩效目标公开',
      '项目一：渡口候船亭　　预算金额：40万元',
      '指标值 / 绩效指标 / 指标类型',
      '≥6座 修建候船亭 产出-数量',
      '100% 候船亭验收合格率 产出-质量',
      '≤20天 单座工期 产出-时效',
      '≥90% 乘客满意率 满意度-服务对象',
      '项目二：渡工培训　　预算金额：8.5万元',
      '指标值 / 绩效指标 / 指标类型',
      '≥70人 培训渡工 产出-数量',
      '≥95% 渡工持证率 产出-质量',
      '≤3起 渡运险情 效益-社会',
      '≥85% 渡工满意率 满意度-服务对象',
    ].join('\n');
    const [outcome] = await readDocuments(new TextEncoder().encode(text), { path: 'a.txt' });
    if (outcome?.kind !== 'read') throw new Error('the text was not read');
    const projects = outcome.document.departments.flatMap(({ units }) => units.flatMap((unit) => unit.projects));
    expect(projects.map(({ name, amount }) => [name, amount])).toEqual([
      ['渡口候船亭', 40],
      ['渡工培训', 8.5],
    ]);
    expect(projects.map(({ indicators }) => indicators.map(({ name, value }) => name + value))).toEqual([
      ['修建候船亭≥6座', '候船亭验收合格率100%', '单座工期≤20天', '乘客满意率≥90%'],
      ['培训渡工≥70人', '渡工持证率≥95%', '渡运险情≤3起', '渡工满意率≥85%'],
    ]);
  });
});
