/**
 * What a scanner, a copier and an office do to a printed page: turned, dirty, in a shadow, stamped, pressed into a JPEG. Seeded.
 */
import { type GrayImage, rotated, unitOf } from '../src/formats/scan/gray-image.js';

export interface Harm {
  /** Resolution of the scanner. */
  readonly dpi: number;
  /** Degrees. */
  readonly turn: number;
  /** Standard deviation of the noise, in shades. */
  readonly noise: number;
  /** Quality of the JPEG, 1 to 100. */
  readonly quality: number;
  /** How much darker the darkest edge is, in shades. */
  readonly shadow: number;
  /** Round stamps laid over the page. */
  readonly stamps: number;
}

export class Random {
  constructor(private state: number) {}

  next(): number {
    this.state = (Math.imul(this.state, 1664525) + 1013904223) >>> 0;
    return this.state / 2 ** 32;
  }

  between(from: number, to: number): number {
    return from + (to - from) * this.next();
  }

  of<T>(values: readonly T[]): T {
    return values[Math.floor(this.next() * values.length)] as T;
  }

  normal(): number {
    return Math.sqrt(-2 * Math.log(this.next() + 1e-12)) * Math.cos(2 * Math.PI * this.next());
  }
}

/** The page after all of it. */
export function harmed(page: GrayImage, harm: Harm, random: Random): GrayImage {
  const stamped = withStamps(page, harm.stamps, random);
  const turned = harm.turn === 0 ? stamped : rotated(stamped, (harm.turn * Math.PI) / 180, 255);
  const { width, height, dpi } = turned;
  const shades = new Uint8Array(turned.shades.length);
  const [slopeX, slopeY] = [random.between(-1, 1), random.between(-1, 1)];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const at = y * width + x;
      const light = 1 - (harm.shadow / 255) * Math.max(0, 0.5 * (slopeX * (x / width) + slopeY * (y / height)) + 0.5);
      const shade = (10 + 0.94 * (turned.shades[at] ?? 255)) * light + harm.noise * random.normal();
      shades[at] = Math.max(0, Math.min(255, shade));
    }
  }
  return pressed({ width, height, shades, dpi }, harm.quality);
}

/** A ring, a star and letters along the ring, as a gray scan of red ink: over whatever stands there. */
function withStamps(page: GrayImage, count: number, random: Random): GrayImage {
  const shades = page.shades.slice();
  const unit = unitOf(page);
  for (let index = 0; index < count; index++) {
    const [middleX, middleY] = [page.width * random.between(0.25, 0.75), page.height * random.between(0.25, 0.75)];
    const radius = 57 * unit;
    const shade = random.between(110, 170);
    for (let y = Math.floor(middleY - radius - 2); y <= middleY + radius + 2; y++) {
      for (let x = Math.floor(middleX - radius - 2); x <= middleX + radius + 2; x++) {
        const [dx, dy] = [x - middleX, y - middleY];
        const distance = Math.hypot(dx, dy);
        const angle = Math.atan2(dy, dx);
        const ring = Math.abs(distance - radius) < 1.4 * unit;
        const letters =
          distance > 0.72 * radius && distance < 0.9 * radius && Math.sin(angle * 14) > 0 && Math.sin(angle * 90 + distance / unit) > 0.1;
        const star = distance < 0.24 * radius * (1 + 0.5 * Math.cos(5 * angle));
        const at = y * page.width + x;
        if ((ring || letters || star) && x >= 0 && y >= 0 && x < page.width && y < page.height)
          shades[at] = ((shades[at] ?? 255) * shade) / 255;
      }
    }
  }
  return { ...page, shades };
}

/** Luminance table of the JPEG standard. */
const TABLE = [
  16, 11, 10, 16, 24, 40, 51, 61, 12, 12, 14, 19, 26, 58, 60, 55, 14, 13, 16, 24, 40, 57, 69, 56, 14, 17, 22, 29, 51, 87, 80, 62, 18, 22,
  37, 56, 68, 109, 103, 77, 24, 35, 55, 64, 81, 104, 113, 92, 49, 64, 78, 87, 103, 121, 120, 101, 72, 92, 95, 98, 112, 100, 103, 99,
];
const COSINES = Float64Array.from({ length: 64 }, (_, at) => {
  const [u, x] = [at >> 3, at & 7];
  return (u === 0 ? Math.SQRT1_2 : 1) * 0.5 * Math.cos(((2 * x + 1) * u * Math.PI) / 16);
});

/** What a JPEG of that quality keeps of a picture. */
function pressed({ width, height, shades, dpi }: GrayImage, quality: number): GrayImage {
  const scale = quality < 50 ? 5000 / quality : 200 - 2 * quality;
  const steps = TABLE.map((step) => Math.max(1, Math.floor((step * scale + 50) / 100)));
  const kept = shades.slice();
  const [block, half] = [new Float64Array(64), new Float64Array(64)];
  const transform = (inverse: boolean) => {
    for (const [from, to] of [
      [block, half],
      [half, block],
    ] as const)
      for (let row = 0; row < 8; row++)
        for (let out = 0; out < 8; out++) {
          let sum = 0;
          for (let at = 0; at < 8; at++)
            sum += (from[row * 8 + at] ?? 0) * ((inverse ? COSINES[at * 8 + out] : COSINES[out * 8 + at]) ?? 0);
          to[out * 8 + row] = sum;
        }
  };
  for (let top = 0; top + 8 <= height; top += 8)
    for (let left = 0; left + 8 <= width; left += 8) {
      for (let at = 0; at < 64; at++) block[at] = (shades[(top + (at >> 3)) * width + left + (at & 7)] ?? 0) - 128;
      transform(false);
      for (let at = 0; at < 64; at++) block[at] = Math.round((block[at] ?? 0) / (steps[at] ?? 1)) * (steps[at] ?? 1);
      transform(true);
      for (let at = 0; at < 64; at++)
        kept[(top + (at >> 3)) * width + left + (at & 7)] = Math.max(0, Math.min(255, Math.round((block[at] ?? 0) + 128)));
    }
  return { width, height, shades: kept, dpi };
}

/** A picture drawn again at another resolution, as the reader does with every page. */
export function redrawn({ width, height, shades, dpi }: GrayImage, wanted: number): GrayImage {
  if (dpi === wanted) return { width, height, shades, dpi };
  const [wide, high] = [Math.round((width * wanted) / dpi), Math.round((height * wanted) / dpi)];
  const drawn = new Uint8Array(wide * high);
  for (let y = 0; y < high; y++) {
    const fromY = Math.max(0, Math.min(height - 1.001, ((y + 0.5) * height) / high - 0.5));
    for (let x = 0; x < wide; x++) {
      const fromX = Math.max(0, Math.min(width - 1.001, ((x + 0.5) * width) / wide - 0.5));
      const [left, top] = [Math.floor(fromX), Math.floor(fromY)];
      const [beside, below] = [fromX - left, fromY - top];
      const at = top * width + left;
      const upper = (shades[at] ?? 0) * (1 - beside) + (shades[at + 1] ?? 0) * beside;
      const lower = (shades[at + width] ?? 0) * (1 - beside) + (shades[at + width + 1] ?? 0) * beside;
      drawn[y * wide + x] = upper * (1 - below) + lower * below + 0.5;
    }
  }
  return { width: wide, height: high, shades: drawn, dpi: wanted };
}
