import { describe, expect, it } from 'vitest';
import { Personal } from './personal.js';

function left(text: string) {
  const personal = new Personal();
  return { text: personal.without(text), ...personal.leftOut };
}

describe('what is personal', () => {
  it.each([
    ['项目负责人：王某某', '项目负责人：〔姓名〕', { names: 1 }],
    ['联系人 李明，电话13800138000', '联系人 〔姓名〕，电话〔电话〕', { names: 1, phones: 1 }],
    ['负责人（签字）：欧阳文', '负责人（签字）：〔姓名〕', { names: 1 }],
    ['办公电话：0379-63930000', '办公电话：〔电话〕', { phones: 1 }],
    ['联系电话 6393000', '联系电话 〔电话〕', { phones: 1 }],
    ['邮箱 someone@example.cn', '邮箱 〔电话〕', { phones: 1 }],
    ['身份证号 11010519491231002X', '身份证号 〔号码〕', { ids: 1 }],
    ['（11010519491231002X）', '（〔号码〕）', { ids: 1 }],
    ['账号：6222021234567890123', '账号：〔号码〕', { ids: 1 }],
  ])('goes out of %j', (text, shown, counts) => {
    expect(left(text)).toEqual({ text: shown, names: 0, phones: 0, ids: 0, ...counts });
  });

  it.each([
    '培训人数≥13800138000人',
    '责任人张贴公告次数',
    '负责人满意度≥95%',
    '单位负责人由财政局指定',
    '410300210000000000000',
    '4103002100000Y8030014',
    '补助金额13500000000元',
    '热线电话接通率≥95%',
    '2024-12-31',
    '受益人口110105194912310021人',
  ])('%j holds nothing of it', (text) => {
    expect(left(text)).toEqual({ text, names: 0, phones: 0, ids: 0 });
  });
});
