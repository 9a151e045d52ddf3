/** A browser and a folder for the tests of one block, there before the first of them and gone after the last. */
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { ARGUMENTS } from '../../../packages/report/fixtures/chromium.js';
import { temporaryFolder } from './temporary-folder.js';

export interface BrowserOffice {
  /** Not before the tests run. */
  readonly browser: Browser;
  /** Path of a folder of its own. */
  readonly folder: string;
}

/** To be called in a `describe` that is skipped where there is no such browser. `executable`: path of the Chromium, undefined where there is none. */
export function browserOffice(executable: string | undefined): BrowserOffice {
  const folder = temporaryFolder();
  let browser: Browser | null = null;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: executable ?? '', args: ARGUMENTS, timeout: 0 });
  });
  afterAll(async () => {
    await browser?.close();
    folder.remove();
  });
  return {
    folder: folder.path,
    get browser() {
      if (browser === null) throw new Error('the browser is there when the tests run');
      return browser;
    },
  };
}
