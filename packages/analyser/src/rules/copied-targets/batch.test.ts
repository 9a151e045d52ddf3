import { expect, it } from 'vitest';
import { documentOf, type ProjectCase } from '../../../testing/case-document.js';
import { analyse } from '../../analyse.js';
import { batchDocument } from '../../context/make-document-facts.js';

const rows = [
  { name: '施工长度', value: '≥12公里' },
  { name: '材料抽检合格率', value: '≥98%' },
  { name: '安全事故数', value: '0起' },
  { level1: 'benefit' as const, name: '受益人口', value: '≥3万人' },
  { level1: 'benefit' as const, name: '沿线绿化面积', value: '≥800平方米' },
];
const here: ProjectCase = { projects: [{ name: '河道清淤工程', rows }] };
const there: ProjectCase = { projects: [{ name: '校舍维修改造', rows }] };

const found = (path: string) => {
  const document = documentOf(here);
  const batch = [batchDocument(document), batchDocument(documentOf(there, path))];
  return analyse(document, { batch })
    .findings.filter(({ ruleId }) => ruleId === 'copied-targets')
    .map(({ messageId, severity }) => `${messageId} ${severity}`);
};

it('holds a document against those of other departments, not against its own of another year', () => {
  expect(found('elsewhere')).toEqual(['copied-across info']);
  expect(found('the same department, last year')).toEqual([]);
});

it('does not hold a project against itself in another file, whatever department that names', () => {
  const coded = (code: string): ProjectCase => ({ projects: [{ name: '河道清淤工程', code, rows }] });
  const document = documentOf(coded('4190012'));
  const across = (other: ProjectCase) =>
    analyse(document, { batch: [batchDocument(document), batchDocument(documentOf(other, 'elsewhere'))] }).findings.filter(
      ({ ruleId }) => ruleId === 'copied-targets',
    );
  expect(across(coded("'419-0012"))).toEqual([]);
  expect(across(coded('4190013'))).toHaveLength(1);
});

it('looks inside the document where there is no batch', () => {
  const both = documentOf({ projects: [...(here.projects ?? []), ...(there.projects ?? [])] });
  expect(
    analyse(both)
      .findings.filter(({ ruleId }) => ruleId === 'copied-targets')
      .map(({ messageId }) => messageId),
  ).toEqual(['copied']);
});
