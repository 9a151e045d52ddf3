/** Who clicks twice where one click does it means it once: what goes back and forth would be as it was, and what is counted would count two. */

interface Clicked {
  /** How many clicks came one upon another at this place; 0 for a key. */
  readonly detail: number;
}

/** Acts on the first of several clicks, and on keys. */
export function single<Click extends Clicked>(act: (click: Click) => void): (click: Click) => void {
  return (click) => {
    if (click.detail < 2) act(click);
  };
}
