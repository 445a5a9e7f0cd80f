/**
 * Remembers the last result of a costly pure function, by the identity of its arguments: a screen
 * that is opened again over an unchanged document does not work everything out anew.
 */
export function memoLast<Given extends readonly unknown[], Result>(
  work: (...given: Given) => Result,
): (...given: Given) => Result {
  let last: { readonly given: Given; readonly result: Result } | null = null;
  return (...given) => {
    if (last === null || last.given.some((value, place) => !Object.is(value, given[place])))
      last = { given, result: work(...given) };
    return last.result;
  };
}
