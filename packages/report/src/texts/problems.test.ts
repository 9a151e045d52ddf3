import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../language.js';
import { problemLine, problemSentence } from './problems.js';

/** Ids of the reader's problems, read off its type: the report does not depend on the reader, but has a sentence for each. */
function readerProblemIds(): string[] {
  const source = new URL('../../../reader/src/read-options.ts', import.meta.url);
  if (!existsSync(source)) return [];
  const union = /interface ReadProblem \{[^}]*?readonly id:([^;]*);/s.exec(readFileSync(source, 'utf8'))?.[1] ?? '';
  return [...union.matchAll(/\| '([a-z-]+)'/g)].map((match) => match[1]!).filter((id) => !id.startsWith('save-as-'));
}

const ARGUMENTS = {
  pages: 12,
  format: 'pdf',
  detail: 'xref',
  advice: 'save-as-xlsx',
  limit: 'pages',
  value: 2000,
  actual: 2400,
  member: 'a.exe',
  why: '..',
};

describe('sentences of reading problems', () => {
  it('exist for every problem of the reader, in both languages, and say what to do', () => {
    const ids = readerProblemIds();
    expect(ids.length).toBeGreaterThan(5);
    for (const id of ids) {
      for (const language of LANGUAGES) {
        for (const args of [ARGUMENTS, {}]) {
          const sentence = problemSentence({ id, args }, language);
          expect(sentence, id).not.toContain(`(${id})`);
          expect(sentence, id).not.toContain(`（${id}）`);
          expect(sentence, id).not.toContain('undefined');
          expect(sentence.endsWith(language === 'zh-CN' ? '。' : '.'), `${id}: ${sentence}`).toBe(true);
        }
      }
    }
  });

  it('name the file, what is wrong and what to do', () => {
    expect(problemLine('附件/3.pdf', { id: 'no-text-layer', args: { pages: 12 } }, 'zh-CN')).toBe(
      '附件/3.pdf：PDF 是扫描件，没有可读的文字（共 12 页）。请索取由 Word、Excel 直接导出的 PDF，或先做文字识别（OCR，命令行可加 --ocr）再重试。',
    );
    expect(problemLine('a.et', { id: 'unsupported-format', args: { format: 'et', advice: 'save-as-xlsx' } }, 'en')).toBe(
      'a.et: ET is not supported; open it in WPS or Excel, save it as .xlsx and try again.',
    );
  });

  it('say in words why an archive was not opened and what a clerk can know of damage', () => {
    const unsafe = { id: 'unsafe-archive', args: { member: 'a.xml', why: 'inflation-ratio' } };
    expect(problemSentence(unsafe, 'zh-CN')).toContain('（a.xml：解压后大得不正常）');
    expect(problemSentence(unsafe, 'en')).toContain('(a.xml: it unpacks to an abnormal size)');
    expect(problemSentence({ id: 'corrupt', args: { format: 'zip', detail: 'no readable file inside' } }, 'zh-CN')).toContain(
      '里面没有可读取的文件',
    );
    expect(problemSentence({ id: 'corrupt', args: { format: 'pdf', detail: 'engine error 3' } }, 'zh-CN')).not.toContain('engine error 3');
  });

  it('do not fail for a problem they do not know', () => {
    expect(problemSentence({ id: 'toString', args: {} }, 'zh-CN')).toContain('toString');
  });
});
