import { defineTexts } from '../../frame/rule-texts.js';

export const texts = defineTexts({
  title: { 'zh-CN': '读取存疑', en: 'Doubtful reading' },
  summary: {
    'zh-CN': '这一行在从文件中取出文字时受损或有两种读法；是本工具的读取问题，不算单位的问题，也不计分。',
    en: "The row was damaged when the text was taken out of the document, or can be read in two ways. This is ours, not the unit's, and is not scored.",
  },
  messages: {
    'lost-cell': {
      'zh-CN': '“{name}”这一行的名称或指标值在取出文字时丢失，未作评判；请对照原件。',
      en: 'The name or value of the row "{name}" was lost when the text was taken out; it was not judged. Please see the original.',
    },
    repaired: {
      'zh-CN': '“{name}”的“{value}”经过修补才读出，可能与原件不同；请对照原件。',
      en: '"{value}" of "{name}" was read only after a repair and may differ from the original; please see it.',
    },
    ambiguous: {
      'zh-CN': '“{name}”这一行有两种读法，所提问题只作提示、不计分；请对照原件。',
      en: 'The row "{name}" can be read in two ways; what is said of it is a hint and not scored. Please see the original.',
    },
    disorder: {
      'zh-CN': '取出的文字次序已乱，“{name}”这一行的名称和值可能不是一行里的；未作评判，请对照原件。',
      en: 'The text lost the order of its cells: name and value of the row "{name}" may not belong together. It was not judged; please see the original.',
    },
    'odd-cells': {
      'zh-CN': '“{name}”这一行读出的名称或指标值不像表里的一格，所提问题只作提示、不计分，请对照原件。',
      en: 'Name or value of the row "{name}" does not look like a cell of the table as it was read. What is said of it is a hint and not scored; please see the original.',
    },
    'class-unknown': {
      'zh-CN': '没有读出“{name}”属于哪一类指标；未作评判，请对照原件。',
      en: 'The class of the row "{name}" was not found. It was not judged; please see the original.',
    },
    'text-left-over': {
      'zh-CN': '“{name}”所在的表里有文字没能归入任何一行，这一行可能不完整；请对照原件。',
      en: 'Text of the table of "{name}" belongs to no row, so the row may be incomplete. Please see the original.',
    },
    'sums-differ': {
      'zh-CN': '“{name}”所在的表读出的行与表内印的合计或行号对不上；请对照原件。',
      en: 'Rows read from the table of "{name}" do not agree with the sums or row numbers it prints. Please see the original.',
    },
    'forms-mixed': {
      'zh-CN': '“{name}”可能是另一张表里的行；请对照原件。',
      en: '"{name}" may be a row of another form. Please see the original.',
    },
    'hidden-text': {
      'zh-CN': '“{name}”这一行的格内有看不见的文字；请对照原件。',
      en: 'Cells of the row "{name}" hold text that is not seen. Please see the original.',
    },
    'overlapping-text': {
      'zh-CN': '“{name}”这一行有文字重叠，可能读错；请对照原件。',
      en: 'Glyphs of the row "{name}" lie over one another and may be misread. Please see the original.',
    },
    'unmapped-letter': {
      'zh-CN': '“{name}”这一行有字体字符无法识别（以□代替）；请对照原件。',
      en: 'A letter of the font in the row "{name}" is unknown (shown as □). Please see the original.',
    },
    'picture-in-cell': {
      'zh-CN': '“{name}”这一行的格内有图片，图片上的内容没有读；请对照原件。',
      en: 'A cell of the row "{name}" holds a picture, which was not read. Please see the original.',
    },
    'columns-elsewhere': {
      'zh-CN': '“{name}”这一行的其余各列印在别的页上，可能没有对齐；请对照原件。',
      en: 'Other columns of the row "{name}" stand on another page and may not be aligned. Please see the original.',
    },
    'invisible-only': {
      'zh-CN': '“{name}”这一行只有扫描件的隐藏文字层可读；请对照原件。',
      en: 'Only the invisible text layer of a scan could be read for the row "{name}". Please see the original.',
    },
    'scan-unsure': {
      'zh-CN': '“{name}”这一行由扫描件识别得来，有的字、数或符号不确定；请对照原件。',
      en: 'The row "{name}" was recognised on a scan, and some of its letters, numbers or signs are not sure. Please see the original.',
    },
    'cell-too-long': {
      'zh-CN': '“{name}”这一行的格内文字过长；请对照原件。',
      en: 'A cell of the row "{name}" holds more text than any form has room for. Please see the original.',
    },
    'comparator-as-digit': {
      'zh-CN': '“{name}”的“{value}”超过100%，多半是“≥”在扫描识别时成了数字2；请对照原件。',
      en: '"{value}" of "{name}" exceeds 100 %; most likely "≥" was taken for the digit 2. Please see the original.',
    },
  },
  suggestions: {
    'comparator-as-digit': { 'zh-CN': '原件上很可能是：{suggestion}', en: 'The original probably says: {suggestion}' },
  },
});
