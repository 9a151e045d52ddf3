/** `npm run evaluate -- study [--runs N] [--seed N]`: how often the intervals of prevalence hold the truth. */
import { printCoverage } from './coverage.js';

function numberOf(option: string, otherwise: number): number {
  const at = process.argv.indexOf(option);
  const value = at < 0 ? otherwise : Number(process.argv[at + 1]);
  return Number.isInteger(value) && value > 0 ? value : otherwise;
}

printCoverage(numberOf('--seed', 1), numberOf('--runs', 1000));
