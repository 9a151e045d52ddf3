import { describe, expect, it } from 'vitest';
import { textLines } from '../formats/text.js';
import {
  FAR,
  type Fragment,
  headWidth,
  joinOnLine,
  lineFragments,
  NEAR,
  PAGE,
  SPACE,
  separatorOf,
  slackOf,
  textWidth,
} from './fragments.js';

function fragmentsOf(text: string): Fragment[] {
  const fragments: Fragment[] = [];
  for (const line of textLines(text)) lineFragments(line, separatorOf(line), fragments);
  return fragments;
}

describe('fragments', () => {
  it('cuts lines at spaces and remembers what stands before each piece', () => {
    expect(fragmentsOf('万元\n资金发放率 100%\n\n及时准确地\n 及人数').map((piece) => [piece.text, piece.before])).toEqual([
      ['万元', NEAR],
      ['资金发放率', NEAR],
      ['100%', SPACE],
      ['及时准确地', FAR],
      ['及人数', PAGE],
    ]);
  });

  it('measures Chinese characters as one em and figures as half, less surely', () => {
    expect(textWidth('人均补助标准')).toBe(6);
    expect(textWidth('2000')).toBe(2);
    expect(slackOf('人均')).toBe(0);
    expect(slackOf('≤16.2')).toBeGreaterThan(0);
  });

  it('knows what a line end cannot cut', () => {
    expect(headWidth('展，提高')).toBe(2);
    expect(headWidth('（认定）')).toBe(2);
    expect(headWidth('2024年')).toBe(2);
    expect(headWidth('〔2022〕32')).toBe(4);
  });

  it('joins pieces of one line without a space beside Chinese characters', () => {
    expect(joinOnLine('3', '人')).toBe('3人');
    expect(joinOnLine('及时开展', '，确保')).toBe('及时开展，确保');
    expect(joinOnLine('Smart', 'City')).toBe('Smart City');
  });
});
