import { describe, expect, it } from 'vitest';
import { readDocuments } from '../../read.js';

/** The projects that a text names, with their money and unit: none of these texts holds a row that can be read. */
async function headsOf(text: string): Promise<readonly (readonly [string, number | null, string])[]> {
  const outcomes = await readDocuments(new TextEncoder().encode(text), { path: 'head.txt' });
  return outcomes.flatMap((outcome) =>
    outcome.kind === 'failed'
      ? []
      : outcome.document.departments.flatMap((department) =>
          department.units.flatMap((unit) =>
            unit.projects.map(({ name, amount, unread }) => {
              expect(unread).toBe(true);
              return [name, amount, unit.name || department.name] as const;
            }),
          ),
        ),
  );
}

describe('the head of a form of which no row was read', () => {
  it.each<[string, string, string, number, string]>([
    [
      'one cell a line',
      '项目支出绩效目标表\n（2024年度）\n项目名称\n沿河绿道日常保洁\n主管部门\n某区城市管理局\n实施单位\n某区绿道管理所\n预算金额（万元）\n86\n年度目标\n保持整洁\n',
      '沿河绿道日常保洁',
      86,
      '某区绿道管理所',
    ],
    [
      'a name torn over two lines, headings of money before all figures',
      '项目支出绩效自评表\n项目名称\n县城主干道亮化提升改造\n工程（二期）\n主管部门\n某县住建局\n项目资金\n（万元）\n年初预算数\n全年预算数\n全年执行数\n年度资金总额\n75\n75\n70\n',
      '县城主干道亮化提升改造工程（二期）',
      75,
      '某县住建局',
    ],
    [
      'nothing between, figures that touch',
      '项目支出绩效自评表（2023年度）项目名称老旧电梯更新补助主管部门某市住房局实施单位某市房管所项目资金（万元）年初预算数全年预算数全年执行数分值执行率得分年度资金总额120120100.51083.75%8.4总体目标更新电梯',
      '老旧电梯更新补助',
      120,
      '某市房管所',
    ],
    [
      'a label behind an empty one, and then the name in a second form',
      '区域绩效目标自评表项目名称归口管理部门资金情况(万元)年度资金总额:\n项目支出绩效自评表项目名称乡镇卫生院设备更新归口管理部门某县卫生健康局年度资金总额:45其中:财政拨款45',
      '乡镇卫生院设备更新',
      45,
      '某县卫生健康局',
    ],
    [
      'blanks between, headings of money before their figures',
      '2022年度项目绩效目标自评表\n转移支付(项目)名称 农田防护林更新 中央主管部门 国家林草局 资金情况(万元) 全年预算数(A) 全年执行数(B) 执行率(B/A) 年度资金总额 640 600 93.75% 其中:中央补助 640',
      '农田防护林更新',
      640,
      '国家林草局',
    ],
    [
      'colons, and a sum in 元',
      '专项资金绩效目标申报表\n专项名称：图书流动车运行经费 主管部门：某县文化局\n资金总额：350000元\n绩效目标：送书下乡',
      '图书流动车运行经费',
      35,
      '某县文化局',
    ],
    [
      'bars, and 元 in the heading',
      '附件3\n某县绩效目标表\n政策名称 | 渔民上岸补助\n主管部门 | 某县农业农村局\n安排资金（元） | 1200000\n总体目标 | 让渔民上岸\n',
      '渔民上岸补助',
      120,
      '某县农业农村局',
    ],
    [
      'sources of money with 元 over them, and no sum but theirs',
      '项目绩效目标批复表\n项目名称:社区食堂运营补贴\n项目单位:某街道办事处\n资金来源 金额(元)\n财政拨款 500000.00\n合计 500000.00\n绩效目标 让老人吃饭\n',
      '社区食堂运营补贴',
      50,
      '某街道办事处',
    ],
    [
      'other words',
      '2025年部门预算项目绩效目标公开\n资金名称：湿地生态修复资金\n资金规模：1,560.00万元\n业务主管部门：某市林业局\n年度目标：修复湿地\n',
      '湿地生态修复资金',
      1560,
      '某市林业局',
    ],
    [
      'a cell that holds two labels, and a year before the heading of money',
      '项目绩效情况\n政策和项目名称：残疾儿童康复救助；预算部门：某市残联\n2023年预算数（元）：2,350,000.00\n执行数（元）：2,300,000.00\n',
      '残疾儿童康复救助',
      235,
      '某市残联',
    ],
    [
      'a sentence that says how it was evaluated',
      '绩效自评综述：根据年初设定的绩效目标，垃圾分类宣传项目绩效自评得分为96分，全年预算数35万元，执行数34万元。\n',
      '垃圾分类宣传',
      35,
      '',
    ],
    [
      'a report that tells of it',
      '某市博物馆2023年度文物数字化采集经费绩效自评报告\n2023年文物数字化采集经费预算90万元，支出90万元。\n',
      '文物数字化采集经费',
      90,
      '某市博物馆',
    ],
  ])('is read where it stands as %s', async (_, text, name, amount, unit) => {
    expect(await headsOf(text)).toEqual([[name, amount, unit]]);
  });

  it.each([
    ['a form without a name', '绩效目标表\n项目名称 | 主管部门 | 资金总额\n一级指标 | 二级指标 | 三级指标\n'],
    ['a sentence', '关于做好2024年度绩效自评工作的通知\n请填报项目名称、主管部门、资金总额，报送绩效自评表。\n'],
    ['a list of projects', '部门决算公开\n项目名称 金额\n办公楼维修 30\n会议费 20\n绩效目标完成情况良好。'],
    ['a sample', '项目支出绩效自评表（样表）\n项目名称 填写项目全称\n主管部门 填写主管部门\n'],
    ['labels in disorder', '专项资金绩效目标表\n专项名称\n部门名称\n专项立项\n依据\n专项长期\n绩效目标\n'],
    ['a notice that gives money to many', '关于下达2031年冬春救助资金绩效目标的通知\n下达各县冬春救助资金900万元。\n'],
    ['a rule for scoring', '绩效评价评分表\n一级指标 分值\n项目名称规范 2\n主管部门职责明确 3\n资金总额合理 5\n'],
    ['a reference to a list', '项目绩效自评工作方案\n自评范围：50万元以上项目，项目名称：见附件清单。\n主管部门：见附件\n'],
    ['an office that gets money', '某大队专项资金绩效目标表\n某大队专项资金绩效目标自评报告\n'],
    ['items of a project', '绩效自评表\n各子项目名称 预算数 主管部门\n监理服务 7\n'],
  ])('is none in %s', async (_, text) => {
    expect(await headsOf(text)).toEqual([]);
  });
});
