/** The keys of a project: arrows between opinions, figures to decide, Alt with arrows between projects. Not while something is typed. */
import { VERDICTS, type Verdict } from '../../state/decisions.js';

export interface ProjectKeys {
  /** False once another project or screen was asked for and is not drawn yet: a key must never reach the one before. */
  readonly isOpen: () => boolean;
  /** To another project of the queue. */
  readonly go: (step: 1 | -1) => void;
  /** To another opinion. */
  readonly move: (step: 1 | -1) => void;
  /** On the chosen opinion; null takes its decision back. */
  readonly decide: (verdict: Verdict | null) => void;
}

function isTyping({ target }: KeyboardEvent): boolean {
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || target instanceof HTMLInputElement;
}

/** Listens until the function that it returns is called. */
export function listenToKeys(keys: ProjectKeys): () => void {
  const onKey = (event: KeyboardEvent): void => {
    if (isTyping(event) || event.ctrlKey || event.metaKey || !keys.isOpen()) return;
    if (answered(event, keys)) event.preventDefault();
  };
  window.addEventListener('keydown', onKey);
  return () => window.removeEventListener('keydown', onKey);
}

function answered({ key, altKey }: KeyboardEvent, { go, move, decide }: ProjectKeys): boolean {
  if (altKey) {
    if (key !== 'ArrowRight' && key !== 'ArrowLeft') return false;
    go(key === 'ArrowRight' ? 1 : -1);
    return true;
  }
  if (key === 'ArrowDown' || key === 'ArrowUp') {
    move(key === 'ArrowDown' ? 1 : -1);
    return true;
  }
  const verdict = key === '0' ? null : VERDICTS[Number(key) - 1];
  if (verdict === undefined) return false;
  decide(verdict);
  return true;
}
