import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { html, jsonForScript } from './markup.js';

/** What ends text or attributes, what turns it round, what no document may hold, and half a character. */
const HOSTILE = [
  '<',
  '>',
  '"',
  "'",
  '&',
  '</script>',
  '<!--',
  '&lt;',
  '\u0000',
  '\u0008',
  '\u202e',
  '\u2066',
  '\u200f',
  '\ud800',
  '\udc00',
];

describe('the html tag', () => {
  it('escapes text, joins lists, leaves out what is not there', () => {
    expect(html`<p title="${'"&\''}">${['<b>', 1, null, false, undefined, html`<i>x</i>`]}</p>`.text).toBe(
      '<p title="&quot;&amp;&#39;">&lt;b&gt;1<i>x</i></p>',
    );
  });

  it('lets no text become markup, whatever it holds', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.oneof(fc.constantFrom(...HOSTILE), fc.string({ unit: 'binary', minLength: 1, maxLength: 1 })) }),
        (text) => {
          const inner = html`${text}`.text;
          expect(inner).not.toMatch(/[<>"']/);
          expect(inner).not.toMatch(/[\u0000-\u0008\u202a-\u202e\u2066-\u2069]/);
          expect(inner.isWellFormed()).toBe(true);
        },
      ),
    );
  });

  it('lets no data end its script element, and keeps the data', () => {
    const hostile = { name: '</script><script>alert(1)</script><!--', line: '\u2028' };
    const text = jsonForScript(hostile).text;
    expect(text).not.toMatch(/[<>\u2028]/);
    expect(JSON.parse(text)).toEqual(hostile);
  });
});
