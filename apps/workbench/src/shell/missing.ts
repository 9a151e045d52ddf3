/**
 * What the language of Chromium 88 and Firefox 78 does not have yet and the program uses. Imported first, in the page and in the worker, and imports
 * nothing: a package that is looked at before it may need what is added here.
 */

function add(target: object, name: string, value: unknown): void {
  if (!(name in target)) Object.defineProperty(target, name, { value, writable: true, configurable: true });
}

function at(this: ArrayLike<unknown>, index: number): unknown {
  const whole = Math.trunc(index) || 0;
  return this[whole < 0 ? this.length + whole : whole];
}

type Matches = (this: unknown, value: unknown, index: number, all: unknown) => unknown;

function findLastIndex(this: ArrayLike<unknown>, matches: Matches, self?: unknown): number {
  for (let index = this.length - 1; index >= 0; index--) if (matches.call(self, this[index], index, this)) return index;
  return -1;
}

function findLast(this: ArrayLike<unknown>, matches: Matches, self?: unknown): unknown {
  const index = findLastIndex.call(this, matches, self);
  return index < 0 ? undefined : this[index];
}

add(Array.prototype, 'at', at);
add(String.prototype, 'at', at);
add(Object.getPrototypeOf(Uint8Array.prototype), 'at', at);
add(Array.prototype, 'findLast', findLast);
add(Array.prototype, 'findLastIndex', findLastIndex);
// Not by the method of the object, which a lint would turn into the very function that is missing.
add(Object, 'hasOwn', (object: object, key: PropertyKey) => Object.getOwnPropertyDescriptor(object, key) !== undefined);
