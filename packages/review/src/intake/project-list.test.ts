import { describe, expect, it } from 'vitest';
import { officesOf } from './match-list.js';
import { readProjectList } from './project-list.js';

const lines = (rows: readonly (readonly string[])[], named = {}) => {
  const reading = readProjectList(rows, named);
  return reading.kind === 'read' ? reading.lines : reading;
};

describe('a list of projects', () => {
  it('is read under titles, by usual headings, in the unit of money that it states', () => {
    const head = ['序号', '项目编码', '项目名称', '预算单位', '主管部门', '业务科室', '金额（元）'];
    const rows = [
      ['2024年项目清单'],
      [],
      head,
      ['1', "'4190-01", '会议费', '某中心', '某局', '社保科', '125,000'],
      ['合计', '', '合计', '', '', '', '125000'],
    ];
    expect(lines(rows)).toEqual([
      {
        projectCode: '4190-01',
        projectName: '会议费',
        unitCode: '',
        unitName: '某中心',
        department: '某局',
        office: '社保科',
        amount: 12.5,
        type: '',
        origin: '',
        row: 4,
      },
    ]);
    const above = [['单位：元'], ['项目名称', '金额'], ['会议费', '125000']];
    expect(lines(above)).toMatchObject([{ amount: 12.5 }]);
    expect(
      lines([
        ['项目名称', '金额'],
        ['会议费', '12.5'],
      ]),
    ).toMatchObject([{ amount: 12.5 }]);
  });

  it('says which money it could not read and leaves it out', () => {
    const reading = readProjectList([
      ['项目名称', '金额'],
      ['会议费', '待定'],
      ['培训费', '—'],
    ]);
    expect(reading).toMatchObject({ kind: 'read', badAmounts: [{ row: 2, text: '待定' }] });
  });

  it('asks for headings that it does not know, and takes those that are named', () => {
    const rows = [
      ['代号', '称呼'],
      ['1', '会议费'],
    ];
    expect(lines(rows)).toMatchObject({ kind: 'no-headings' });
    expect(lines(rows, { projectName: '称呼' })).toMatchObject([{ projectName: '会议费', projectCode: '' }]);
    expect(lines(rows, { projectName: '名字' })).toMatchObject({ kind: 'heading-not-found', heading: '名字' });
  });
});

describe('offices of a list', () => {
  const line = (department: string, unitName: string, office: string) => ({
    projectCode: '',
    projectName: '',
    unitCode: '',
    unitName,
    department,
    office,
    amount: null,
    type: '',
    origin: '',
    row: 1,
  });

  it('are those that all lines of a department or unit agree on', () => {
    const lines = [
      line('某局', '甲单位', '社保科'),
      line('某局', '乙单位', '教科文科'),
      line('某局', '甲单位', '社保科'),
      line('某局', '乙单位', ''),
      line('某局', '丙单位', '社保科'),
      line('某局', '丙单位', '教科文科'),
      line('某局', '丙单位', '社保科'),
    ];
    expect(officesOf(lines)).toEqual({ 甲单位: '社保科', 乙单位: '教科文科' });
  });
});
