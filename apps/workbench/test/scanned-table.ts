/** A table as a scanner hands it over: printed by the browser, askew, with the noise of the paper, pressed into a JPEG. Seeded. */
import type { Browser } from 'playwright-core';

export interface Scanner {
  readonly seed: number;
  readonly dpi: number;
  /** Degrees. */
  readonly turn: number;
  /** Largest deviation of a shade. */
  readonly noise: number;
  /** Of the JPEG, 0..1. */
  readonly quality: number;
}

export const USUAL_SCANNER: Scanner = { seed: 20261130, dpi: 200, turn: 0.4, noise: 14, quality: 0.6 };

/** A sheet of A4, lying, in pixels of a screen. */
const SHEET = { width: 1123, height: 794 };
const SCREEN_DPI = 96;

/** The page of HTML as a JPEG of a whole sheet. */
export async function scannedJpeg(browser: Browser, content: string, scanner: Scanner = USUAL_SCANNER): Promise<Buffer> {
  const context = await browser.newContext({ viewport: SHEET, deviceScaleFactor: scanner.dpi / SCREEN_DPI });
  const page = await context.newPage();
  await page.setContent(`${content}<style>body{margin:60px;font:16px serif}table{width:100%}td,th{font-size:16px;padding:6px}</style>`);
  const print = (await page.screenshot({ type: 'png' })).toString('base64');
  const scan = await page.evaluate(scanned, { ...scanner, print });
  await context.close();
  return Buffer.from(scan, 'base64');
}

/** Runs in the browser. */
async function scanned({ seed, turn, noise, quality, print }: Scanner & { readonly print: string }): Promise<string> {
  const image = new Image();
  image.src = `data:image/png;base64,${print}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [image.width, image.height];
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no canvas');
  context.fillStyle = '#fff';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.translate(canvas.width / 2, canvas.height / 2);
  context.rotate((turn * Math.PI) / 180);
  context.drawImage(image, -canvas.width / 2, -canvas.height / 2);
  const picture = context.getImageData(0, 0, canvas.width, canvas.height);
  let state = seed;
  for (let at = 0; at < picture.data.length; at += 4) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const shade = 12 + 0.92 * (picture.data[at] ?? 255) + noise * (state / 2 ** 31 - 1);
    picture.data.fill(Math.max(0, Math.min(255, shade)), at, at + 3);
  }
  context.putImageData(picture, 0, 0);
  return canvas.toDataURL('image/jpeg', quality).split(',')[1] ?? '';
}
