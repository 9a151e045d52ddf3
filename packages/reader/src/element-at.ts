/**
 * The element at a place that is known to be in the list: a place outside of it is a mistake of the program, said at once and not carried on.
 * @throws RangeError where the list has no such place
 */
export function elementAt<Item>(list: readonly Item[], index: number): Item {
  if (!(index in list)) throw new RangeError(`no element ${index} in a list of ${list.length}`);
  // The one cast: lists without holes have an element at every place below their length.
  return list[index] as Item;
}
