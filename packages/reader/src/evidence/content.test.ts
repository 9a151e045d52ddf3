import { expect, it } from 'vitest';
import { splitCodeName } from './content.js';

it.each([
  ['820001-井研县马踏镇', { code: '820001', name: '井研县马踏镇' }],
  ['[015001]武汉市教育局', { code: '015001', name: '武汉市教育局' }],
  ['云溪县交通运输局 048', { code: '048', name: '云溪县交通运输局' }],
  ['云溪县交通运输局048', { code: '048', name: '云溪县交通运输局' }],
  ['云溪县交通运输局', null],
  ['某县第二人民医院120', null],
  ['2023-112号文件配套资金', null],
])('%s is a code with a name or not', (text, split) => {
  expect(splitCodeName(text)).toEqual(split);
});
