import { fold } from './fold';

const legalForms =
  /\b(?:ltd|limited|inc|incorporated|llc|llp|plc|corp|corporation|co|gmbh|ag|kg|ev|e v|sa|sarl|sas|spa|bv|nv|oy|ab|as|aps|pty|kk)\b/g;

/**
 * For telling whether two names mean the same organisation: without case, accents, quotation marks, “the” and the
 * legal form, so that `"Tidewell" Care Systems, Ltd.` and `tidewell care systems` are one.
 */
export function organisationKey(name: string): string {
  const plain = fold(name)
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  const bare = plain
    .replace(/^the\s+/, '')
    .replace(legalForms, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return bare === '' ? plain : bare;
}
