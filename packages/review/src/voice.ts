/**
 * Whose word an opinion is. Opinions of different voices stand side by side: they are no conflict.
 */
import type { Bilingual } from '@perf-lint/analyser';

/** 机审, 主管部门, 业务科室, 第三方, 专家; "" for a reviewer who does not say as whom he speaks (审核人). */
export type Voice = 'machine' | 'department' | 'office' | 'third-party' | 'expert' | '';

export const VOICES = ['machine', 'department', 'office', 'third-party', 'expert'] as const satisfies readonly Voice[];

export const VOICE: Readonly<Record<Voice, Bilingual>> = {
  machine: { 'zh-CN': '机审', en: 'Machine' },
  department: { 'zh-CN': '主管部门', en: 'Department in charge' },
  office: { 'zh-CN': '业务科室', en: 'Budget office' },
  'third-party': { 'zh-CN': '第三方', en: 'Third party' },
  expert: { 'zh-CN': '专家', en: 'Expert' },
  '': { 'zh-CN': '审核人', en: 'Reviewer' },
};
