import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { DEMO_WORDING, demoAnalysis } from '../../../fixtures/demo-analysis.js';
import type { ReportOptions } from '../../options.js';
import { projectsOf } from '../../record/walk.js';
import { projectView } from '../../view/project-view.js';
import { type Block, cell, heading, paragraph, type WordDocument } from './blocks.js';
import { projectDocument } from './project-document.js';
import { wordBytes } from './write-word.js';

const OPTIONS: ReportOptions = { language: 'zh-CN', wording: DEMO_WORDING, sourcesOf: () => ['《指引》'] };

const part = (bytes: Uint8Array, name: string): string => strFromU8(unzipSync(bytes)[name] ?? new Uint8Array());

function projectBytes(index: number, options = OPTIONS): Promise<Uint8Array> {
  const analysis = demoAnalysis();
  const place = [...projectsOf(analysis.document)][index]!;
  return projectDocument(analysis, projectView(analysis, place, analysis.projects[index]!, options), options);
}

describe('the Word file of a project', () => {
  it('holds facts, figures, opinions, the table with shaded cells and the review sheet as real headings and tables', async () => {
    const xml = part(await projectBytes(0), 'word/document.xml');
    for (const text of ['419001240000000007650', '≥12片', '核对无误的内容', '规范完整性', '审核人（签字）', '《指引》', '机审草稿'])
      expect(xml).toContain(text);
    expect(xml.match(/<w:tbl>/g)?.length).toBe(6);
    expect(xml).toContain('w:val="Heading1"');
    expect(xml).toContain('w:fill="F8D7DA"');
    expect(xml).toContain('<w:tblHeader/>');
  });

  it('says the same in English', async () => {
    const xml = part(await projectBytes(0, { ...OPTIONS, language: 'en' }), 'word/document.xml');
    for (const text of ['Three figures', 'What checked out', 'Overall grade']) expect(xml).toContain(text);
  });

  it('escapes what an author wrote', async () => {
    const xml = part(await projectBytes(3), 'word/document.xml');
    expect(xml).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(xml).not.toContain('<script>');
  });

  it('is the same in every run', async () => {
    const first = await projectBytes(0);
    await new Promise((resolve) => setTimeout(resolve, 1100));
    expect(await projectBytes(0)).toEqual(first);
  });
});

describe('pages of official letters', () => {
  it('have the measures of GB/T 9704 and fonts with fallbacks', async () => {
    const letter: WordDocument = {
      title: '函',
      layout: 'letter',
      blocks: [{ kind: 'heading', level: 0, text: '审核意见书' }],
      footer: '',
      language: 'zh-CN',
    };
    const bytes = await wordBytes(letter);
    const xml = part(bytes, 'word/document.xml');
    // 37, 26, 35 and 28 mm; 22 lines in 225 mm; 28 characters of 三号 in 156 mm.
    expect(xml).toMatch(/<w:pgMar[^>]*w:top="2098"[^>]*w:right="1474"[^>]*w:bottom="1984"[^>]*w:left="1587"/);
    const styles = part(bytes, 'word/styles.xml');
    expect(styles).toContain('w:line="579" w:lineRule="exact"');
    expect(styles).toContain('<w:spacing w:val="-5"/>');
    const fonts = part(bytes, 'word/fontTable.xml');
    expect(fonts).toContain('<w:font w:name="仿宋_GB2312"><w:altName w:val="仿宋,FangSong');
    expect(fonts).toContain('<w:font w:name="方正小标宋简体">');
    // A blank (≥＿%) stays with its sign and its unit: the sign ends no line, the blank begins none.
    const settings = part(bytes, 'word/settings.xml');
    expect(settings).toMatch(/noLineBreaksAfter w:lang="zh-CN" w:val="[^"]*≥[^"]*"/);
    expect(settings).toMatch(/noLineBreaksBefore w:lang="zh-CN" w:val="[^"]*%[^"]*＿[^"]*"\/><w:compat>/);
  });
});

describe('the body of a Word file', () => {
  const wide: Block = { kind: 'table', widths: [1, 1], head: [], rows: [[cell('宽表', { columnSpan: 2 })]] };
  const tall: Block = {
    kind: 'table',
    widths: [1, 3],
    head: [[cell('甲'), cell('乙')]],
    rows: [[cell('左', { rowSpan: 2, align: 'right' }), cell('一')], [cell('二')], [cell('三', { columnSpan: 2 })]],
  };
  const bodyOf = async (document: Partial<WordDocument>): Promise<string> => {
    const bytes = await wordBytes({ title: '表', layout: 'report', blocks: [], footer: '', language: 'zh-CN', ...document });
    return /<w:body>(.*)<\/w:body>/s.exec(part(bytes, 'word/document.xml'))?.[1] ?? '';
  };

  it('ends each section in a paragraph, the first one in that which says how its pages lie', async () => {
    const body = await bodyOf({ blocks: [paragraph('section-1'), tall], sideways: [wide] });
    const [upright = '', lying = ''] = body.split('</w:sectPr></w:pPr></w:p>');
    expect(upright).toMatch(/<\/w:tbl><w:p><w:pPr><w:spacing w:line="20" w:lineRule="exact"\/><w:sectPr>.*w:orient="portrait"/s);
    expect(lying).toMatch(
      /<\/w:tbl><w:p><w:pPr><w:spacing w:line="20" w:lineRule="exact"\/><\/w:pPr><\/w:p><w:sectPr>.*w:orient="landscape"/s,
    );
    // Text that reads as a placeholder is text.
    expect(upright).toContain('<w:t xml:space="preserve">section-1</w:t>');
    expect(body.match(/宽表/g)).toHaveLength(1);
  });

  it('lets a cell go on in the rows below, in its column and at its width', async () => {
    const body = await bodyOf({ blocks: [tall] });
    const rows = (body.match(/<w:tr>.*?<\/w:tr>/gs) ?? []).map((row) =>
      (row.match(/<w:tc>.*?<\/w:tc>/gs) ?? []).map((one) => ({
        merge: /<w:vMerge w:val="(\w+)"/.exec(one)?.[1] ?? '',
        width: Number(/<w:tcW w:type="dxa" w:w="(\d+)"/.exec(one)?.[1]),
        text: /<w:t [^>]*>([^<]*)/.exec(one)?.[1] ?? '',
      })),
    );
    const [left, right] = [2409, 7228];
    expect(rows.slice(1)).toEqual([
      [
        { merge: 'restart', width: left, text: '左' },
        { merge: '', width: right, text: '一' },
      ],
      [
        { merge: 'continue', width: left, text: '' },
        { merge: '', width: right, text: '二' },
      ],
      [{ merge: '', width: left + right, text: '三' }],
    ]);
  });

  it('takes what XML cannot carry, and dollar signs, for what they are', async () => {
    const body = await bodyOf({ blocks: [paragraph('一\u0003$&$\'\n"二"'), heading(1, '<三>')] });
    expect(body).toContain('一$&amp;$&apos;</w:t></w:r><w:r><w:br/><w:t xml:space="preserve">&quot;二&quot;');
    expect(body).toContain('<w:pStyle w:val="Heading1"/><w:keepNext/></w:pPr><w:r><w:t xml:space="preserve">&lt;三&gt;');
  });
});
