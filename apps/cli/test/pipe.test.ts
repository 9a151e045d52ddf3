import { spawn } from 'node:child_process';
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { crc32 } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { BIN, ENVIRONMENT, FIXTURES, jsonLines, perfLint, temporaryFolder } from './run-cli.js';

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

const TARGETS = readFileSync(join(FIXTURES, 'targets.md'));
const inFolder = (name: string) => join(folder.path, name);
const pipe = (input: string | Uint8Array, ...args: readonly string[]) => perfLint(['pipe', ...args], { cwd: folder.path, input });
const line = (name: string, bytes: Uint8Array) => `${JSON.stringify({ name, base64: Buffer.from(bytes).toString('base64') })}\n`;

/** An archive of members that are not compressed. */
function stored(members: Readonly<Record<string, Buffer>>): Buffer {
  const files: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const [name, content] of Object.entries(members)) {
    // From "version needed" to "length of the extra field": the same in both places.
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt32LE(crc32(content), 10);
    common.writeUInt32LE(content.length, 14);
    common.writeUInt32LE(content.length, 18);
    common.writeUInt16LE(name.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(offset, 10);
    const file = Buffer.concat([Buffer.from('PK\u0003\u0004'), common, Buffer.from(name), content]);
    directory.push(Buffer.concat([Buffer.from('PK\u0001\u0002\u0014\u0000'), common, place, Buffer.from(name)]));
    files.push(file);
    offset += file.length;
  }
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(Buffer.concat(directory).length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...files, ...directory, Buffer.from('PK\u0005\u0006'), end]);
}

/** The documents that `lint --format json` writes, as the text it writes them in. */
function linted(...args: readonly string[]): string {
  const { stdout } = perfLint(['lint', '--format', 'json', ...args], { cwd: folder.path });
  return stdout.slice(stdout.indexOf('"documents":[') + 13, stdout.lastIndexOf('\n],"failures":')).replaceAll('\n', '');
}

describe('perf-lint pipe', () => {
  it('answers every line in its place, whatever the others hold', () => {
    writeFileSync(inFolder(' 附件 1 [终稿]*?.md '), TARGETS);
    mkdirSync(inFolder('文件夹'));
    writeFileSync(inFolder('说明.txt'), '本页没有表。\n');
    const lines = [
      ' 附件 1 [终稿]*?.md \r',
      '',
      '{"name": "a.md", "base64": ',
      '{"name": "b.md", "base64": "不是"}',
      '{"name": "b.md", "base64": "QUJ"}',
      '{"name": "", "base64": "QUJD"}',
      '{"name": "c.md", "base64": "QUJD", "more": 1}',
      '没有.md',
      '文件夹',
      '*.md',
      'a\u0000b.md',
      '说明.txt',
      line('甲\n"乙"\u202e.md', TARGETS).trimEnd(),
      line('空.md', new Uint8Array()).trimEnd(),
    ];
    const { status, stdout, stderr } = pipe(lines.join('\n'));
    const answers = jsonLines(stdout);
    expect(answers.map((answer) => [answer.line, answer.input, answer.status])).toEqual([
      [1, ' 附件 1 [终稿]*?.md ', 'read'],
      [2, null, 'failed'],
      [3, null, 'failed'],
      [4, 'b.md', 'failed'],
      [5, 'b.md', 'failed'],
      [6, null, 'failed'],
      [7, 'c.md', 'failed'],
      [8, '没有.md', 'failed'],
      [9, '文件夹', 'failed'],
      [10, '*.md', 'failed'],
      [11, 'a\u0000b.md', 'failed'],
      [12, '说明.txt', 'no-targets'],
      [13, '甲\n"乙"\u202e.md', 'read'],
      [14, '空.md', 'failed'],
    ]);
    const sentences = answers.map(({ problem }) => problem as string);
    expect(sentences[1]).toMatch(/^这一行是空的/);
    expect(sentences[2]).toContain('不是完整的 JSON');
    expect(sentences[3]).toContain('Base64');
    expect(sentences[4]).toContain('Base64');
    expect(sentences[5]).toContain('"name"');
    expect(sentences[6]).toContain('"name"');
    expect(sentences[7]).toContain('找不到');
    expect(sentences[8]).toContain('这是文件夹');
    expect(sentences[11]).toBeNull();
    expect(sentences[13]).toContain('文件是空的');
    for (const answer of answers) expect(Object.keys(answer)).toEqual(['line', 'input', 'status', 'documents', 'failures', 'problem']);
    expect(stdout).not.toContain('\u202e');
    expect(status).toBe(0);
    expect(stderr).toBe('共 14 行：读出 2，部分读出 0，没有绩效目标表 1，未能读取 11\n');
  });

  it('gives the very documents of lint, of a path and of bytes, of an archive too', () => {
    mkdirSync(inFolder('in'));
    copyFileSync(join(FIXTURES, 'targets.md'), inFolder('in/a.md'));
    const zip = stored({ 'b.md': TARGETS, 'c.md': TARGETS, 'd.pdf': Buffer.from('%PDF-1.4 cut off') });
    writeFileSync(inFolder('in/z.zip'), zip);
    writeFileSync(inFolder('perf-lint.config.json'), JSON.stringify({ overrides: [{ files: ['in/**'], preset: 'lenient' }] }));
    const { stdout } = pipe(`in/a.md\n${line('in/a.md', TARGETS)}in/z.zip\n${line('in/z.zip', zip)}`, '--lang', 'en');
    const [path, bytes, archive, sent] = stdout.split('\n').map((text) => {
      const from = text.indexOf('"documents":[') + 13;
      return text.slice(from, text.lastIndexOf('],"failures":'));
    });
    const expected = linted('in/a.md', '--lang', 'en');
    expect(expected).toMatch(/^\{.+\}$/);
    expect(path).toBe(expected);
    expect(bytes).toBe(expected);
    expect(archive).toBe(linted('in/z.zip', '--lang', 'en'));
    expect(sent).toBe(archive);
    const [, , answer] = jsonLines(stdout);
    expect(answer?.documents).toHaveLength(2);
    expect(answer?.problem).toContain('in/z.zip!/d.pdf: ');
  });

  it('refuses content over the limit by its name, and goes on', () => {
    writeFileSync(inFolder('perf-lint.config.json'), JSON.stringify({ limits: { fileBytes: 2000 } }));
    const { stdout, status } = pipe(
      line('略大.md', Buffer.alloc(2001, 'x')) +
        line('大.md', Buffer.alloc(1 << 20, 'x')) +
        `${'x'.repeat(1 << 20)}\n` +
        line('小.md', TARGETS),
    );
    const answers = jsonLines(stdout);
    expect(answers.map(({ input }) => input)).toEqual(['略大.md', '大.md', null, '小.md']);
    for (const { problem } of answers.slice(0, 2)) expect(problem).toContain('最多 2000');
    expect(answers[2]?.problem).toContain('太长');
    expect(answers[3]?.status).toBe('read');
    expect(status).toBe(0);
  });

  it('says of a line in another encoding that it is one', () => {
    const [first, second] = jsonLines(pipe(Buffer.from([0xb8, 0xbd, 0xbc, 0xfe, 10, 0x78, 10])).stdout);
    expect(first?.problem).toContain('不是 UTF-8');
    expect(second?.problem).toContain('找不到');
  });

  it('has nothing to say to no line, and refuses arguments and options that make no sense here', () => {
    expect(pipe('')).toEqual({ status: 0, stdout: '', stderr: '共 0 行：读出 0，部分读出 0，没有绩效目标表 0，未能读取 0\n' });
    expect(pipe('', '--quiet').stderr).toBe('');
    expect(pipe('', 'a.md').status).toBe(2);
    expect(pipe('', '--workers', '0').status).toBe(2);
    expect(pipe('', '--password-file', 'none.txt').status).toBe(2);
  });

  it('answers a line before the next one is sent', async () => {
    const child = spawn(process.execPath, [BIN, 'pipe', '--quiet'], {
      cwd: FIXTURES,
      env: ENVIRONMENT,
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const ended = new Promise((resolve) => child.on('close', resolve));
    const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
    for (const input of ['targets.md', 'none.md', 'targets.md']) {
      child.stdin.write(`${input}\n`);
      const { value } = await answers.next();
      expect(JSON.parse(value as string)).toMatchObject({ input });
    }
    child.stdin.end();
    expect(await ended).toBe(0);
  });

  it('ends without a word when nobody reads its answers any more, even if lines would still come', async () => {
    const child = spawn(process.execPath, [BIN, 'pipe'], { cwd: FIXTURES, env: ENVIRONMENT });
    const ended = new Promise((resolve) => child.on('close', resolve));
    let said = '';
    child.stderr.on('data', (data) => {
      said += data;
    });
    // Whoever writes to a program that is gone meets the same.
    child.stdin.on('error', () => {});
    child.stdout.destroy();
    const more = setInterval(() => child.stdin.write('none.md\n'), 5);
    const status = await ended;
    clearInterval(more);
    expect([status, said.replace(/^共 .*\n/, '')]).toEqual([0, '']);
  });
});

describe('an archive of several documents', () => {
  it.each(['json', 'sarif'])('is well-formed %s', (format) => {
    writeFileSync(inFolder('z.zip'), stored({ 'a.md': TARGETS, 'b.md': TARGETS }));
    const { stdout } = perfLint(['lint', '--format', format, 'z.zip'], { cwd: folder.path });
    const { documents, runs } = JSON.parse(stdout) as { documents?: { path: string }[]; runs?: { results: object[] }[] };
    if (format === 'json') expect(documents?.map(({ path }) => path)).toEqual(['z.zip!/a.md', 'z.zip!/b.md']);
    else expect(runs?.[0]?.results.length).toBeGreaterThan(1);
  });
});
