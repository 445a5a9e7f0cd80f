import { expect, it } from 'vitest';
import { parseOrganisationLine } from '../../../../src/shared/text/organisationLine';

it.each([
  ['Northlight Health', 'Northlight Health', ''],
  ['Northlight Health, discharge and handover', 'Northlight Health', 'discharge and handover'],
  ['"Tidewell" Care Systems, Ltd., care-home software', '"Tidewell" Care Systems, Ltd.', 'care-home software'],
  ['Osier & Thane, LLP', 'Osier & Thane, LLP', ''],
  ['Acme, Inc, tools, wholesale', 'Acme, Inc', 'tools, wholesale'],
  ['Hallig Pflege, GmbH, Software', 'Hallig Pflege, GmbH', 'Software'],
  ['  Two   spaces ,  ', 'Two spaces', ''],
  [', only what they do', '', 'only what they do'],
  ['', '', ''],
])('reads “%s”', (text, name, about) => {
  expect(parseOrganisationLine(text)).toEqual({ name, about });
});
