import { expect, it } from 'vitest';
import { readDocuments } from '../../read.js';

async function read(...lines: readonly string[]) {
  const [outcome] = await readDocuments(new TextEncoder().encode(lines.join('\n')), { path: '附件.txt' });
  if (outcome?.kind !== 'read') throw new Error('not read');
  const projects = outcome.document.departments.flatMap(({ units }) => units.flatMap((unit) => unit.projects));
  return projects.flatMap(({ indicators }) => indicators);
}

it('leaves out what is said of a target, between targets of one line and behind the last', async () => {
  const rows = await read(
    '灌区维护项目支出绩效自评报告',
    '(二)绩效目标完成情况',
    '数量指标:维修渠道12公里,指标完成率100%,更换闸门30扇,指标完成率100%。',
    '质量指标:工程验收合格率98%,指标完成率100%。',
    '满意度指标:灌区群众满意度90%,指标完成率100%。',
  );
  expect(rows.map(({ name, value }) => [name, value])).toEqual([
    ['维修渠道', '12公里'],
    ['更换闸门', '30扇'],
    ['工程验收合格率', '98%'],
    ['灌区群众满意度', '90%'],
  ]);
});

it('doubts sentences that stand under a header of columns, and cuts none of them inside brackets', async () => {
  const rows = await read(
    '项目绩效目标表',
    '评价指标 绩效内容 绩效标准 全年绩效目标',
    '产出指标 数量指标 目标1 受益人数 渔民补贴(每月每人300元、退捕渔民每人500元)受益渔民232人、护渔员培训91人',
    '质量指标 目标2 补贴发放准确率100%、培训合格率95%',
    '满意度指标 渔民满意度90%',
  );
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.filter(({ name, value }) => /[(（][^)）]*$/.test(name) || /^\d+元/.test(value))).toEqual([]);
  expect(rows.filter(({ doubts }) => doubts.length === 0)).toEqual([]);
});

it('reads a period as one value, and doubts what is cut out of a sentence by guess', async () => {
  const rows = await read(
    '示范村道路改造资金绩效评价报告',
    '(四)绩效目标',
    '数量指标:',
    '该工程改造村道14公里,安装路灯60盏。',
    '质量指标:',
    '本工程于2022年3月5日开工,2022年8月16日,经县交通局组织验收。',
    '时效指标:',
    '项目建设周期为2022年元月至2022年10月。',
    '成本指标:',
    '工程总投入640万元,镇级安排95万元,补贴标准为每户每年800元。',
  );
  expect(rows.map(({ name, value }) => [name, value])).toContainEqual(['项目建设周期', '2022年元月至2022年10月']);
  const sure = rows.filter(({ doubts }) => doubts.length === 0).map(({ name }) => name);
  expect(sure).toEqual(['安装路灯', '项目建设周期', '工程总投入']);
  expect(rows.map(({ value }) => value)).not.toContain('8月16日');
});

const told = (rows: Awaited<ReturnType<typeof read>>) => rows.map(({ level1, name, value }) => [level1, name, value]);

it('takes the target value of a sentence, and not what was done, one below the other or in one paragraph', async () => {
  const lines = await read(
    '乡道养护绩效自评报告',
    '养护里程指标值120公里,实际完成125公里;养护合格率指标值≥95%,实际值97%;完工时间指标值2022年11月底前,实际于10月完成。',
  );
  expect(told(lines)).toEqual([
    ['', '养护里程', '120公里'],
    ['', '养护合格率', '≥95%'],
    ['', '完工时间', '2022年11月底前'],
  ]);
  const quoted = await read(
    '项目绩效目标完成情况:一是数量方面,“抽检批次”指标年度目标值为≥800批次,全年完成823批次;二是效益方面,“营商环境”指标年度目标值为持续改善,全年持续改善;三是满意度方面,“商户满意度”指标年度目标值为≥95%,“公众满意度”指标年度目标值为≥90%,全年完成96%。',
  );
  expect(told(quoted)).toEqual([
    ['output', '抽检批次', '≥800批次'],
    ['benefit', '营商环境', '持续改善'],
    ['satisfaction', '商户满意度', '≥95%'],
    ['satisfaction', '公众满意度', '≥90%'],
  ]);
  const classed = await read('绩效自评情况', '数量指标“快检次数”年初目标值≥5000次,完成5100次。质量指标“处置率”年初目标值100%,完成100%。');
  expect(classed.map(({ value }) => value)).toEqual(['≥5000次', '100%']);
});

it('reads sentences that go through the classes of an evaluated project, in doubt', async () => {
  const sentences = '一是数量方面,补贴养老站45个,培训护理员600人;二是质量方面,检查合格率98%;三是满意度方面,老年人满意度达到92%。';
  const rows = await read('项目绩效自评得分为93分。', `项目绩效目标完成情况:${sentences}`);
  expect(told(rows)).toEqual([
    ['output', '补贴养老站', '45个'],
    ['output', '培训护理员', '600人'],
    ['output', '检查合格率', '98%'],
    ['satisfaction', '老年人满意度', '92%'],
  ]);
  expect(rows.filter(({ doubts }) => doubts.length === 0)).toEqual([]);
  expect(await read('预算绩效管理工作报告', sentences)).toEqual([]);
});

it('reads a number or a date before its name, and one value of several rates, in doubt', async () => {
  const rows = await read(
    '残疾人康复项目绩效自评报告',
    '(二)绩效指标完成情况',
    '数量指标:打造2部精品作品,为200名儿童提供训练,适配器具350件。',
    '质量指标:康复有效率、建档率均达到95%以上。',
    '时效指标:项目于2022年3月1日启动。',
    '满意度指标:家长满意度96%。',
  );
  expect(rows.map(({ name, value, doubts }) => [name, value, doubts.length > 0])).toEqual([
    ['打造精品作品', '2部', true],
    ['适配器具', '350件', false],
    ['康复有效率', '95%以上', true],
    ['建档率', '95%以上', true],
    ['启动', '2022年3月1日', true],
    ['家长满意度', '96%', false],
  ]);
  const goal = await read('移民扶持项目绩效自评报告', '(二)绩效目标:', '完成8个以上移民村的环境整治,新建30座蓄水池,满意度不低于90%。');
  expect(goal.map(({ name, value }) => [name, value])).toEqual([
    ['移民村的环境整治', '8个以上'],
    ['新建蓄水池', '30座'],
    ['满意度', '不低于90%'],
  ]);
});

it('takes words on how a target was set for no part of its name', async () => {
  const rows = await read(
    '水库移民后期扶持资金2023年度绩效自评报告',
    '（三）绩效指标完成情况分析。',
    '（1）数量指标。直补人数目标值为420人，实际完成418人。',
    '（2）质量指标。资格核查率年初设定为≥98%，实际完成99%；差错率计划为≤0.5%，实际为0.1%。',
    '（3）满意度指标。移民满意度年度定为≥90%，实际为92%。',
  );
  expect(rows.map(({ name, value }) => [name, value])).toEqual([
    ['直补人数', '420人'],
    ['资格核查率', '≥98%'],
    ['差错率', '≤0.5%'],
    ['移民满意度', '≥90%'],
  ]);
});

it('takes what is planned, what is measured against last year and how people were asked for no part of a target', async () => {
  const rows = await read(
    '村邮站补助项目支出绩效评价报告',
    '(一)产出情况',
    '数量指标:投递箱配发数计划不少于60只;制定服务计划≥2份。',
    '(二)效益情况',
    '社会效益指标:村站覆盖率达到94%,较上年提高21个百分点。',
    '(三)满意度情况',
    '满意度指标:共回收问卷412份,村民满意度目标≥90%,实际88.7%。',
  );
  expect(rows.map(({ name, value }) => [name, value])).toEqual([
    ['投递箱配发数', '不少于60只'],
    ['制定服务计划', '≥2份'],
    ['村站覆盖率', '94%'],
    ['村民满意度', '≥90%'],
  ]);
});

it('reads what a list says is in order or does not happen, the former in doubt', async () => {
  const rows = await read(
    '绩效目标',
    '项目名称:水渠清淤',
    '一、产出指标',
    '(一)数量指标:清淤长度≥7公里;新建涵洞≥4座;',
    '(二)质量指标:断面合格率≥98%;竣工资料归档完整。',
    '二、效益指标',
    '(一)社会效益指标:溺水事故零发生。',
  );
  expect(rows.map(({ name, value, doubts }) => [name, value, doubts.length > 0])).toEqual([
    ['清淤长度', '≥7公里', false],
    ['新建涵洞', '≥4座', false],
    ['断面合格率', '≥98%', false],
    ['竣工资料归档', '完整', true],
    ['溺水事故', '零发生', false],
  ]);
});
