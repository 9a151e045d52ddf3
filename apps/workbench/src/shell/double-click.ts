/** Who opens something with a double click, as folders are opened, presses what comes under the pointer with the second: it is not meant for that. */

const KINDS = ['mousedown', 'mouseup', 'click', 'dblclick'] as const;

/**
 * Keeps further clicks of a row from a screen that the first of them led to, until the function that it returns is called.
 * @param screen the screen that is shown
 */
export function guardDoubleClicks(screen: () => string): () => void {
  let begun = screen();
  const guard = (event: MouseEvent): void => {
    if (event.detail < 2) {
      if (event.type === 'mousedown') begun = screen();
    } else if (screen() !== begun) {
      event.preventDefault();
      event.stopPropagation();
    }
  };
  for (const kind of KINDS) window.addEventListener(kind, guard, true);
  return () => {
    for (const kind of KINDS) window.removeEventListener(kind, guard, true);
  };
}
