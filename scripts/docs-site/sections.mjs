/** What stands where in the site: each document of docs/ under those who read it. A document without a place here fails the build. */

/**
 * @typedef {object} Section
 * @property {string} id anchor on the first page
 * @property {string} zh
 * @property {string} en
 * @property {readonly { path: string, lang: 'zh-CN' | 'en', says: string }[]} documents paths inside docs/; lang that of most of the page
 */

/** @type {readonly Section[]} */
export const SECTIONS = [
  {
    id: 'offices',
    zh: '审核办公室',
    en: 'Offices',
    documents: [
      { path: 'six-steps.md', lang: 'zh-CN', says: '从收表到汇总，每步一图 / from what comes in to the summary, with pictures' },
      {
        path: 'review-papers.md',
        lang: 'zh-CN',
        says: '台账、意见书、复审、标注副本、汇总 / ledger, letters, second round, marked copies, summary',
      },
      { path: 'workbench.md', lang: 'zh-CN', says: '一个网页，双击打开 / one page, opened by a double click' },
    ],
  },
  {
    id: 'scripts',
    zh: '批量使用',
    en: 'Scripts',
    documents: [
      { path: 'cli.md', lang: 'zh-CN', says: '全部命令和选项 / every command and option' },
      { path: 'scale.md', lang: 'zh-CN', says: '几台机器、分发任务的系统 / several machines, systems that hand out work' },
      { path: 'formats.md', lang: 'en', says: '读哪些格式、怎样读（英文）/ which formats are read, and how' },
      { path: 'performance.md', lang: 'en', says: '用时和内存的实测 / time and memory as measured' },
    ],
  },
  {
    id: 'researchers',
    zh: '研究者',
    en: 'Researchers',
    documents: [
      { path: 'research.md', lang: 'zh-CN', says: '数据集、抽样标注、统计 / dataset, annotation of samples, figures' },
      { path: 'codebook.zh-CN.md', lang: 'zh-CN', says: '数据集的每一列（中文）' },
      { path: 'codebook.en.md', lang: 'en', says: 'every column of a dataset' },
      {
        path: 'method.md',
        lang: 'zh-CN',
        says: '规则和分值怎样算、与标注吻合多少 / how rules and score work and how well they agree with labels',
      },
    ],
  },
  {
    id: 'rules',
    zh: '规则',
    en: 'Rules',
    documents: [
      { path: 'rules/zh-CN/README.md', lang: 'zh-CN', says: '每条规则一页（中文）' },
      { path: 'rules/en/README.md', lang: 'en', says: 'a page for each rule' },
      {
        path: 'across-projects.md',
        lang: 'zh-CN',
        says: '一行看不出来的：照抄、相差悬殊、逐年变化 / what no single row shows: copies, outliers, changes from year to year',
      },
    ],
  },
  {
    id: 'release',
    zh: '发布',
    en: 'Release',
    documents: [{ path: 'release.md', lang: 'zh-CN', says: '交给别人的文件怎样做、怎样核对 / what is handed on and how it is checked' }],
  },
  {
    id: 'it',
    zh: '给信息中心',
    en: 'For the IT office',
    documents: [{ path: 'for-it.md', lang: 'zh-CN', says: '没有试过的浏览器和 WPS，十条 / ten lines for browsers and WPS not tried here' }],
  },
  {
    id: 'developers',
    zh: '开发者',
    en: 'Developers',
    documents: [{ path: 'architecture.md', lang: 'en', says: '程序怎样分房间（英文）/ the rooms of the program' }],
  },
];

/** Documents that a page of the sections lists itself: the pages of the rules. */
const LISTED_ELSEWHERE = /^rules\/(zh-CN|en)\/[a-z-]+\.md$/;

/**
 * Language of a document of docs/.
 * @param {string} path inside docs/
 * @returns {'zh-CN' | 'en'}
 * @throws {Error} where it has no place in the site
 */
export function languageOf(path) {
  const own = SECTIONS.flatMap((section) => section.documents).find((document) => document.path === path);
  if (own !== undefined) return own.lang;
  const listed = LISTED_ELSEWHERE.exec(path);
  if (listed !== null) return listed[1] === 'en' ? 'en' : 'zh-CN';
  throw new Error(
    `docs/${path} 在文档网站里没有位置：请在 scripts/docs-site/sections.mjs 里给它一行。\ndocs/${path} has no place in the site: give it a line in scripts/docs-site/sections.mjs.`,
  );
}
