/** Files that leave the page: by a download, into the folder that the browser has for them. */

/** Two figures a part: "2026-11-29". Also the date of decisions. */
export function todayText(now: Date = new Date()): string {
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** The moment as the journal has it: "2026-11-29 14:05:33". */
export function clockText(now: Date = new Date()): string {
  return `${todayText(now)} ${now.toTimeString().slice(0, 8)}`;
}

/** The moment as the reviewer reads it: "2026-11-29 14:05". */
export function momentText(saved: string): string {
  const moment = new Date(saved);
  const two = (value: number): string => String(value).padStart(2, '0');
  return Number.isNaN(moment.getTime()) ? saved : `${todayText(moment)} ${two(moment.getHours())}:${two(moment.getMinutes())}`;
}

export function download(name: string, bytes: Uint8Array, type: string): void {
  const address = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Some browsers begin a download only after the click was handled.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
