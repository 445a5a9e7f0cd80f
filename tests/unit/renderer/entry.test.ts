import { describe, expect, it, vi } from 'vitest';
import { Entry, type Answer } from '../../../src/renderer/lib/Entry';

const refused = { ok: false, failure: { code: 'refused', message: 'It is there already.' } } as const;

/** A line whose saves are answered by hand, in any order. */
function line({ isHeld = false } = {}) {
  const asked: { readonly text: string; readonly answer: (answer: Answer) => Promise<void> }[] = [];
  const disk = { isHeld };
  const onLost = vi.fn();
  const entry = new Entry(
    { text: '' },
    {
      save: ({ text }) =>
        new Promise((resolve) => {
          asked.push({
            text,
            answer: async (answer) => {
              resolve(answer);
              await settled();
            },
          });
        }),
      isHeld: () => disk.isHeld,
      onLost,
      waitsAlready: 'This waits already.',
    },
  );
  return {
    entry,
    disk,
    onLost,
    asked,
    texts: () => asked.map(({ text }) => text),
    type: (text: string) => entry.write({ text: entry.state.words.text + text }),
    shows: () => entry.state.words.text,
  };
}

async function settled(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
}

describe('an entry that is free at once', () => {
  it('is empty before the answer, and what is typed meanwhile stays', async () => {
    const { entry, asked, type, shows } = line();
    type('Ann');
    entry.send();
    expect(shows()).toBe('');
    type('Bo');
    await asked[0]?.answer({ ok: true });
    expect(shows()).toBe('Bo');
    expect(entry.state).toMatchObject({ failure: null, isSending: false });
  });

  it('saves one after the other, in the order of Enter', async () => {
    const { entry, asked, texts, type } = line();
    for (const name of ['Ann', 'Bo', 'Cleo']) {
      type(name);
      entry.send();
    }
    await settled();
    expect(texts()).toEqual(['Ann']);
    await asked[0]?.answer({ ok: true });
    expect(texts()).toEqual(['Ann', 'Bo']);
    await asked[1]?.answer(refused);
    expect(texts()).toEqual(['Ann', 'Bo', 'Cleo']);
  });

  it('does not send twice at a double Enter, nor anything blank', () => {
    const { entry, texts, type } = line();
    type('Ann');
    entry.send();
    entry.send();
    type('   ');
    entry.send();
    expect(texts()).toEqual(['Ann']);
  });

  it('puts refused words in front of what was typed since, and says which', async () => {
    const { entry, asked, type, shows } = line();
    type('Ann');
    entry.send();
    type('Bo');
    await asked[0]?.answer(refused);
    expect(shows()).toBe('Ann Bo');
    expect(entry.state.failure).toBe('Not kept: “Ann”. It is there already.');
  });

  it('puts several refused ones back in their order, and tells the refusal for as long as they stand there', async () => {
    const { entry, asked, type, shows } = line();
    for (const name of ['Ann', 'Bo', 'Cleo']) {
      type(name);
      entry.send();
    }
    type('Dag');
    await asked[0]?.answer(refused);
    expect(shows()).toBe('Ann Dag');
    await asked[1]?.answer(refused);
    expect(shows()).toBe('Ann Bo Dag');
    await asked[2]?.answer({ ok: true });
    expect(shows()).toBe('Ann Bo Dag');
    expect(entry.state.failure).toContain('Bo');
    entry.send();
    expect(entry.state.failure).toBeNull();
  });

  it('follows with what comes afterwards only when nobody typed on', async () => {
    const { entry, asked, type } = line();
    const afterwards = vi.fn();
    type('Ann');
    entry.send();
    type('B');
    await asked[0]?.answer({ ok: true, afterwards });
    expect(afterwards).not.toHaveBeenCalled();
    type('o');
    entry.send();
    await asked[1]?.answer({ ok: true, afterwards });
    expect(afterwards).toHaveBeenCalledOnce();
  });

  it('tells of refused words whose field is gone', async () => {
    const { entry, asked, type, onLost } = line();
    type('Ann');
    entry.send();
    entry.setGone(true);
    await asked[0]?.answer(refused);
    expect(onLost).toHaveBeenCalledExactlyOnceWith({
      code: 'refused',
      message: 'Not kept: “Ann”. It is there already.',
    });
  });

  it('gives the words back when saving breaks, and goes on with the next', async () => {
    let turn = 0;
    const entry = new Entry(
      { text: 'Ann' },
      {
        save: () => (turn++ === 0 ? Promise.reject(new Error('broken')) : Promise.resolve({ ok: true })),
        isHeld: () => false,
        onLost: vi.fn(),
        waitsAlready: '',
      },
    );
    const broken = new Promise((resolve) => process.once('unhandledRejection', resolve));
    entry.send();
    expect(await broken).toMatchObject({ message: 'broken' });
    expect(entry.state).toMatchObject({ words: { text: 'Ann' }, isSending: false });
    entry.send();
    await settled();
    expect(entry.state.words.text).toBe('');
  });
});

describe('while the disk takes nothing', () => {
  it('shows the words until they are durable, and takes the same ones once', async () => {
    const { entry, asked, texts, type, shows } = line({ isHeld: true });
    type('Ann');
    entry.send();
    expect(shows()).toBe('Ann');
    entry.send();
    expect(texts()).toEqual(['Ann']);
    expect(entry.state.failure).toBe('This waits already.');
    await asked[0]?.answer({ ok: true });
    expect(shows()).toBe('');
    expect(entry.state.failure).toBeNull();
  });

  it('hands everything to main as soon as the disk stops, and leaves what is being typed alone', async () => {
    const { entry, disk, texts, type, shows } = line();
    type('Ann');
    entry.send();
    type('Bo');
    entry.send();
    type('Cl');
    await settled();
    expect(texts()).toEqual(['Ann']);
    disk.isHeld = true;
    entry.look();
    await settled();
    expect(texts()).toEqual(['Ann', 'Bo']);
    expect(shows()).toBe('Cl');
  });

  it('shows words that wait again in a field that is empty, once: what is typed takes their place', async () => {
    const { entry, disk, asked, type, shows } = line();
    type('Ann');
    entry.send();
    disk.isHeld = true;
    entry.look();
    expect(shows()).toBe('Ann');
    expect(entry.state.shown).toBe(1);
    entry.write({ text: '' });
    entry.look();
    expect(shows()).toBe('');
    entry.write({ text: 'Bo' });
    await asked[0]?.answer({ ok: true });
    expect(shows()).toBe('Bo');
  });
});

it('keeps several fields apart', async () => {
  let answer: (answer: Answer) => void = () => undefined;
  const entry = new Entry(
    { what: 'A talk', link: 'https://example.org' },
    {
      save: () => new Promise((resolve) => (answer = resolve)),
      isHeld: () => false,
      onLost: vi.fn(),
      waitsAlready: '',
    },
  );
  entry.send();
  entry.write({ what: 'An answer' });
  answer(refused);
  await settled();
  expect(entry.state.words).toEqual({ what: 'A talk An answer', link: 'https://example.org' });
});
