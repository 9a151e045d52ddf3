/**
 * The indicator hierarchy (指标体系): classes (一级指标) and aspects (二级指标).
 *
 * Two official models coexist. 2015 (财预〔2015〕88号) prints 成本 as an aspect of 产出;
 * 2021 (财预〔2021〕101号) makes 成本 a class of its own. 投入管理 stands in overall tables (部门整体) only.
 */

/** Class of an indicator (一级指标): 成本, 产出, 效益, 满意度, 投入管理; "" where none can be told. */
export type Level1 = 'cost' | 'output' | 'benefit' | 'satisfaction' | 'management' | '';

/** Aspect of an indicator (二级指标) in the terms of both models. */
export type Aspect =
  | 'economic-cost' // 经济成本
  | 'social-cost' // 社会成本
  | 'environmental-cost' // 生态环境成本
  | 'quantity' // 数量
  | 'quality' // 质量
  | 'timeliness' // 时效
  | 'output-cost' // 成本 as an aspect of 产出 (2015)
  | 'economic-benefit' // 经济效益
  | 'social-benefit' // 社会效益
  | 'ecological-benefit' // 生态效益
  | 'sustainability' // 可持续影响
  | 'satisfaction' // 服务对象满意度
  | 'work-management' // 工作目标管理
  | 'budget-management' // 预算和财务管理
  | 'performance-management' // 绩效管理
  | 'key-tasks' // 重点工作任务完成
  | 'duties' // 履职目标实现
  | 'duty-benefit'; // 履职效益

/** Which official model a document follows; "unknown" where its headings do not say. */
export type HierarchyModel = '2015' | '2021' | 'unknown';

/** 部门整体绩效目标表 or 项目绩效目标表. */
export type TableKind = 'overall' | 'project';
