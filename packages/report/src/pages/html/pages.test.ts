import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { DEMO_WORDING, demoAnalysis } from '../../../fixtures/demo-analysis.js';
import { Batch } from '../../batch/batch.js';
import { siteDocument } from '../../batch/site-document.js';
import { LANGUAGES } from '../../language.js';
import type { ReportOptions } from '../../options.js';
import { documentFiles } from '../../site/document-files.js';
import { indexFiles } from '../../site/index-files.js';
import type { ReportFile } from '../../site/report-file.js';
import { html } from './markup.js';
import { page } from './page.js';

async function filesOf(options: ReportOptions, path = 'demo.md'): Promise<ReportFile[]> {
  const analysis = demoAnalysis(path);
  const batch = new Batch();
  const files: ReportFile[] = [];
  for await (const file of documentFiles(analysis, ['html', 'markdown'], options)) files.push(file);
  batch.add(siteDocument(analysis, options));
  batch.fail({ path: '<b>.pdf', problem: { id: 'encrypted', args: {} } });
  for await (const file of indexFiles(batch, ['html', 'markdown'], options)) files.push(file);
  return files;
}

const optionsIn = (language: ReportOptions['language']): ReportOptions => ({ language, wording: DEMO_WORDING, version: '0.1.0' });

const HOSTILE = '甲"</style><script>alert(1)</script>\\';

describe('name and page on every sheet of paper', () => {
  it('stand in a stylesheet of their own that no title can break out of', async () => {
    const text = await page({ title: HOSTILE, crumbs: [], lead: null, main: html`x` }, { language: 'zh-CN' });
    expect(text.match(/<style>/g)).toHaveLength(2);
    expect(text).not.toContain('<script');
    expect(text).toContain('counter(page)');
    // Both stylesheets are allowed by their hashes.
    expect(text.match(/style-src 'sha256-[^']+' 'sha256-[^']+'/)).not.toBeNull();
  });
});

describe('pages', () => {
  it.each(LANGUAGES)(
    'in %s: one of every kind, each a whole document with no inline handlers and no addresses of hosts',
    async (language) => {
      const files = await filesOf(optionsIn(language));
      expect(files.map(({ path }) => path.replace(/-[0-9a-z]{11}\./, '.'))).toEqual([
        'projects/419001240000000007650-人力资源综合业务管理-社会保险工作经费.html',
        'projects/419001240000000007650-人力资源综合业务管理-社会保险工作经费.md',
        'projects/4103002100000Y8030014-医疗工伤鉴定费.html',
        'projects/4103002100000Y8030014-医疗工伤鉴定费.md',
        'projects/410300220000000046799-社保基金工作经费.html',
        'projects/410300220000000046799-社保基金工作经费.md',
        'projects/script_alert(1)_script_恶意_项.html',
        'projects/script_alert(1)_script_恶意_项.md',
        'departments/029-济源产城融合示范区人力资源和社会保障局.html',
        'departments/029-济源产城融合示范区人力资源和社会保障局.md',
        'reading/demo_md.html',
        'index.html',
        'index.md',
      ]);
      for (const { path, content } of files.filter((file) => file.path.endsWith('.html'))) {
        expect(content, path).toMatch(/^<!DOCTYPE html>\n<html lang="/);
        expect(content, path).toContain(`<html lang="${language}">`);
        const markup = content.replace(/<script(?: type="application\/json" id="data")?>[\s\S]*?<\/script>/g, '');
        expect(markup, path).not.toMatch(/\son[a-z]+=|\sstyle=|https?:|<script|undefined|\[object/);
      }
    },
  );

  it('show what stands around a row in the file, escaped and folded, where the file is at hand', async () => {
    const around = () => ({
      rows: [
        { cells: ['<b>数量指标</b>', '≥12期'], here: true },
        { cells: ['质量指标', '95%'], here: false },
      ],
    });
    const projects = (files: readonly ReportFile[]) => files.filter(({ path }) => path.startsWith('projects/') && path.endsWith('.html'));
    for (const { path, content } of projects(await filesOf({ ...optionsIn('zh-CN'), around }))) {
      if (!content.includes('<ol class="opinions">')) continue;
      expect(content, path).toContain('<summary>原文前后</summary>');
      expect(content, path).toContain('<tr class="here"><td>&lt;b&gt;数量指标&lt;/b&gt;</td>');
    }
    for (const { content } of projects(await filesOf(optionsIn('zh-CN')))) expect(content).not.toContain('原文前后');
  });

  it('allow their style and script by hash and nothing else', async () => {
    const index = (await filesOf(optionsIn('zh-CN'))).find(({ path }) => path === 'index.html')!.content;
    const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(index)![1]!;
    expect(policy).toContain("default-src 'none'");
    expect(policy).not.toContain('unsafe');
    const digest = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
    expect(policy).toContain(`style-src ${digest(/<style>([\s\S]*?)<\/style>/.exec(index)![1]!)}`);
    expect(policy).toContain(`script-src ${digest(/<script>([\s\S]*?)<\/script>/.exec(index)![1]!)}`);
  });

  it('are the same, byte for byte and under the same names, in every run', async () => {
    const options = optionsIn('zh-CN');
    const [first, second] = [await filesOf(options), await filesOf(options)];
    expect(second).toEqual(first);
    for (const { content, sha256 } of first) expect(sha256).toBe(createHash('sha256').update(content).digest('hex'));
  });

  it('of another document get other names, also where projects are called the same', async () => {
    const names = (files: readonly ReportFile[]): string[] =>
      files.map(({ path }) => path.toLowerCase()).filter((path) => !path.startsWith('index'));
    const here = names(await filesOf(optionsIn('zh-CN'), 'a.md'));
    const there = names(await filesOf(optionsIn('zh-CN'), 'b.md'));
    expect(new Set([...here, ...there]).size).toBe(here.length + there.length);
  });
});
