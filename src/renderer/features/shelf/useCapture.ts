import { useCallback, useEffect, useState, type DragEvent } from 'react';
import { sameLink } from '../../../shared/domain/shelf';
import { captureResource, type Captured } from '../../../shared/text/capturedResource';
import { resourceFileEnds, resourceFromFile } from '../../../shared/text/resourceFile';
import { notify, notifyFailure } from '../../components/notify';
import type { Answer } from '../../lib/Entry';
import { isTextField } from '../../lib/keyboard';
import { newId } from '../../lib/newId';
import { useDispatch } from '../../workspace/useDispatch';
import { useShelf } from '../../components/useShelf';

/** A web location is a few hundred bytes; a text that is longer than this is no note about something to read. */
const MOST_BYTES = 200_000;

interface Capture {
  /** Makes a resource of a text at once; what cannot be read is told. */
  readonly capture: (text: string) => Promise<Answer>;
  /** Something is being dragged over the screen. */
  readonly isOver: boolean;
  readonly dropArea: {
    readonly onDragOver: (event: DragEvent) => void;
    readonly onDragLeave: (event: DragEvent) => void;
    readonly onDrop: (event: DragEvent) => void;
  };
}

/** What is pasted or dropped on the shelf becomes a resource at once. Nothing is fetched: its own words have to do. */
export function useCapture(onKept: (resourceId: string) => void): Capture {
  const dispatch = useDispatch();
  const resources = useShelf();
  const [isOver, setOver] = useState(false);

  const keep = useCallback(
    async (captured: Captured | null, otherwise: string): Promise<Answer> => {
      if (captured === null) {
        notify(otherwise);
        return { ok: false, failure: null };
      }
      const known = sameLink(resources, captured.link);
      if (known !== undefined) {
        notify(`Already on the shelf: ${known.title}`);
        return { ok: true, afterwards: () => onKept(known.id) };
      }
      const id = newId('resources');
      const reply = await dispatch(
        'resource.added',
        { id, ...captured, topics: [...captured.topics] },
        { toast: `On the shelf: ${captured.title}`, isQuiet: true },
      );
      return reply.ok ? { ok: true, afterwards: () => onKept(id) } : reply;
    },
    [dispatch, resources, onKept],
  );
  const capture = useCallback(
    (text: string) => keep(captureResource(text), 'There is no text in what was pasted. Nothing was added.'),
    [keep],
  );

  useEffect(() => {
    const hear = (event: ClipboardEvent) => {
      if (isTextField(event.target) || document.querySelector('[role="dialog"]') !== null) return;
      event.preventDefault();
      void capture(event.clipboardData?.getData('text/plain') ?? '').then(show);
    };
    document.addEventListener('paste', hear);
    return () => {
      document.removeEventListener('paste', hear);
    };
  }, [capture]);

  const drop = async (event: DragEvent) => {
    const { files } = event.dataTransfer;
    const words = draggedWords(event.dataTransfer);
    if (files.length === 0) {
      show(await capture(words));
      return;
    }
    for (const file of files)
      show(
        await keep(
          file.size > MOST_BYTES ? null : resourceFromFile(file.name, await contentOf(file)),
          `Nothing to keep was found in ${file.name}. The shelf takes links and texts, and files that end in ${resourceFileEnds.join(', ')}. Nothing was added.`,
        ),
      );
  };
  return {
    capture,
    isOver,
    dropArea: {
      onDragOver: (event) => {
        event.preventDefault();
        event.dataTransfer.dropEffect = 'copy';
        setOver(true);
      },
      onDragLeave: (event) => {
        if (!(event.relatedTarget instanceof Node && event.currentTarget.contains(event.relatedTarget))) setOver(false);
      },
      onDrop: (event) => {
        event.preventDefault();
        setOver(false);
        void drop(event);
      },
    },
  };
}

/** What did not come from the line, where somebody may type on and refused words stand: shown, or told, at once. */
function show(answer: Answer): void {
  if (answer.ok) answer.afterwards?.();
  else if (answer.failure !== null) notifyFailure(answer.failure);
}

/** The link that was dragged with the words it had on its page, otherwise the dragged text. */
function draggedWords(data: DataTransfer): string {
  const link = data
    .getData('text/uri-list')
    .split(/\r?\n/u)
    .find((line) => /^https?:/iu.test(line));
  if (link === undefined) return data.getData('text/plain');
  const page = new DOMParser().parseFromString(data.getData('text/html'), 'text/html');
  const said = page.body.textContent.replace(/\s+/gu, ' ').trim();
  const plain = data.getData('text/plain').trim();
  const title = said !== '' && said !== link ? said : plain === link ? '' : plain;
  return `${title}\n${link}`;
}

/** A binary web location comes as one character for each byte, every other file as its text. */
async function contentOf(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const starts = (...marks: number[]) => marks.every((mark, place) => bytes[place] === mark);
  if (starts(0xff, 0xfe)) return new TextDecoder('utf-16le').decode(bytes);
  if (starts(0xfe, 0xff)) return new TextDecoder('utf-16be').decode(bytes);
  if (starts(0x62, 0x70, 0x6c, 0x69, 0x73, 0x74)) return new TextDecoder('latin1').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
