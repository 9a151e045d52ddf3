import { describe, expect, it } from 'vitest';
import { factsOfDocuments } from './facts-of-documents.js';
import { readMapping } from './mapping.js';
import { levelOfPlace, placeOfCells, placeOfCode, placeOfNames } from './places.js';

const short = ({ province, city, county }: ReturnType<typeof placeOfCode>) => [province, city, county];

describe('places', () => {
  it.each([
    [['河南省洛阳市瀍河回族区教育局'], ['410000', '410300', '410304']],
    [['洛阳市人力资源和社会保障局'], ['410000', '410300', null]],
    [['浙江省财政厅'], ['330000', null, null]],
    [['北京市朝阳区民政局'], ['110000', null, '110105']],
    [['济源市人社局'], ['410000', null, '419001']],
    // There are several districts of that name, and nothing says which.
    [['鼓楼区教育局'], [null, null, null]],
    [
      ['市财政局', '南京市鼓楼区教育局'],
      ['320000', '320100', '320106'],
    ],
    [['城区供水中心'], [null, null, null]],
  ])('%j lies in %j', (names, place) => {
    expect(short(placeOfNames(names))).toEqual(place);
  });

  it.each([
    [
      ['河南', '洛阳市', ''],
      ['410000', '410300', null],
    ],
    [
      ['410000', '', '殷都区'],
      ['410000', '410500', '410505'],
    ],
    [
      ['', '', '鼓楼区'],
      [null, null, null],
    ],
    [
      ['', '徐州市', '鼓楼区'],
      ['320000', '320300', '320302'],
    ],
    [
      ['不存在省', '', ''],
      [null, null, null],
    ],
  ])('cells %j mean %j', ([province = '', city = '', county = ''], place) => {
    expect(short(placeOfCells(province, city, county))).toEqual(place);
  });

  it('have a level by what was found, and by the names of townships', () => {
    expect(levelOfPlace(placeOfCode('410300'), [])).toBe('city');
    expect(levelOfPlace(placeOfCode('410304'), ['某区某街道办事处'])).toBe('township');
    expect(levelOfPlace(placeOfCode('999999'), ['某镇人民政府'])).toBeNull();
  });
});

describe('facts of documents', () => {
  const mapping = readMapping([
    ['文件', '来源网址', '取得日期', '省', '市', '层级', '年度', '行业'],
    ['a/洛阳.pdf', 'https://example.cn/1', '2024-03-01', '河南省', '洛阳市', '市级', '2023年', ''],
    ['b/x.pdf', '', '', '', '', '怪', '二〇二三', '208'],
  ]);
  const lines = mapping.kind === 'read' ? mapping.lines : [];
  const factsOf = factsOfDocuments(lines);
  const document = { sha256: null, title: null, departments: null };

  it('come from the mapping file before the names in the document', () => {
    const facts = factsOf({ ...document, path: 'elsewhere/洛阳.pdf', departments: ['南京市教育局'] });
    expect(facts).toMatchObject({
      city: '410300',
      level: 'city',
      placeFrom: 'mapping',
      year: 2023,
      sector: '205',
      sourceUrl: 'https://example.cn/1',
    });
  });

  it('come from the names where the mapping file says nothing', () => {
    expect(factsOf({ ...document, path: 'c.pdf', departments: ['南京市教育局'] })).toMatchObject({
      city: '320100',
      level: 'city',
      placeFrom: 'name',
      sector: '205',
      year: null,
    });
  });

  it('tell which cells were not understood', () => {
    expect(mapping).toMatchObject({
      problems: [
        { row: 3, column: 'level', text: '怪' },
        { row: 3, column: 'year', text: '二〇二三' },
      ],
    });
    expect(readMapping([['省'], ['河南']])).toMatchObject({ kind: 'no-headings', headings: ['省'] });
  });
});
