import { describe, expect, it } from 'vitest';
import { documentOf } from '../../../testing/case-document.js';
import { analyse } from '../../analyse.js';

const said = (names: readonly string[]) =>
  analyse(documentOf({ projects: [{ name: '养殖小区', rows: names.map((name) => ({ name, value: '≥20平方米' })) }] }))
    .findings.filter(({ ruleId }) => ruleId === 'template-left-unfilled')
    .map(({ messageId, args, path }) => [messageId, args.count, path.indicatorId]);

describe('marks that the form prints in its names', () => {
  it('are said once for a table', () => {
    expect(said(['硬化面积', '圈舍面积(≥**平方米)', '库房面积(≥**平方米)', '消毒池面积(≥**平方米)'])).toEqual([['names', 3, 'p0.i1']]);
  });

  it('are said of the row where one has them', () => {
    expect(said(['硬化面积', '圈舍面积(≥**平方米)'])).toEqual([['name', undefined, 'p0.i1']]);
  });
});
