import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { categoryLexiconSchema } from './schemas/categories.js';
import { directionLexiconSchema } from './schemas/directions.js';
import { measureLexiconSchema, objectLexiconSchema } from './schemas/measures.js';
import { rewriteLexiconSchema } from './schemas/rewrites.js';
import { rateNameLexiconSchema, typoLexiconSchema, vagueLexiconSchema } from './schemas/wording.js';

const FOLDER = new URL('../lexicons/', import.meta.url);
/** Lexicons of words by which rows are judged. */
const JUDGING = [
  'directions',
  'measures',
  'objects',
  'rate-names',
  'vague',
  'generic',
  'typos',
  'categories',
  'points',
  'rewrites',
  'unit-words',
  'forms',
  'judging',
];
const load = (name: string): unknown => parse(readFileSync(new URL(`${name}.yml`, FOLDER), 'utf8'));

describe('lexicons', () => {
  it('contradict themselves nowhere', () => {
    for (const [name, schema] of [
      ['directions', directionLexiconSchema],
      ['measures', measureLexiconSchema],
      ['objects', objectLexiconSchema],
      ['rate-names', rateNameLexiconSchema],
      ['vague', vagueLexiconSchema],
      ['typos', typoLexiconSchema],
      ['categories', categoryLexiconSchema],
      ['rewrites', rewriteLexiconSchema],
    ] as const)
      expect(schema.safeParse(load(name)).error?.issues ?? [], name).toEqual([]);
  });

  it('are refused where a word has two directions', () => {
    const lexicon = load('directions') as { groups: { direction: string; words: string[] }[]; contexts: { word: string }[] };
    const twice = { ...lexicon, groups: [...lexicon.groups, { direction: 'lower', about: '重复', words: ['合格'] }] };
    expect(directionLexiconSchema.safeParse(twice).success).toBe(false);
    const tricky = { ...lexicon, groups: [...lexicon.groups, { direction: 'lower', about: '重复', words: ['控制率'] }] };
    expect(directionLexiconSchema.safeParse(tricky).success).toBe(false);
  });

  it('are refused where a head has two natures, a word is vague and checkable, or a misspelling is also right', () => {
    const measures = load('measures') as object[];
    const again = { about: '重复', nature: 'money', kinds: ['money'], heads: ['满意度'] };
    expect(measureLexiconSchema.safeParse([...measures, again]).success).toBe(false);
    const vague = load('vague') as { checkable: string[] };
    expect(vagueLexiconSchema.safeParse({ ...vague, checkable: [...vague.checkable, '明显'] }).success).toBe(false);
    const typos = load('typos') as { confusions: object[] };
    const wrong = { ...typos, confusions: [...typos.confusions, { wrong: '满意度', right: '满意率' }] };
    expect(typoLexiconSchema.safeParse(wrong).success).toBe(false);
  });

  it('hold no whole name and no name with its value of the hand-made gold', () => {
    const gold = new URL('../../../shared/gold/', import.meta.url);
    if (!existsSync(gold)) {
      console.log('skipped: no gold beside the checkout');
      return;
    }
    const fold = (text: string) =>
      text
        .normalize('NFKC')
        .replace(/\s/g, '')
        .replace(/^指标\d+[:：.、]?/, '');
    const names = new Set<string>();
    for (const file of readdirSync(gold).filter((name) => name.endsWith('.jsonl')))
      for (const line of readFileSync(new URL(file, gold), 'utf8')
        .split('\n')
        .filter((each) => each !== '')) {
        const { name, value } = JSON.parse(line) as { name: string; value: string };
        // A head of up to four characters (补助标准, 培训人数) is a word of the field, not a row of a document.
        if (fold(name).length > 4) names.add(fold(name));
        if (fold(name) !== '') names.add(fold(name) + fold(value));
      }
    for (const lexicon of JUDGING)
      expect(
        [...wordsIn(load(lexicon))].filter((word) => names.has(fold(word))),
        lexicon,
      ).toEqual([]);
  });
});

/** Every string of a lexicon, keys included. */
function* wordsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (Array.isArray(value)) for (const each of value) yield* wordsIn(each);
  else if (value !== null && typeof value === 'object')
    for (const [key, each] of Object.entries(value)) {
      yield key;
      yield* wordsIn(each);
    }
}
