/**
 * What is a person's and not an office's stays out of a dataset: names behind words such as 联系人, phone numbers, mail addresses, numbers of
 * identity cards and accounts. What was left out is counted, and a mark stands in its place.
 */
import { PERSONAL } from '@perf-lint/data';

export interface LeftOut {
  readonly names: number;
  readonly phones: number;
  readonly ids: number;
}

const MARKS = { names: '〔姓名〕', phones: '〔电话〕', ids: '〔号码〕' } as const satisfies Readonly<Record<keyof LeftOut, string>>;

const either = (words: readonly string[]): string => [...words].sort((a, b) => b.length - a.length).join('|');

const GIVEN = '[\\u4e00-\\u9fff·]';
const NAME = `(?:(?:${either(PERSONAL.compoundSurnames)})${GIVEN}{1,2}|[${PERSONAL.surnames}]${GIVEN}{1,2})`;

/** A name ends where no further Chinese character follows: 负责人王某某 is one, 责任人张贴公告次数 none. */
const NAMES = new RegExp(
  `((?:${either(PERSONAL.nameLabels)})\\s*(?:[（(][^）)]{0,8}[）)])?\\s*[:：]?\\s*)${NAME}(?:[、,，]${NAME})*(?!${GIVEN})`,
  'g',
);
/** Of eleven digits that begin so, by themselves: neither amounts nor parts of codes. */
const MOBILES = /(?<![\d.≥≤=＝＞＜<>A-Za-z])1[3-9]\d{9}(?![\d.A-Za-z]|\s*[元万亿%％人])/g;
const LANDLINES = /(?<![\d-])0\d{2,3}[-—－]\d{7,8}(?:[-—－]\d{1,6})?(?!\d)/g;
const LABELLED_PHONES = new RegExp(`((?:${either(PERSONAL.phoneLabels)})\\s*[:：]?\\s*)(?:0\\d{2,3}\\s?)?\\d{7,8}(?!\\d)`, 'g');
const MAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/g;
const ACCOUNTS = new RegExp(`((?:${either(PERSONAL.accountLabels)})\\s*[:：]?\\s*)\\d[\\d ]{10,24}[\\dXx]`, 'g');
const IDENTITY_CARDS = /(?<![\dA-Za-z])[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?![\dA-Za-z])/g;

const CARD_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2] as const;

/** The last character of an identity card follows from the others (GB 11643): codes of projects of the same length seldom fit. */
function isIdentityCard(text: string): boolean {
  const sum = CARD_WEIGHTS.reduce((total, weight, index) => total + weight * Number(text[index]), 0);
  return '10X98765432'[sum % 11] === text[17]?.toUpperCase();
}

/** Takes what is personal out of the texts of one document, and counts it. */
export class Personal {
  #names = 0;
  #phones = 0;
  #ids = 0;

  /** The text with marks in the place of what is personal. */
  without(text: string): string {
    if (!/[\d@]|[人导]/.test(text)) return text;
    return text
      .replace(ACCOUNTS, (_, label: string) => this.#mark('ids', label))
      .replace(IDENTITY_CARDS, (found) => (isIdentityCard(found) ? this.#mark('ids') : found))
      .replace(MAIL, () => this.#mark('phones'))
      .replace(MOBILES, () => this.#mark('phones'))
      .replace(LANDLINES, () => this.#mark('phones'))
      .replace(LABELLED_PHONES, (_, label: string) => this.#mark('phones', label))
      .replace(NAMES, (_, label: string) => this.#mark('names', label));
  }

  get leftOut(): LeftOut {
    return { names: this.#names, phones: this.#phones, ids: this.#ids };
  }

  #mark(kind: keyof LeftOut, label = ''): string {
    if (kind === 'names') this.#names += 1;
    else if (kind === 'phones') this.#phones += 1;
    else this.#ids += 1;
    return `${label}${MARKS[kind]}`;
  }
}
