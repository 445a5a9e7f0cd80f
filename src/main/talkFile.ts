import type { WebContents } from 'electron';
import { basename } from 'node:path';
import { talkOnFile } from '../shared/domain/talkOnFile';
import { Refusal } from '../shared/failure';
import type { TalkFileKind, talkFileProcedures } from '../shared/talkFileContract';
import { talkText } from '../shared/text/talkText';
import type { Implementation } from './answer';
import type { Desk } from './desk';
import { saveDialog } from './dialogs';
import { fileName } from './export/fileName';
import { writeWhole } from './export/writeWhole';

const kinds: Readonly<Record<TalkFileKind, { readonly name: string; readonly ending: string }>> = {
  markdown: { name: 'Markdown', ending: 'md' },
  text: { name: 'Plain text', ending: 'txt' },
};

/** One interview as a file. What writes Markdown is read when it is first wanted: a start does without it. */
export function createTalkFileProcedures(
  desk: Desk,
): Pick<Implementation<WebContents>, keyof typeof talkFileProcedures> {
  return {
    'talk.saveFile': async ({ interviewId, kind, zone, withOffRecord }, caller) => {
      const talk = talkOnFile((await desk.store()).workspace, interviewId, { zone, withOffRecord });
      if (talk === null)
        throw new Refusal(
          'notFound',
          'This interview is not here any more, so there is nothing to save. No file was written.',
        );
      const { name, ending } = kinds[kind];
      const proposed = fileName([talk.day ?? '', talk.who].join(' ').trim(), 'Interview');
      const chosen = await saveDialog(caller, `Save as ${name}`, `${proposed}.${ending}`, {
        name,
        extensions: [ending],
      });
      if (chosen === null) return null;
      const content = kind === 'text' ? talkText(talk) : (await import('./export/talkMarkdown')).talkMarkdown(talk);
      await writeWhole(chosen, content);
      return { name: basename(chosen) };
    },
  };
}
