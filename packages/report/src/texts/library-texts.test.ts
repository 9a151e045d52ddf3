import type { LibraryEntry, LibraryMatch } from '@perf-lint/analyser';
import { expect, it } from 'vitest';
import { libraryText } from './library-texts.js';

const entry: LibraryEntry = {
  id: 'A012',
  code: 'A012',
  name: '培训人次',
  aliases: [],
  aspect: 'quantity',
  unit: '人次',
  direction: 'higher',
  form: '≥__人次',
  kind: '',
  source: '本省',
};

it('says what a library says, and what is like a name that is not in it', () => {
  const near: LibraryMatch = { verdict: 'near', entry, matched: '培训人次', likeness: 0.8 };
  expect(libraryText(near, 'zh-CN')).toBe('近似：培训人次 ≥__人次 A012');
  expect(libraryText({ ...near, verdict: 'inside', likeness: 1 }, 'en')).toBe('In library: A012');
  expect(libraryText({ ...near, verdict: 'inside', entry: { ...entry, code: '' } }, 'zh-CN')).toBe('库内');
  expect(libraryText({ verdict: 'outside', entry: null, matched: '', likeness: 0 }, 'zh-CN')).toBe('库外');
  expect(libraryText(null, 'zh-CN')).toBe('');
});
