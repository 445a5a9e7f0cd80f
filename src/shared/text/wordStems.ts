import { fold } from './fold';

/** Words that say nothing about what somebody looks for or gives. */
const empty = new Set(
  (
    'a about across again all also am an and another any anybody anyone anything are as at be been being better bit but by can care cares could do does ' +
    'each else ever every everybody everyone for from get give gives good great hear help her here him his how i if in into is it its ' +
    'just know learn like likes lot made make many me meet meeting more most much my need needs new nice no not of on one or other others our out ' +
    'over own people person see sees share show so some somebody someone something such talk talks than that the their them then there ' +
    'these they thing things this those to too try understand up us use very via wants want was way we well were what when where which ' +
    'who whom why will wish with within work working works would you your role firm firms company companies team'
  ).split(' '),
);

/** Of phrases that were looked at: the same ones are asked for with every change of the network. */
const found = new Map<string, ReadonlySet<string>>();
const KEPT = 20_000;

/**
 * The words of a phrase, each as its stem, without those that carry nothing: “people who install systems” and “installing
 * flow boards” share “install”. English endings only, by rule and without a dictionary: it finds too little rather than
 * what is not there.
 */
export function wordStems(phrase: string): ReadonlySet<string> {
  const known = found.get(phrase);
  if (known !== undefined) return known;
  const stems = new Set<string>();
  for (const word of fold(phrase).split(/[^\p{L}\p{N}]+/u))
    if (word.length > 2 && !empty.has(word)) stems.add(stemOf(word));
  if (found.size >= KEPT) found.clear();
  found.set(phrase, stems);
  return stems;
}

function stemOf(word: string): string {
  const plain = word.replace(/ies$/u, 'y').replace(/(?:ations?|ings?|ers?|ors?|ed|ments?|ions?|es|s)$/u, '');
  const stem = plain.length >= 4 ? plain : word.replace(/s$/u, '');
  return stem.length > 4 ? stem.replace(/e$/u, '') : stem;
}
