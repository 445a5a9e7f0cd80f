export interface OrganisationLine {
  readonly name: string;
  /** What they do; empty when the line does not say. */
  readonly about: string;
}

/** Forms of companies that stand after a comma and belong to the name. */
const legalForm =
  /^(?:ltd|limited|plc|llp|llc|l\.l\.c|inc|incorporated|corp|corporation|co|cic|lp|pty ltd|gmbh|ag|kg|ev|e\.v|ohg|se|s\.?a|s\.?a\.?s|sarl|s\.à r\.l|s\.?r\.?l|s\.?p\.?a|b\.?v|n\.?v|a\/s|aps|ab|oy|as)\.?$/i;

/**
 * “Northlight Health, discharge and handover”: a name, and after the first comma what they do. “, Ltd.” and its like stay with
 * the name.
 */
export function parseOrganisationLine(text: string): OrganisationLine {
  const [first = '', ...others] = text
    .replace(/\s+/g, ' ')
    .split(',')
    .map((part) => part.trim());
  const about = others.findIndex((part) => !legalForm.test(part));
  const inName = about === -1 ? others.length : about;
  return {
    name: [first, ...others.slice(0, inName)].filter((part) => part !== '').join(', '),
    about: others
      .slice(inName)
      .filter((part) => part !== '')
      .join(', '),
  };
}
