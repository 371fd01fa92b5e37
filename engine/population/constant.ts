/**
 * A function that gives back what it is given, and lets the compiler know that it is always the same: the columns of it lie where they lie and are as long as they are.
 * A loop over columns that it is handed looks up kind, length and address of each one at every element, which is two thirds of what a short loop
 * does; of columns that can only be these it has all that written into the code. So a run keeps one world that all years pass over, one of
 * each list that it works with, and loops take them through functions made here.
 *
 * What is given must be the same object in every call, and mustn't have its columns exchanged. Another one is given back just as well, but from then on
 * nothing is known any more, in the whole process: it costs time and nothing else.
 *
 * V8 takes a property for a constant that has been set once, and asks before only where a function is short enough (27 bytes of its code) to be written
 * out while types are still being worked out: hence the two variables, and an order of comparison that looks odd.
 */
export function constant<T>(last?: T): (given: T) => T {
  const held: { onlyOne?: T } = {};
  function hold(given: T): void {
    last = given;
    held.onlyOne = given;
  }
  return (given) => {
    if (given !== last) hold(given);
    return held.onlyOne as T;
  };
}
