import { describe, expect, it } from 'vitest';
import { DEMO_WORDING, demoAnalysis } from '../../../fixtures/demo-analysis.js';
import { LANGUAGES } from '../../language.js';
import { readingText } from './reading-text.js';

describe('the reading report', () => {
  it.each(LANGUAGES)('says in %s what was read and what was not', async (language) => {
    await expect(readingText(demoAnalysis(), { language, wording: DEMO_WORDING })).toMatchFileSnapshot(
      `../../../fixtures/golden/${language}.reading.txt`,
    );
  });
});
