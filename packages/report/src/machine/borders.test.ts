import { describe, expect, it } from 'vitest';
import { demoAnalysis } from '../../fixtures/demo-analysis.js';
import { Batch } from '../batch/batch.js';
import { LANGUAGES, type Language } from '../language.js';
import { readingText } from '../pages/markdown/reading-text.js';
import { documentFiles } from '../site/document-files.js';
import { indexFiles } from '../site/index-files.js';
import { PROBLEM_IDS, problemLine, problemSentence } from '../texts/problems.js';
import { singleLine } from '../texts/single-line.js';
import { SYSTEM_CODES } from '../texts/system-reasons.js';
import { FORMAT_NAMES, type FormatName } from './format-names.js';
import { FORMATS } from './formats.js';

/** Words of a parser, of the engine and of the system, as they come with a problem. */
const FOREIGN = 'engine: Aborted(native code called abort()) EACCES: permission denied';

/** The English that sentences themselves are made of does not hold any of these. */
const FOREIGN_WORDS = /Aborted|native code|EACCES|: undefined|\[object/;

const ARGUMENTS = {
  detail: FOREIGN,
  format: 'pdf',
  why: 'inflation-ratio',
  member: 'a.xml',
  seconds: 120,
  megabytes: 1024,
  limit: 'pages',
  value: 2000,
  code: 'EACCES',
};

function failureIn(
  name: FormatName,
  language: Language,
  path: string,
  id: string,
  args: Readonly<Record<string, string | number>>,
): string {
  const format = FORMATS[name]({ language, version: '0.1.0' });
  return [format.begin(), format.failure({ path, problem: { id, args } }), format.end()].join('');
}

/** What a program gets that reads the format. */
function unescaped(name: FormatName, text: string): string {
  if (name === 'json' || name === 'jsonl' || name === 'sarif') return text.replaceAll('\\"', '"');
  if (name === 'junit') return text.replaceAll('&quot;', '"').replaceAll('&#39;', "'");
  return name === 'github' ? text.replaceAll('%25', '%') : text.replaceAll('""', '"');
}

describe('a problem', () => {
  it.each(PROBLEM_IDS.flatMap((id) => LANGUAGES.map((language) => [id, language] as const)))(
    '%s has its sentence in %s in every format, and nobody else’s words',
    async (id, language) => {
      const sentence = problemSentence({ id, args: ARGUMENTS }, language);
      expect(sentence).toMatch(language === 'zh-CN' ? /[\u4e00-\u9fff].*。$/ : /^[^\u4e00-\u9fff]+\.$/);
      expect(sentence).not.toMatch(FOREIGN_WORDS);
      expect(sentence).not.toMatch(new RegExp(`[（(]${id}[）)]`));
      for (const name of FORMAT_NAMES) {
        const text = failureIn(name, language, '附件/a.pdf', id, ARGUMENTS);
        expect(unescaped(name, text), name).toContain(sentence);
        // The code of the system is data of the problem; its words are not.
        expect(text.replaceAll('"code":"EACCES"', ''), name).not.toMatch(FOREIGN_WORDS);
      }
      const batch = new Batch();
      batch.fail({ path: '附件/a.pdf', problem: { id, args: ARGUMENTS } });
      for await (const { content } of indexFiles(batch, ['html', 'markdown'], { language }))
        expect(content).toContain(sentence.slice(0, 12));
      expect(problemLine('附件/a.pdf', { id, args: ARGUMENTS }, language)).toContain(sentence);
    },
  );

  it('says what each code of the system means, in both languages', () => {
    for (const code of SYSTEM_CODES) {
      for (const language of LANGUAGES) expect(problemSentence({ id: 'unreadable', args: { code } }, language)).not.toContain(code);
    }
    expect(problemSentence({ id: 'unreadable', args: { code: 'EWEIRD' } }, 'zh-CN')).toContain('系统返回 EWEIRD');
  });
});

const EVIL: Readonly<Record<string, string>> = {
  'a screen that clears itself': 'a\u001b[2J\u001b]0;title\u0007b',
  'C1 control sequences': 'a\u009b31mb\u0085c\u0090d',
  'NUL, backspace and delete': 'a\u0000\u0008\u007fb',
  'lines that forge lines': 'a\n::error::b\r\n  未能读取 0 个：\u2028c\u2029d',
  'a turned direction': 'a\u202ecod.exe\u202c\u2066b\u2069',
  'half characters and none': 'a\ud800b\udc00c\ufffed\uffffe',
  'markup and formulas': '=cmd|"a"!A1 <script>&amp;]]> %0A::error',
};

/** Never raw in anything that is printed: C0 but for the ends of lines, C1, direction, halves, none. */
const RAW =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

/** The demonstration with an evil text in every name and value, and as its path. */
function evilAnalysis(evil: string): ReturnType<typeof demoAnalysis> {
  const seeded = JSON.parse(JSON.stringify(demoAnalysis(`批次/${evil}.md`)), (key, value) =>
    typeof value === 'string' && ['name', 'value', 'goal', 'title', 'actual', 'expected', 'definition', 'text', 'sheet'].includes(key)
      ? `${value}${evil}`
      : value,
  );
  return seeded as ReturnType<typeof demoAnalysis>;
}

describe.each(Object.entries(EVIL))('%s', (_, evil) => {
  const analysis = evilAnalysis(evil);

  it.each(FORMAT_NAMES)('never leaves raw in %s', (name) => {
    for (const language of LANGUAGES) {
      const format = FORMATS[name]({ language, version: '0.1.0' });
      const failure = format.failure({ path: evil, problem: { id: 'unsafe-archive', args: { member: evil, why: evil } } });
      const text = [format.begin(), ...format.document(analysis), failure, format.end()].join('');
      expect(RAW.exec(text)?.[0]).toBeUndefined();
      // One finding is one line, and no line begins with what a name holds.
      if (name === 'line' || name === 'github') expect(text).not.toMatch(/^(?!::)\s*(::|未能读取)/m);
      if (name === 'github')
        for (const line of text.split('\n')) expect(line === '' || /^::(error|warning|notice) /.test(line), line).toBe(true);
      if (name === 'json' || name === 'sarif') JSON.parse(text);
      if (name === 'jsonl') for (const line of text.split('\n')) if (line !== '') JSON.parse(line);
    }
  });

  it('never leaves raw in pages and in the text on the reading', async () => {
    for await (const { content, encoding } of documentFiles(analysis, ['html', 'markdown'], { language: 'zh-CN' }))
      if (encoding === undefined)
        // To a browser the separators are blanks like others.
        expect(RAW.exec(content.replace(/[\u2028\u2029]/g, ' '))?.[0]).toBeUndefined();
    expect(RAW.exec(readingText(analysis, { language: 'zh-CN' }))?.[0]).toBeUndefined();
  });

  it('leaves a Word file well-formed', async () => {
    const { unzipSync } = await import('fflate');
    for await (const { content, path } of documentFiles(analysis, ['docx'], { language: 'zh-CN' })) {
      const parts = unzipSync(Buffer.from(content, 'base64'));
      for (const name of ['docProps/core.xml', 'word/document.xml']) {
        const xml = Buffer.from(parts[name] ?? []).toString('utf8');
        expect(xml, path).toContain('<');
        expect(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/.exec(xml)?.[0], `${path} ${name}`).toBeUndefined();
      }
    }
  });
});

describe('a line of print', () => {
  it('keeps what people write', () => {
    const text = '服务对象满意度 ≥95％（“以上”）𠮷 Ü é — ½';
    expect(singleLine(text)).toBe(text);
  });
});
