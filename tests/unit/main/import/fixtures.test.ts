import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { ImportDesk } from '../../../support/importDesk';

const fixture = (name: string) => join(fileURLToPath(new URL('../../../fixtures/linkedin/', import.meta.url)), name);

const eleven = [
  'Odalys Thornwhistle · Senior Product Manager, Larkmoor Digital Wards',
  'Bram Quickwater, RN, MSc · Clinical Product Lead, Fennimore Patient Flow',
  'Zoë Østervang · Principal, Osier & Thane Ventures',
  'Nguyễn Thị Hạnh-Demo · User Researcher, Clinical Safety, Larkmoor Digital Wards',
  '华 测试 · 产品经理, 示例医疗科技',
  'Teodor Łąkowski · Chief Nursing Information Officer, Quillhaven NHS Trust (fictional)',
  'Priya 🌻 Vellamore · Head of "Discovery", "Tidewell" Care Systems, Ltd.',
  'Sam',
  'Ngozi Featherstone-Ade · Implementation Manager, Fennimore Patient Flow',
  'Odalys Thornwhistle · Optometrist, Brightgate Opticians (fictional)',
  'Ruaridh MacFiction · Engineering Manager, Larkmoor Digital Wards',
];

it.each(['Basic_LinkedInDataExport_01-09-2027.zip', 'Connections.csv'])(
  'reads eleven people from %s, counts two hidden profiles, and finds nothing new the second time',
  async (name) => {
    const desk = new ImportDesk();
    const preview = await desk.preview(fixture(name));
    expect(preview).toMatchObject({
      fileName: name,
      counts: { rows: 13, new: 11, same: 0, changed: 0, hidden: 2, skipped: 0, newOrganisations: 7 },
      remarks: ['2 of 11 people have an e-mail address; LinkedIn gives it only where they allow it.'],
    });
    expect(preview.rows[9]).toEqual({
      place: 9,
      name: '',
      title: '',
      organisation: '',
      status: 'hidden',
      reason: 'Only a date, 07 Jun 2026: LinkedIn hides this profile.',
    });
    expect(desk.people).toEqual([]);
    desk.accept(preview);
    expect(desk.people).toEqual(eleven);

    const again = await desk.preview(fixture(name));
    expect(again.counts).toEqual({
      rows: 13,
      new: 0,
      same: 11,
      changed: 0,
      hidden: 2,
      skipped: 0,
      newOrganisations: 0,
    });
    expect(desk.accept(again)).toEqual([]);
  },
);

it('keeps the profile, the address, the day and what to call them', async () => {
  const desk = new ImportDesk();
  desk.accept(await desk.preview(fixture('Connections.csv')));
  const people = Object.values(desk.workspace.people);
  expect(people[1]).toMatchObject({
    name: 'Bram Quickwater, RN, MSc',
    callName: 'Bram',
    emails: ['bram.quickwater@fennimore.example'],
    links: ['https://www.linkedin.com/in/zz-fictional-bram-quickwater'],
    importKey: 'linkedin.com/in/zz-fictional-bram-quickwater',
    connectedOn: '2026-11-02',
  });
  expect(people[2]?.importKey).toBe('linkedin.com/in/zz-fictional-zoë-ostervang');
  expect(people[6]).toMatchObject({ name: 'Priya 🌻 Vellamore', callName: 'Priya' });
});

it('reads the shape of 2021, without preamble and profile addresses', async () => {
  const desk = new ImportDesk();
  const preview = await desk.preview(fixture('era2021_no_preamble_no_url_Connections.csv'));
  expect(preview.counts).toMatchObject({ rows: 5, new: 5, newOrganisations: 4 });
  desk.accept(preview);
  expect(desk.people).toEqual(eleven.slice(0, 5));
  expect(desk.accept(await desk.preview(fixture('era2021_no_preamble_no_url_Connections.csv')))).toEqual([]);
});

it('reads what Excel saved again: byte order mark, CRLF, padded preamble, 2-Nov-26', async () => {
  const desk = new ImportDesk();
  const preview = await desk.preview(fixture('excel_resaved_Connections.csv'));
  expect(preview.counts).toMatchObject({ rows: 6, new: 6 });
  desk.accept(preview);
  expect(Object.values(desk.workspace.people).map(({ connectedOn }) => connectedOn)).toEqual([
    '2026-12-14',
    '2026-11-02',
    '2024-02-28',
    '2025-09-09',
    '2023-06-17',
    '2024-01-01',
  ]);
  expect(desk.accept(await desk.preview(fixture('excel_resaved_Connections.csv')))).toEqual([]);
});

it('meets the people of an old export again in a new one, and adds only what is new', async () => {
  const desk = new ImportDesk();
  desk.accept(await desk.preview(fixture('era2021_no_preamble_no_url_Connections.csv')));
  const preview = await desk.preview(fixture('Basic_LinkedInDataExport_01-09-2027.zip'));
  expect(preview.counts).toMatchObject({ new: 6, changed: 5, hidden: 2, newOrganisations: 3 });
  expect(preview.rows[0]).toMatchObject({ status: 'changed', reason: 'Adds the LinkedIn profile.' });
  desk.accept(preview);
  expect(desk.people).toHaveLength(11);
  expect(desk.accept(await desk.preview(fixture('excel_resaved_Connections.csv')))).toEqual([]);
});
