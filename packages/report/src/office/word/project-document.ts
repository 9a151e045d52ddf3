/**
 * The report of one project as a Word file.
 */
import type { Analysis } from '@perf-lint/analyser';
import type { ReportOptions } from '../../options.js';
import type { ProjectView } from '../../view/project-view.js';
import { projectBlocks } from './project-blocks.js';
import { wordBytes } from './write-word.js';

/** Bytes of a .docx with what the project's page says. The same view gives the same bytes. */
export function projectDocument(analysis: Analysis, view: ProjectView, options: ReportOptions): Promise<Uint8Array> {
  const zh = options.language === 'zh-CN';
  const { code, name } = view.project;
  return wordBytes({
    title: name === '' ? (zh ? '项目绩效目标审核' : 'Review of project targets') : name,
    layout: 'report',
    blocks: projectBlocks(analysis, view, options),
    footer: [code, zh ? '机器审核，供人工复核' : 'checked by machine, for review by a person'].filter((part) => part !== '').join('　'),
    language: options.language,
  });
}
