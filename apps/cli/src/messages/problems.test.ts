import { LANGUAGES, PROBLEM_IDS, type ProblemId } from '@perf-lint/report';
import { describe, expect, it } from 'vitest';
import type { Problem } from '../batch/task.js';
import { failureLine } from '../output/summary-text.js';
import { messagesIn } from './messages.js';

/** The compiler refuses this where a problem of the reader or of the batch has no sentence in the reports. */
const everyProblemHasItsSentence: [Exclude<Problem['id'], ProblemId>] extends [never] ? true : false = true;

describe('what the command line says of a failure', () => {
  it('is a sentence in both languages for every problem', () => {
    expect(everyProblemHasItsSentence).toBe(true);
    for (const id of PROBLEM_IDS) {
      for (const language of LANGUAGES)
        expect(failureLine({ path: 'a.pdf', problem: { id, args: {} } }, language)).not.toContain(`(${id})`);
    }
  });

  it('is one line whatever the file is called', () => {
    const line = failureLine({ path: 'in/a\n::error::b\u001b[2J\u202e.csv', problem: { id: 'not-found', args: {} } }, 'zh-CN');
    expect(line).toBe('in/a ::error::b [2J\ufffd.csv：找不到这个文件或文件夹。请检查路径。');
  });

  it('takes names as one line in every sentence of its own', () => {
    const { cannotWrite, badChoice } = messagesIn('zh-CN');
    expect(cannotWrite('a\u001b]0;x\u0007\nb', '磁盘空间不足。')).toBe('写不了 a ]0;x b：磁盘空间不足。');
    expect(badChoice('--department', 'x', ['甲\n乙'])).toContain('甲 乙');
  });
});
