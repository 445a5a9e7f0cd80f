import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { connectionDate } from '../../../../src/main/import/connectionDate';
import { profileKey } from '../../../../src/main/import/profileKey';
import type { ImportPreview } from '../../../../src/shared/contract';
import { newPerson } from '../../../../src/shared/domain/person.commands';
import { ImportDesk } from '../../../support/importDesk';
import { newFolder } from '../../../support/storageFolder';

const head = 'First Name,Last Name,URL,Email Address,Company,Position,Connected On';
const at = '2027-01-14T11:20:00.000Z';
const ann = 'Ann,Ash,https://www.linkedin.com/in/ann,ann@example.com,Care,Lead,01 Jan 2024';

async function previewOf(desk: ImportDesk, ...rows: string[]): Promise<ImportPreview> {
  const file = join(await newFolder(), 'list.csv');
  await writeFile(file, [head, ...rows].join('\n'));
  return desk.preview(file);
}

const said = (preview: ImportPreview) =>
  preview.rows.map(({ status, reason }) => `${status}${reason === '' ? '' : `: ${reason}`}`);

it('knows a profile however its address is written', () => {
  const ways = [
    'https://www.linkedin.com/in/Zo%C3%AB-O',
    'http://linkedin.com/in/zoë-o/',
    'de.linkedin.com/in/zoë-o?trk=x',
    'LINKEDIN.com/in/zoe\u0308-o#a',
    ' https://uk.linkedin.com/in/zo%c3%ab-o/ ',
  ];
  expect(new Set(ways.map(profileKey))).toEqual(new Set(['linkedin.com/in/zoë-o']));
  expect(profileKey('https://www.linkedin.com/in/100%-me')).toBe('linkedin.com/in/100%-me');
  expect(
    ['', 'https://example.com/in/x', 'https://notlinkedin.com/in/x', 'https://linkedin.com/company/x'].map(profileKey),
  ).toEqual(['', '', '', '']);
});

it('reads the days LinkedIn and Excel write, and guesses none', () => {
  expect(['01 Jan 2024', '1 January 2024', '1-Jan-24', '01-JAN-2024', '2024-01-01'].map(connectionDate)).toEqual(
    Array(5).fill('2024-01-01'),
  );
  expect(['', '03/04/2027', '31 Feb 2024', '01 Foo 2024', '2024', '2024-13-01'].map(connectionDate)).toEqual(
    Array(6).fill(null),
  );
});

it('adds to a known person what is missing, and a new role in place of the imported one', async () => {
  const desk = new ImportDesk();
  desk.accept(await previewOf(desk, 'Ann,Ash,https://www.linkedin.com/in/ann,,Care,Lead,01 Jan 2024'));
  const preview = await previewOf(
    desk,
    'Ann,Ash-Elm,https://uk.linkedin.com/in/ANN/,ann@example.com,Openward,Head of Care,01 Jan 2024',
  );
  expect(said(preview)).toEqual(['changed: Adds a new role (Head of Care, Openward), an e-mail address.']);
  desk.accept(preview);
  expect(desk.people).toEqual(['Ann Ash · Lead, Care (past) · Head of Care, Openward']);
  expect(Object.values(desk.workspace.people)[0]?.emails).toEqual(['ann@example.com']);
  expect(
    desk.accept(
      await previewOf(
        desk,
        'Ann,Ash-Elm,https://uk.linkedin.com/in/ANN/,ann@example.com,Openward,Head of Care,01 Jan 2024',
      ),
    ),
  ).toEqual([]);
});

it('never replaces what somebody wrote', async () => {
  const desk = new ImportDesk();
  const person = {
    ...newPerson('per_a', 'Ann Ash', at),
    callName: 'Annie',
    emails: ['Ann@Example.com'],
    links: ['https://linkedin.com/in/ann'],
  };
  Object.assign(desk.workspace.people, { per_a: person });
  Object.assign(desk.workspace.roles, {
    rol_a: {
      id: 'rol_a',
      personId: 'per_a',
      organisationId: null,
      title: 'Trustee',
      from: '2019',
      to: null,
      isCurrent: true,
      createdAt: at,
    },
  });
  desk.accept(await previewOf(desk, ann.replace('ann@', 'other@')));
  expect(desk.workspace.people['per_a']).toEqual({ ...person, connectedOn: '2024-01-01' });
  expect(desk.people).toEqual(['Ann Ash · Trustee · Lead, Care']);
});

it('gives a role without a title the title', async () => {
  const desk = new ImportDesk();
  desk.accept(await previewOf(desk, ann.replace('Lead', '')));
  desk.accept(await previewOf(desk, ann));
  expect(desk.people).toEqual(['Ann Ash · Lead, Care']);
});

it('finds somebody typed by hand by the e-mail address, but not the other half of a couple', async () => {
  const desk = new ImportDesk();
  Object.assign(desk.workspace.people, { per_a: { ...newPerson('per_a', 'Ann', at), emails: ['ashes@example.com'] } });
  const rows = [
    'Ann,Ash,https://linkedin.com/in/ann,ashes@example.com,,,',
    'Ben,Ash,https://linkedin.com/in/ben,ashes@example.com,,,',
  ];
  const preview = await previewOf(desk, ...rows);
  expect(said(preview)).toEqual([
    'changed: Adds the LinkedIn profile.',
    'new: Shares an e-mail address with somebody else; kept as two.',
  ]);
  desk.accept(preview);
  expect(desk.people).toEqual(['Ann', 'Ben Ash']);
  expect(desk.accept(await previewOf(desk, ...rows))).toEqual([]);
});

it('takes somebody of whom only the name was noted for the row of that name, and says so; two of them stay as they are', async () => {
  const desk = new ImportDesk();
  Object.assign(desk.workspace.people, { per_sam: newPerson('per_sam', 'Sam', at) });
  const sam = 'Sam,,https://linkedin.com/in/sam,,,,05 May 2021';
  const preview = await previewOf(desk, sam);
  expect(said(preview)).toEqual([
    'changed: Adds the LinkedIn profile, the day you connected. Of Sam you noted the name alone.',
  ]);
  expect(preview.rows[0]).toMatchObject({ place: 0, isByNameOnly: true });
  desk.accept(preview);
  expect(desk.people).toEqual(['Sam']);
  expect(desk.accept(await previewOf(desk, sam))).toEqual([]);

  const other = new ImportDesk();
  Object.assign(other.workspace.people, {
    per_a: newPerson('per_a', 'Sam', at),
    per_b: newPerson('per_b', 'Sam', at),
  });
  expect(said(await previewOf(other, sam))).toEqual(['new']);
});

it('takes the same name at the same place for the same person only while no other key contradicts', async () => {
  const desk = new ImportDesk();
  desk.accept(await previewOf(desk, 'Ann,Ash,,,Care,Lead,01 Jan 2024'));
  expect(said(await previewOf(desk, 'ANN,Ásh,,,care,lead,01 Jan 2024'))).toEqual([
    'same: Same name, nothing says it is somebody else.',
  ]);
  expect(said(await previewOf(desk, 'Ann,Ash,,,Care,Lead,02 Jan 2024'))).toEqual(['new']);
  desk.accept(await previewOf(desk, ann));
  expect(said(await previewOf(desk, ann.replace('/in/ann', '/in/ann-2')))).toEqual([
    'new: Shares an e-mail address with somebody else; kept as two.',
  ]);
});

it('names a row that comes twice, and makes each organisation once', async () => {
  const desk = new ImportDesk();
  const preview = await previewOf(desk, ann, ann, 'Ben,Birch,,,CARE,,02 Jan 2024');
  expect(said(preview)).toEqual(['new', 'same: Twice in this file.', 'new']);
  expect(preview.counts.newOrganisations).toBe(1);
  desk.accept(preview);
  expect(Object.values(desk.workspace.organisations)).toMatchObject([{ name: 'Care', state: 'watching' }]);
});

it('leaves somebody in the bin where they are', async () => {
  const desk = new ImportDesk();
  desk.accept(await previewOf(desk, ann));
  const [person] = Object.values(desk.workspace.people);
  Object.assign(desk.workspace.people, { [person!.id]: { ...person, deletedAt: at } });
  const preview = await previewOf(desk, ann);
  expect(said(preview)).toEqual(['skipped: In the bin. Take the person from the bin to have them back.']);
  expect(desk.accept(preview)).toEqual([]);
});

it('works out an accepted preview against the document of that moment', async () => {
  const desk = new ImportDesk();
  const [first, second] = [await previewOf(desk, ann), await previewOf(desk, ann)];
  desk.accept(first);
  expect(desk.accept(second)).toEqual([]);
});

const cell = fc.constantFrom('', 'Ann', 'Ben', 'Ash', 'Élan', 'Care, Ltd', '"x"');
/** As in every export seen: all rows have a day, and either all or none a profile. */
const exported = fc.boolean().chain((hasProfiles) =>
  fc.array(
    fc.record({
      first: cell,
      last: cell,
      url: hasProfiles
        ? fc.constantFrom(
            'https://www.linkedin.com/in/a',
            'https://linkedin.com/in/A/',
            'https://www.linkedin.com/in/b',
            'https://www.linkedin.com/in/c',
          )
        : fc.constant(''),
      email: fc.constantFrom('', '', 'a@example.com', 'B@example.com'),
      company: fc.constantFrom('', 'Care', 'care', 'Openward'),
      position: fc.constantFrom('', 'Lead', 'Head'),
      on: fc.constantFrom('01 Jan 2024', '2-Jan-24', '05 Mar 2020'),
    }),
    { minLength: 1, maxLength: 8 },
  ),
);

it('finds nothing new when the same file comes a second time, whatever came before it', async () => {
  const folder = await newFolder();
  await fc.assert(
    fc.asyncProperty(fc.array(exported, { maxLength: 2 }), exported, async (before, last) => {
      const desk = new ImportDesk();
      const previewed = async (rows: typeof last) => {
        const lines = rows.map((cells) =>
          Object.values(cells)
            .map((text) => `"${text.replaceAll('"', '""')}"`)
            .join(','),
        );
        await writeFile(join(folder, 'list.csv'), [head, ...lines].join('\n'));
        return desk.preview(join(folder, 'list.csv'));
      };
      for (const rows of [...before, last]) desk.accept(await previewed(rows));
      const again = await previewed(last);
      expect({ new: again.counts.new, changed: again.counts.changed }).toEqual({ new: 0, changed: 0 });
      expect(desk.accept(again)).toEqual([]);
    }),
    { numRuns: 300 },
  );
}, 30_000);
