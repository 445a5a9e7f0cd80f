import { truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { importLimits } from '../../../../src/main/import/importLimits';
import { ImportDesk } from '../../../support/importDesk';
import { newFolder } from '../../../support/storageFolder';
import { zipOf } from '../../../support/zip';

const head = 'First Name,Last Name,URL,Email Address,Company,Position,Connected On';
const list = `${head}\nZoë,Østervang,https://www.linkedin.com/in/zoe,,Café Münch,Chef – “head”,28 Feb 2024\n`;

async function fileOf(content: string | Buffer, name = 'Connections.csv'): Promise<string> {
  const file = join(await newFolder(), name);
  await writeFile(file, content);
  return file;
}

async function peopleIn(content: string | Buffer): Promise<string[]> {
  const desk = new ImportDesk();
  desk.accept(await desk.preview(await fileOf(content)));
  return desk.people;
}

async function refusal(content: string | Buffer, limits = importLimits): Promise<{ code: string; message: string }> {
  const desk = new ImportDesk(limits);
  const error = (await desk.preview(await fileOf(content)).catch((reason: unknown) => reason)) as {
    code: string;
    message: string;
  };
  expect(error).toMatchObject({ name: 'Refusal' });
  expect(error.message).toContain('hanged');
  return error;
}

const utf16be = (text: string) => Buffer.from(`\uFEFF${text}`, 'utf16le').swap16();
const chef = ['Zoë Østervang · Chef – “head”, Café Münch'];

it.each([
  ['UTF-8', list],
  ['UTF-8 with a byte order mark', `\uFEFF${list}`],
  ['UTF-16, little end first', Buffer.from(`\uFEFF${list}`, 'utf16le')],
  ['UTF-16, big end first', utf16be(list)],
  ['semicolons and a line that says so', `sep=;\r\n${list.replaceAll(',', ';')}`],
  ['tabs', list.replaceAll(',', '\t')],
  ['old Macintosh line ends', list.replaceAll('\n', '\r')],
  ['no line end after the last row', list.trimEnd()],
  ['a long preamble with quotes in it', `Notes:\n"We say ""hello"", all\nof us"\n\nand, more, of it\n\n\n\n${list}`],
  ['a quote that never ends above the header', `Notes: "here\n\n${list}`],
  [
    'a header in capitals and quotes',
    list.replace(head, `"FIRST NAME", "Last Name" ,"URL","EMAIL ADDRESS","Company","Position","Connected On"`),
  ],
  ['a zip in which it lies deep', zipOf({ 'a.txt': 'x', 'Basic/Data/Connections.csv': list })],
])('reads %s', async (_name, content) => {
  expect(await peopleIn(content)).toEqual(chef);
});

it('reads Windows-1252 and says that it was a guess', async () => {
  const bytes = Buffer.from(list.replace('–', '\x96').replace('“', '\x93').replace('”', '\x94'), 'latin1');
  const desk = new ImportDesk();
  const preview = await desk.preview(await fileOf(bytes));
  expect(preview.remarks[0]).toMatch(/not in UTF-8.*Windows-1252/);
  desk.accept(preview);
  expect(desk.people).toEqual(chef);
});

it('reads a file somebody sorted, with rows above the header', async () => {
  expect(await peopleIn(`Ann,Ash,,,,,01 Jan 2024\n${list}Notes:,,,,,,\n`)).toEqual(['Ann Ash', ...chef]);
});

it('keeps formulas and tags as the text they are', async () => {
  expect(
    await peopleIn(
      `${head}\n"=HYPERLINK(""http://x"",""y"")",<script>alert(1)</script>,,,"=cmd|' /C calc'!A0",@SUM(1),01 Jan 2024`,
    ),
  ).toEqual([`=HYPERLINK("http://x","y") <script>alert(1)</script> · @SUM(1), =cmd|' /C calc'!A0`]);
});

it('takes out characters that turn the reading direction, and puts every text on one line', async () => {
  expect(await peopleIn(`${head}\nAnn\u202E,"Ash\nElm",,,"Care\r\n  Ltd",,01 Jan 2024`)).toEqual([
    'Ann Ash Elm · Care Ltd',
  ]);
});

it('leaves out rows without a name and rows that are damaged, with the reason', async () => {
  const desk = new ImportDesk();
  const preview = await desk.preview(
    await fileOf(
      `${head}\n,,,a@b.example,,,01 Jan 2024\nAnn,Ash,,,Care, Ltd,Lead,01 Jan 2024\n${'x'.repeat(1_001)},,,,,,\nBen,Birch,,,,,03/04/2027`,
    ),
  );
  expect(preview.counts).toMatchObject({ rows: 4, new: 1, skipped: 3 });
  expect(preview.rows.map(({ reason }) => reason)).toEqual([
    'There is no name.',
    'The row has more cells than there are columns; it may be damaged.',
    'One of its texts is longer than 1,000 characters.',
    '',
  ]);
  expect(preview.remarks).toContain('1 date could be read in two ways or not at all and is left out.');
});

it.each([
  ['an empty file', '', 'cannotRead', /is empty/],
  ['nothing but spaces', ' \n\n', 'cannotRead', /is empty/],
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13]), 'cannotRead', /not text/],
  ['another list', 'Name,Phone\nAnn,1\n', 'cannotRead', /begins with “Name,Phone Ann,1”/],
  ['a header alone', head, 'cannotRead', /no rows/],
  [
    'a zip without the list',
    zipOf({ 'messages.csv': 'x', '__MACOSX/Connections.csv': 'x' }),
    'cannotRead',
    /no Connections\.csv/,
  ],
  ['an empty zip', zipOf({}), 'cannotRead', /no Connections\.csv/],
  ['an Excel workbook', zipOf({ '[Content_Types].xml': 'x' }), 'cannotRead', /save it as CSV/],
  ['half a zip', zipOf({ 'Connections.csv': list }).subarray(0, 60), 'cannotRead', /damaged/],
  ['a zip with a password', zipOf({ 'Connections.csv': list }, { isEncrypted: true }), 'cannotRead', /password/],
  ['a zip with a way out of its folder', zipOf({ '../Connections.csv': list }), 'cannotRead', /damaged/],
] as const)('refuses %s in words', async (_name, content, code, message) => {
  expect(await refusal(content as string | Buffer)).toMatchObject({
    code,
    message: expect.stringMatching(message) as string,
  });
});

it('refuses a zip bomb by what comes out of it, not by what it says of itself', async () => {
  const bomb = zipOf({ 'Connections.csv': Buffer.alloc(80 * 1024 * 1024, 'a') });
  expect(bomb.length).toBeLessThan(100_000);
  expect(await refusal(bomb)).toMatchObject({ code: 'tooLarge' });
  expect(
    await refusal(zipOf({ 'Connections.csv': Buffer.alloc(8 * 1024 * 1024, 'a') }, { saysSize: 1_000 })),
  ).toBeDefined();
});

it('refuses too many files in a zip and too many rows', async () => {
  expect(
    await refusal(zipOf({ a: '', b: '', 'Connections.csv': list }), { ...importLimits, zipEntries: 2 }),
  ).toMatchObject({ code: 'tooLarge' });
  expect(await refusal(list + 'Ann,Ash,,,,,01 Jan 2024\n'.repeat(3), { ...importLimits, rows: 3 })).toMatchObject({
    code: 'tooLarge',
  });
});

it('refuses a file of 65 MB without reading it', async () => {
  const file = await fileOf(list);
  await truncate(file, 65 * 1024 * 1024);
  const started = performance.now();
  await expect(new ImportDesk().preview(file)).rejects.toMatchObject({
    code: 'tooLarge',
    message: expect.stringContaining('65 MB') as string,
  });
  expect(performance.now() - started).toBeLessThan(50);
});

it('refuses a folder and a file that is gone', async () => {
  const folder = await newFolder();
  await expect(new ImportDesk().preview(folder)).rejects.toMatchObject({ code: 'cannotRead' });
  await expect(new ImportDesk().preview(join(folder, 'gone.csv'))).rejects.toMatchObject({ code: 'cannotRead' });
});

it('lets a token serve once and keeps three previews', async () => {
  const desk = new ImportDesk();
  const file = await fileOf(list);
  const previews = [
    await desk.preview(file),
    await desk.preview(file),
    await desk.preview(file),
    await desk.preview(file),
  ];
  expect(() => desk.accept(previews[0]!)).toThrow(expect.objectContaining({ code: 'notFound' }));
  desk.accept(previews[3]!);
  expect(() => desk.accept(previews[3]!)).toThrow(expect.objectContaining({ code: 'notFound' }));
  expect(desk.accept(previews[1]!)).toEqual([]);
});

it('reads 10,000 people within a second and lets others go in between', async () => {
  const rows = Array.from(
    { length: 10_000 },
    (_, n) =>
      `Ann${n},Ash,https://www.linkedin.com/in/ann-${n},ann${n}@example.com,Place ${n % 900},Lead ${n % 77},01 Jan 2024`,
  );
  const file = await fileOf([head, ...rows].join('\n'));
  const desk = new ImportDesk();
  await desk.preview(await fileOf(list));
  let longest = 0;
  let last = performance.now();
  let isOver = false;
  const watch = () => {
    longest = Math.max(longest, performance.now() - last);
    last = performance.now();
    if (!isOver) setImmediate(watch);
  };
  setImmediate(watch);
  const started = performance.now();
  const preview = await desk.preview(file);
  const took = performance.now() - started;
  isOver = true;
  expect(preview.counts).toMatchObject({ new: 10_000, newOrganisations: 900 });
  expect(preview.rows).toHaveLength(500);
  // Room for a busy machine; a quiet one needs about 150 ms and stops for about 20.
  expect(took).toBeLessThan(2_000);
  expect(longest).toBeLessThan(200);
  console.info(`10,000 rows: ${Math.round(took)} ms, longest stop ${Math.round(longest)} ms`);
});
