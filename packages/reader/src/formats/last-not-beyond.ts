/** Index of the last of rising places that is not beyond `value`; 0 where all are. */
export function lastNotBeyond(places: readonly number[], value: number): number {
  let low = 0;
  let high = places.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((places[middle] ?? 0) <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
