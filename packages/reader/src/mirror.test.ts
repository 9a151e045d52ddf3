import { describe, expect, it } from 'vitest';
import { readDocuments } from './read.js';

const LINES = [
  '項(xiàng)目支出績(jī)效目標(biāo)表',
  '項(xiàng)目名稱|城區(qū)綠化養(yǎng)護(hù)',
  '資金總額(萬元)|25',
  '一級指標(biāo)|二級指標(biāo)|三級指標(biāo)|指標(biāo)值',
  '產(chǎn)出指標(biāo)|數(shù)量指標(biāo)|養(yǎng)護(hù)綠地面積|≥3萬平方米',
  '產(chǎn)出指標(biāo)|質(zhì)量指標(biāo)|苗木成活率|≥95%',
  '效益指標(biāo)|社會(huì)效益指標(biāo)|對城區(qū)環(huán)境的影響|明顯改善',
];

async function read(lines: readonly string[]) {
  const [outcome] = await readDocuments(new TextEncoder().encode(lines.join('\n')), { path: 'a.txt' });
  if (outcome?.kind !== 'read') throw new Error('not read');
  return outcome.document;
}

describe('a copy in traditional characters with pronunciations', () => {
  it('is read in the characters of the forms and given back as it is printed', async () => {
    const { departments } = await read(LINES.map((line) => `| ${line.replaceAll('|', ' | ')} |`));
    const [project] = departments.flatMap(({ units }) => units.flatMap(({ projects }) => projects));
    expect(project).toMatchObject({ name: '城區(qū)綠化養(yǎng)護(hù)', amount: 25 });
    expect(project?.indicators.map(({ level1, level2, name, value }) => [level1, level2, name, value])).toEqual([
      ['output', '數(shù)量指標(biāo)', '養(yǎng)護(hù)綠地面積', '≥3萬平方米'],
      ['output', '質(zhì)量指標(biāo)', '苗木成活率', '≥95%'],
      ['benefit', '社會(huì)效益指標(biāo)', '對城區(qū)環(huán)境的影響', '明顯改善'],
    ]);
    expect(project?.indicators[2]?.ordinary).toEqual({ level2: '社会效益指标', name: '对城区环境的影响', value: '明显改善' });
    expect(project?.indicators[0]?.target).toMatchObject({ comparator: '≥', number: 3, factor: 10000, unit: '㎡' });
  });

  it('is not what a name in traditional characters makes of a page', async () => {
    const text = ['項目名称：書畫展', '一级指标二级指标三级指标指标值产出指标数量指标展出作品数量≥50件质量指标作品完好率≥98%'];
    const { departments } = await read(text);
    const rows = departments.flatMap(({ units }) => units.flatMap(({ projects }) => projects.flatMap(({ indicators }) => indicators)));
    expect(rows.map(({ name }) => name)).toEqual(['展出作品数量', '作品完好率']);
  });
});
