import { copyFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { contactSheet } from './contactSheet';
import { show, withScene, type Look } from './openGallery';
import { allPictures, type Picture } from './pictures';

/**
 * npm run gallery: walks through the built application and takes a picture of every screen in every
 * state. Words after the script name choose pictures by a part of their name.
 */
const projectRoot = process.env['ASKWELL_ROOT'] ?? process.cwd();
const folder = join(projectRoot, 'gallery');
const words = process.argv.slice(2).filter((word) => !word.startsWith('-'));
const isForReadme = process.argv.includes('--readme');

const looks: readonly Look[] = [
  { name: 'light', width: 1280, height: 800, scheme: 'light' },
  { name: 'dark', width: 1280, height: 800, scheme: 'dark' },
  { name: 'small', width: 900, height: 600, scheme: 'light' },
];

const pictures = allPictures(projectRoot).filter(
  ({ name, readme }) =>
    (!isForReadme || readme !== undefined) && (words.length === 0 || words.some((word) => name.includes(word))),
);

async function take(): Promise<string[]> {
  const faults: string[] = [];
  if (words.length === 0 && !isForReadme) await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  for (const key of new Set(pictures.map(startOf))) {
    const group = pictures.filter((picture) => startOf(picture) === key);
    const [first] = group;
    if (first === undefined) continue;
    console.log(`${key}: ${group.length} ${group.length === 1 ? 'screen' : 'screens'}`);
    await withScene(first.scene, first.moment, async (askwell) => {
      for (const picture of group) {
        for (const look of looks) {
          try {
            await show(askwell, picture.at, { ...look, height: picture.height ?? look.height });
            await picture.prepare?.(askwell);
            await askwell.page.screenshot({ path: join(folder, fileName(picture, look)), animations: 'disabled' });
          } catch (failure) {
            faults.push(
              `${fileName(picture, look)}: ${failure instanceof Error ? failure.message.split('\n').slice(0, 3).join(' ') : String(failure)}`,
            );
          }
        }
      }
      faults.push(...askwell.consoleErrors.map((error) => `${key}: the console says: ${error}`));
    });
  }
  return faults;
}

/** Pictures of one start of the application. */
function startOf({ scene, moment }: Picture): string {
  return `${scene}, ${moment}`;
}

function fileName({ name }: Picture, look: Look): string {
  return `${name}.${look.name}.png`;
}

/** The pictures of the README: light, and Today dark. */
async function copyForReadme(): Promise<void> {
  const target = join(projectRoot, 'docs/screenshots');
  await mkdir(target, { recursive: true });
  for (const { name, readme } of pictures) {
    if (readme === undefined) continue;
    await copyFile(join(folder, `${name}.light.png`), join(target, `${readme}.png`));
    if (readme === 'today') await copyFile(join(folder, `${name}.dark.png`), join(target, `${readme}-dark.png`));
  }
  console.log(`Copied for the README: ${target}`);
}

const faults = await take();
await writeFile(join(folder, 'index.html'), contactSheet(allPictures(projectRoot), looks));
if (isForReadme) await copyForReadme();
for (const fault of faults) console.error(fault);
console.log(`${pictures.length * looks.length} pictures: ${join(folder, 'index.html')}`);
process.exit(faults.length === 0 ? 0 : 1);
