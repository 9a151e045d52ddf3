import type { Project, Unit } from '@perf-lint/core';
import type { ProjectOrigin } from '../analysis.js';

/** Who can change a project's targets, from its name and kind. */
export function originOf(project: Project, _unit: Unit): ProjectOrigin {
  if (/结转/.test(project.name)) return 'carried-over';
  if (/人员类|公用经费/.test(project.type)) return 'personnel-template';
  if (/中央|省级|上级|提前下达|转移支付/.test(project.name)) return 'handed-down';
  return 'own';
}
