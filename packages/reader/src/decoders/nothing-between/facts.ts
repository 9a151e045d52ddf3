/**
 * Labels and values that run on before a header: 项目名称物业管理主管部门财政局年度资金总额:1125. Each value ends where the next label begins.
 */

import { parseAmount } from '@perf-lint/core';
import { exactRoles } from '../../evidence/headings.js';
import type { TextSpan } from '../../evidence/text-span.js';
import { plainCell } from '../../grids/plain-cell.js';
import type { GridCell, TextLine } from '../../source-document.js';

/** Labels of forms; those that no rule needs stand here to end the value before them. */
const LABELS =
  /二级项目名称|一\*?级项目名称|项\s?目\s?(?:支出)?名\s?称|专项(?:资金)?(?:[(（]项目[)）])?名称|项目负责人(?:及(?:联系)?电话)?|项目(?:类型|类别|分类|属性|性质|编码|级次)|项目主管部门(?:及?(?:编码|代码))?|(?:[省市县区]级)?(?:主管预算部门|主管部门)(?:及?(?:编码|代码))?|负责人及(?:联系)?电话|(?:组织|监督管理|项目)?实施单位|项目执行单位|预算单位|项目单位|填报单位|(?:年度)?资金总额(?:及构成)?(?:总额)?|预算申报数|项目预算金额|项目总投资|全年预算数|其中[:：]\s*(?:本年)?财政拨款|财政拨款|上级资金|中央补助安排|省级财政安排|其他资金|资金性质|资金用途|资金情况(?:[(（]万元[)）])?|项目资金|(?:项目)?起止时间|项目开始日期|项目完成.{0,2}日?期|预算执行情况|项目概况|项目立项(?:情况|依据|必要性)|立项依据|基本情况|(?:年度)?总体目标|年度绩效目标|绩效目标(?!表|自评|申报|审批|批复)|年初设定目标|年度目标|绩效指标|执行率|全年执行数|分值|得分/g;

const AMOUNT_LABEL = /资金总额|预算申报数|项目预算金额|项目总投资|全年预算数/;

/** Cells of labels and values from the lines above the header and from its own line before it. */
export function labelCells(span: TextSpan, from: number, to: number, above: readonly TextLine[]): GridCell[] {
  const cells: GridCell[] = [];
  let amount: number | null = null;
  const push = (text: string, references: GridCell['references']) => cells.push(plainCell(text, cells.length, references));
  for (const line of above) for (const [label, value] of pairs(line.text)) take(label, value, () => line.references);
  const own = span.text.slice(from, to);
  for (const [label, value, at] of pairs(own)) take(label, value, () => span.references(from + at, from + at + value.length));
  return cells;

  function take(label: string, value: string, references: () => GridCell['references']): void {
    const name = label === '二级项目名称' ? '项目名称' : /^(?:年度)?资金总额/.test(label) ? '资金总额' : label;
    if (/^一\*?级/.test(name) || exactRoles(name).length === 0 || value === '' || value.length > 160) return;
    const text = AMOUNT_LABEL.test(name) ? amountOf(value) : value;
    const money = parseAmount(text);
    if (AMOUNT_LABEL.test(name)) amount ??= money;
    // Figures that touch (2020 for 20 and 20) cannot be told apart: a part is not more than the whole.
    else if (exactRoles(name)[0] === 'funding' && amount !== null && money !== null && money > amount) return;
    push(name, references());
    push(text, references());
  }
}

/** Names that are whole without 项目 behind them. */
const WHOLE_NAME = /(?:项目|资金|经费|费用?|工程|补助|补贴|款|专项|工作|\n)\s*$/;

function pairs(text: string): [label: string, value: string, at: number][] {
  const marks = [...text.matchAll(LABELS)];
  return marks.map((mark, index) => {
    const start = mark.index + mark[0].length;
    const next = marks[index + 1];
    const before = text.slice(start, next?.index ?? text.length);
    // 水库除险加固项目|主管部门, not 水库除险加固|项目主管部门, where the name would not be whole.
    const shared = /名称$/.test(mark[0]) && /^项目(?:主管部门|实施单位|单位)/.test(next?.[0] ?? '') && !WHOLE_NAME.test(before);
    const raw = shared ? `${before}项目` : before;
    const lead = /^[\s:：]*(?:[(（][^()（）]{0,8}[)）])?[\s:：]*/.exec(raw)?.[0].length ?? 0;
    return [mark[0].replace(/\s/g, ''), raw.slice(lead).trim(), start + lead];
  });
}

/** The first amount of a value; of 预算数 执行数 分值 执行率 that touch (202010100.00%), the budget. */
function amountOf(value: string): string {
  const run = /^[\d.]{5,40}(?=[%％])/.exec(value)?.[0] ?? '';
  for (let ten = run.indexOf('10', 2); ten > 0; ten = run.indexOf('10', ten + 1)) {
    const rate = Number(run.slice(ten + 2));
    for (let cut = 1; cut < ten; cut++) {
      const [budget, spent] = [Number(run.slice(0, cut)), Number(run.slice(cut, ten))];
      if (budget > 0 && spent > 0 && Math.abs((spent / budget) * 100 - rate) < 0.01) return run.slice(0, cut);
    }
  }
  // 194.9194.9100%: the budget, as much spent, and the share of it.
  for (let share = run.length - 1; share > 1; share--) {
    const rate = Number(run.slice(share));
    for (let cut = 1; cut < share && rate > 0; cut++) {
      const [budget, spent] = [Number(run.slice(0, cut)), Number(run.slice(cut, share))];
      if (
        budget > 0 &&
        spent > 0 &&
        rate <= 100 &&
        !/^0\d|\.$/.test(run.slice(cut, share)) &&
        Math.abs((spent / budget) * 100 - rate) < 0.01
      )
        return run.slice(0, cut);
    }
  }
  // 1.561.56120: the budget, as much spent, points.
  const twice = /^(\d+\.\d{1,2})\1/.exec(value)?.[1];
  if (twice !== undefined) return twice;
  return /^[\d,]+(?:\.\d+)?\s*(?:万元|亿元|元|万)?/.exec(value)?.[0] ?? value;
}
