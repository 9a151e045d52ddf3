/** Where a paper stands, in words: the list of files and the summary for the leadership say the same. */
import type { Language } from '@perf-lint/report';
import type { PaperState } from './papers.js';

export const PAPER_STATES: Readonly<Record<Language, Readonly<Record<PaperState, string>>>> = {
  'zh-CN': {
    waiting: '等待',
    reading: '读取中',
    read: '已读',
    same: '重复',
    locked: '需密码',
    scan: '扫描件',
    blank: '空白表样',
    unread: '有表没读出来',
    absent: '没有目标表',
    broken: '坏文件',
  },
  en: {
    waiting: 'Waiting',
    reading: 'Reading',
    read: 'Read',
    same: 'Duplicate',
    locked: 'Password needed',
    scan: 'Scan',
    blank: 'Blank form',
    unread: 'Table not read',
    absent: 'No target table',
    broken: 'Not readable',
  },
};
