import type { Look } from './openGallery';
import type { Picture } from './pictures';

/** One page with all pictures: a row for each screen, a column for each look. A picture that was not taken leaves its place empty. */
export function contactSheet(pictures: readonly Picture[], looks: readonly Look[]): string {
  const rows = pictures.map(
    ({ name, at, scene, moment }) =>
      `<section id="${name}"><h2>${name}</h2><p>${at} · ${scene}, ${moment}</p><div>${looks
        .map(
          (look) =>
            `<a href="${name}.${look.name}.png"><img loading="lazy" alt="${name}, ${look.name}" src="${name}.${look.name}.png" onerror="this.remove()"></a>`,
        )
        .join('')}</div></section>`,
  );
  return `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Askwell, every screen</title>
<style>
  body { margin: 24px; font: 13px/20px system-ui, sans-serif; color: #1b1e1d; background: #f3f4f3; }
  h2 { margin: 24px 0 0; font-size: 15px; } p { margin: 0 0 8px; color: #656d6a; }
  div { display: grid; grid-template-columns: repeat(${looks.length}, 1fr); gap: 12px; align-items: start; }
  img { width: 100%; border: 1px solid #d2d7d4; border-radius: 6px; }
</style>
<h1>Askwell, every screen</h1>
${rows.join('\n')}
</html>
`;
}
