/**
 * Reminds people to make a file of their work: what the browser keeps is gone with the browser's data.
 */

const REMIND_AFTER = 15 * 60_000;
const LOOK_EVERY = 30_000;

export interface RemindedHost {
  /** Whether something was said that no file holds. */
  readonly isUnsaved: () => boolean;
  readonly remind: () => void;
}

/** Looks every half minute whether something has been unsaved for a quarter of an hour, and says so once every quarter. */
export function remindOfSaving({ isUnsaved, remind }: RemindedHost): void {
  let since: number | null = null;
  setInterval(() => {
    if (!isUnsaved()) {
      since = null;
      return;
    }
    since ??= Date.now();
    if (Date.now() - since < REMIND_AFTER) return;
    since = Date.now();
    remind();
  }, LOOK_EVERY);
}
