/**
 * Which way up a scanned page is: its longest lines are read, and where they make no sense the page is turned by quarters.
 */
import type { Recogniser } from '../../read-options.js';
import { type GrayImage, quarterTurned } from './gray-image.js';
import { type ReadLines, readLines } from './line-reading.js';
import { type RuledPage, ruledPage } from './ruled-page.js';
import { FIRST_LOOK, isPrint, lineWindow, type ScanLine } from './text-lines.js';

/** Lines that are read to see which way up the page is. */
const SAMPLE = 8;
/** With this ease the page is the right way up. */
const UPRIGHT = 0.8;
/** A turned page is read with so much more ease than one that is only printed badly. */
const EASIER = 0.2;

interface Upright {
  readonly page: RuledPage;
  readonly turns: number;
  /** The lines that were read to see which way up it is. */
  readonly sample: ReadLines;
}

/** The page the right way up: as it is where its longest lines are read with ease, else as they are read with far more of it. */
export async function upright(image: GrayImage, recogniser: Recogniser): Promise<Upright> {
  const look = async (turns: number) => {
    const page = ruledPage(quarterTurned(image, turns));
    const sample = await readLongest(page, recogniser);
    return { page, turns, sample, ease: easeOf(sample) };
  };
  let best = await look(0);
  for (const turns of [1, 3, 2]) {
    if (best.ease.all >= UPRIGHT) break;
    const turned = await look(turns);
    if (turned.ease.chinese > best.ease.chinese + (best.turns === 0 ? EASIER : 0)) best = turned;
  }
  return best;
}

async function readLongest(page: RuledPage, recogniser: Recogniser): Promise<ReadLines> {
  const width = ({ ink: box }: ScanLine) => box.right - box.left;
  const longest = page.lines
    .filter((line) => isPrint(line, page.unit))
    .sort((a, b) => width(b) - width(a))
    .slice(0, SAMPLE);
  return readLines(new Map(longest.map((line) => [line, lineWindow(page, line, FIRST_LOOK)])), new Map(), recogniser);
}

const HAN = /\p{Script=Han}/u;

interface Ease {
  /** How surely the letters were read, 0..1. */
  readonly all: number;
  /** The part of it that Chinese letters have: letters lying on their side are read as digits and Latin ones. */
  readonly chinese: number;
}

function easeOf(read: ReadLines): Ease {
  let [all, chinese, count] = [0, 0, 0];
  for (const [{ ink }, characters] of read) {
    // A line of which hardly a letter is read counts for the letters that have room in it.
    const room = Math.max(1, Math.round((0.5 * (ink.right - ink.left)) / Math.max(1, ink.bottom - ink.top)));
    const letters = characters.filter(({ text }) => text !== '');
    for (const { text, likelihood } of letters) {
      all += likelihood;
      if (HAN.test(text)) chinese += likelihood;
    }
    count += Math.max(room, letters.length);
  }
  return { all: all / Math.max(1, count), chinese: chinese / Math.max(1, count) };
}
