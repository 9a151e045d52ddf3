/**
 * Pictures in Word's text: a small one in a line may be a sign that somebody drew, a large or floating one is a stamp or an illustration.
 */
import { signOf } from '../letters/signs.js';
import type { Attributes } from '../xml/events.js';

/** Floating pictures of more than 1.5 cm both ways, in English Metric Units, are no signs. */
const LARGE = 540_000;
const EMU_PER_POINT = 12_700;

const FRAMES = new Set(['drawing', 'pict', 'object']);

interface Frame {
  image: boolean;
  floating: boolean;
  description: string;
  width: number;
  height: number;
}

function points(style: string, name: string): number {
  const match = new RegExp(`(?:^|;)\\s{0,5}${name}\\s{0,5}:\\s{0,5}([\\d.]{1,10})(pt|in|cm|mm|px)?`).exec(style);
  const scale = { pt: 1, in: 72, cm: 28.35, mm: 2.835, px: 0.75 }[match?.[2] ?? 'pt'] ?? 1;
  return Number(match?.[1] ?? 0) * scale * EMU_PER_POINT;
}

export class PictureFrames {
  private readonly open: Frame[] = [];

  /** Takes an element that opens. */
  take(name: string, attributes: Attributes): void {
    if (FRAMES.has(name)) this.open.push({ image: false, floating: false, description: '', width: 0, height: 0 });
    const frame = this.open.at(-1);
    if (!frame) return;
    switch (name) {
      case 'anchor':
        frame.floating = true;
        break;
      case 'extent':
        frame.width = Number(attributes.get('cx')) || 0;
        frame.height = Number(attributes.get('cy')) || 0;
        break;
      case 'docPr':
      case 'cNvPr':
        frame.description ||= attributes.get('descr') ?? '';
        break;
      case 'shape': {
        const style = (attributes.get('style') ?? '').slice(0, 1000);
        frame.description ||= attributes.get('alt') ?? '';
        frame.floating ||= /position\s{0,5}:\s{0,5}absolute/.test(style);
        frame.width = points(style, 'width');
        frame.height = points(style, 'height');
        break;
      }
      case 'blip':
      case 'imagedata':
        frame.image = true;
        break;
      default:
    }
  }

  /** Takes an element that closes; what the picture stands for in the text, "" where there is none. */
  close(name: string): string {
    if (!FRAMES.has(name)) return '';
    const frame = this.open.pop();
    if (!frame?.image || (frame.floating && frame.width > LARGE && frame.height > LARGE)) return '';
    return signOf(frame.description);
  }
}
