/**
 * Formulas that scanners' converters write for signs and units ($\geq 95\%$, m$^2$) as the text they stand for.
 */
import { raised } from './raised.js';

const COMMANDS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    geq: '≥',
    ge: '≥',
    geqslant: '≥',
    geqq: '≥',
    leq: '≤',
    le: '≤',
    leqslant: '≤',
    leqq: '≤',
    gt: '>',
    lt: '<',
    neq: '≠',
    ne: '≠',
    approx: '≈',
    sim: '~',
    pm: '±',
    times: '×',
    div: '÷',
    cdot: '·',
    circ: '°',
    degree: '°',
    prime: '′',
    mu: 'μ',
    Omega: 'Ω',
    rightarrow: '→',
    to: '→',
    checkmark: '√',
    surd: '√',
    square: '□',
    Box: '□',
    boxtimes: '☒',
    ldots: '…',
    cdots: '…',
    dots: '…',
    infty: '∞',
    backslash: '\\',
    bullet: '•',
    triangle: '△',
    star: '★',
    left: '',
    right: '',
    quad: '',
    qquad: '',
    displaystyle: '',
    text: '',
    mathrm: '',
    mathbf: '',
    mathit: '',
    mathsf: '',
    textbf: '',
    textit: '',
    textrm: '',
    rm: '',
    bf: '',
    operatorname: '',
    mathbb: '',
    boldsymbol: '',
    underline: '',
    hspace: '',
    mathop: '',
    tag: '',
  }),
);
/** Longest formula that is a sign or a unit; anything longer is mathematics. */
const LONGEST = 200;

/** A formula's text; null where it uses what is not known here, and is then left as it stands. Spaces mean nothing in a formula. */
function formulaText(formula: string): string | null {
  let known = true;
  const text = formula
    .replace(/\\d?frac\s{0,3}\{([^{}]{0,60})\}\s{0,3}\{([^{}]{0,60})\}/g, '$1/$2')
    .replace(/\\([a-zA-Z]+)/g, (_, command: string) => {
      const sign = COMMANDS.get(command);
      if (sign === undefined) known = false;
      return sign ?? '';
    })
    .replace(/\\([%$&#_{}])/g, '$1')
    .replace(/\\[,;:!> ]|~/g, (space) => (space === '~' && /\\sim/.test(formula) ? '~' : ' '))
    .replace(/\^\s{0,3}(?:\{([^{}]{0,20})\}|(\S))/g, (_, many: string | undefined, one: string | undefined) => raised(many ?? one ?? ''))
    .replace(/_\s{0,3}(?:\{([^{}]{0,20})\}|(\S))/g, (_, many: string | undefined, one: string | undefined) => many ?? one ?? '')
    .replace(/[{}\s]/g, '');
  return known && !text.includes('\\') ? text : null;
}

/** Whether what stands between two dollars is a formula: a command, an index, or nothing but numbers and signs. */
const isFormula = (text: string) => /\\[a-zA-Z%,;]|[\^_]/.test(text) || /^[\d\s.,%≥≤<>=+~-]+$/.test(text);

/** Text with its short formulas, and commands for signs that stand outside of one, as what they show. */
export function withoutFormulas(text: string): string {
  if (!text.includes('\\') && !text.includes('$')) return text;
  return text
    .replace(
      /\$\$?([^$\n]{1,200})\$\$?|\\\(([^\n]{1,200}?)\\\)/g,
      (whole: string, dollars: string | undefined, brackets: string | undefined) => {
        const formula = dollars ?? brackets ?? '';
        if (formula.length > LONGEST || !(dollars === undefined || isFormula(formula))) return whole;
        return formulaText(formula) ?? whole;
      },
    )
    .replace(/\\(geq?|leq?|geqslant|leqslant|times|pm|approx)(?![a-zA-Z])\s{0,2}/g, (_, command: string) => COMMANDS.get(command) ?? '')
    .replace(/\\([%~<>=])/g, '$1');
}
