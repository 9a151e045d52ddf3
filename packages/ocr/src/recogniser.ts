/**
 * Lines of print through a CRNN of the PaddleOCR family: pictures in, characters with their places out. Knows no file system and no package, and runs in a
 * browser: runtime, model and characters are handed in.
 */

/** A line of print: 48 rows of `width` shades, 0 black and 255 white. */
export interface LineImage {
  readonly width: number;
  readonly shades: Uint8Array;
}

export interface ReadCharacter {
  /** "" where the model sees a letter less surely than none: what it may be stands among the others. */
  readonly text: string;
  /** Its middle, as a share of the line's width. */
  readonly at: number;
  /** How sure the model is of it, 0..1. */
  readonly likelihood: number;
  /** What else it may be, likeliest first; none where the model is sure. */
  readonly others?: readonly OtherCharacter[];
}

export interface OtherCharacter {
  readonly text: string;
  readonly likelihood: number;
}

export interface Recogniser {
  /** Characters of each line, from left to right. */
  readonly recognise: (lines: readonly LineImage[]) => Promise<readonly (readonly ReadCharacter[])[]>;
}

interface Tensor {
  readonly data: Float32Array;
  readonly dims: readonly number[];
  readonly dispose?: () => void;
}

interface Session {
  readonly inputNames: readonly string[];
  readonly outputNames: readonly string[];
  readonly run: (feeds: Readonly<Record<string, Tensor>>) => Promise<Readonly<Record<string, Tensor>>>;
}

/** The part of ONNX Runtime that is used, the same in `onnxruntime-web` and `onnxruntime-node`. */
export interface Runtime {
  readonly Tensor: new (type: 'float32', data: Float32Array, dims: readonly number[]) => Tensor;
  readonly InferenceSession: {
    readonly create: (model: Uint8Array, options: Readonly<Record<string, unknown>>) => Promise<Session>;
  };
}

export interface RecogniserParts {
  readonly runtime: Runtime;
  /** `wasm` in `onnxruntime-web`, `cpu` in `onnxruntime-node`. */
  readonly provider: 'wasm' | 'cpu';
  /** The model, as ONNX. */
  readonly model: Uint8Array;
  /** Its characters, a line each. */
  readonly characters: string;
}

/** Rows that the model takes. */
const ROWS = 48;
/** The model sees colour: three planes, all alike. */
const PLANES = 3;
/** Lines of about one width are read together, few enough at once that what is computed on the way stays near the processor. */
const TOGETHER = 3;
const WIDEST = 1300;
/** What stands right of a line that is narrower than those it is read with is computed for nothing. */
const ALIKE = 1.05;
/** Widths are rounded up to this, so that few shapes are planned. */
const STEP = 16;

/** A recogniser that runs on one thread: more gain nothing on lines. */
export async function createFrom({ runtime, provider, model, characters }: RecogniserParts): Promise<Recogniser> {
  const session = await runtime.InferenceSession.create(model, {
    executionProviders: [provider],
    intraOpNumThreads: 1,
    interOpNumThreads: 1,
    graphOptimizationLevel: 'all',
  });
  const alphabet = alphabetOf(characters);
  return {
    recognise: async (lines) => {
      const read: ReadCharacter[][] = lines.map(() => []);
      for (const group of groupsOf(lines)) {
        const tensor = tensorOf(runtime, group);
        const { [session.outputNames[0] ?? '']: output } = await session.run({ [session.inputNames[0] ?? '']: tensor });
        if (output === undefined) continue;
        for (const [row, { index, line }] of group.entries()) read[index] = charactersIn(output, row, line.width, alphabet, widthOf(group));
        output.dispose?.();
        tensor.dispose?.();
      }
      return read;
    },
  };
}

/** First the blank, then the characters, last the space. */
function alphabetOf(characters: string): string[] {
  const lines = characters.replaceAll('\r', '').split('\n');
  if (lines.at(-1) === '') lines.pop();
  return ['', ...lines, ' '];
}

interface Numbered {
  readonly line: LineImage;
  readonly index: number;
}

function* groupsOf(lines: readonly LineImage[]): Generator<Numbered[]> {
  const sorted = lines.map((line, index) => ({ line, index })).sort((a, b) => a.line.width - b.line.width);
  for (let at = 0; at < sorted.length; ) {
    const widest = (sorted[at]?.line.width ?? 0) * ALIKE + STEP;
    let end = at + 1;
    const fits = (width: number) => width <= widest && (end - at + 1) * width <= WIDEST;
    while (end < sorted.length && end - at < TOGETHER && fits(sorted[end]?.line.width ?? 0)) end++;
    yield sorted.slice(at, end);
    at = end;
  }
}

function widthOf(group: readonly Numbered[]): number {
  return Math.max(ROWS, Math.ceil((group.at(-1)?.line.width ?? 0) / STEP) * STEP);
}

/** Shades from -1 to 1; what is right of a line is the model's own zero. */
function tensorOf(runtime: Runtime, group: readonly Numbered[]): Tensor {
  const width = widthOf(group);
  const plane = ROWS * width;
  const data = new Float32Array(group.length * PLANES * plane);
  for (const [row, { line }] of group.entries()) {
    const start = row * PLANES * plane;
    for (let y = 0; y < ROWS; y++)
      for (let x = 0; x < line.width; x++) data[start + y * width + x] = (line.shades[y * line.width + x] ?? 255) / 127.5 - 1;
    for (let copy = 1; copy < PLANES; copy++) data.copyWithin(start + copy * plane, start, start + plane);
  }
  return new runtime.Tensor('float32', data, [group.length, PLANES, ROWS, width]);
}

/** What the model is surer of has no others worth naming, and where it is surer that nothing stands nothing does. */
const SURE = 0.9995;
/** So many others are named, each at least so likely. */
const OTHERS = 6;
const LEAST_LIKELY = 0.0003;

/** The best character of each step, repeats left out; of blanks those where the model is not sure that nothing stands. */
function charactersIn({ data, dims }: Tensor, row: number, own: number, alphabet: readonly string[], width: number): ReadCharacter[] {
  const [, steps = 0, classes = 0] = dims;
  const read: ReadCharacter[] = [];
  let last = 0;
  for (let step = 0; step < steps; step++) {
    const values = data.subarray((row * steps + step) * classes, (row * steps + step + 1) * classes);
    let [best, likelihood] = [0, -1];
    for (let index = 0; index < classes; index++) {
      const value = values[index] ?? 0;
      if (value > likelihood) [best, likelihood] = [index, value];
    }
    const others = likelihood < SURE ? othersIn(values, best, alphabet) : [];
    if (best === 0 ? others.length > 0 : best !== last)
      read.push({
        text: alphabet[best] ?? '',
        at: ((step + 0.5) * width) / steps / own,
        likelihood,
        ...(others.length > 0 ? { others } : {}),
      });
    last = best;
  }
  return read;
}

/** The likeliest classes but one, and but the blank. */
function othersIn(values: Float32Array, best: number, alphabet: readonly string[]): OtherCharacter[] {
  const others: OtherCharacter[] = [];
  for (let index = 1; index < values.length; index++) {
    const likelihood = values[index] ?? 0;
    if (index === best || likelihood < LEAST_LIKELY) continue;
    others.push({ text: alphabet[index] ?? '', likelihood });
  }
  return others.sort((a, b) => b.likelihood - a.likelihood).slice(0, OTHERS);
}
