import { expect, test } from '../support/e2e';
import { expectNoNetwork } from '../support/launch';

test('the page cannot reach the system, the network or another page', async ({ launch }) => {
  const askwell = await launch();
  const { page } = askwell;

  const reach = await page.evaluate(async () => {
    const tried = async (work: () => Promise<unknown>) => {
      try {
        await work();
        return 'reached';
      } catch {
        return 'refused';
      }
    };
    const scope = globalThis as unknown as Record<string, unknown>;
    return {
      require: typeof scope['require'],
      process: typeof scope['process'],
      bridge: Object.keys(window.askwell).sort(),
      fetch: await tried(() => fetch('https://example.org/')),
      image: await new Promise((resolve) => {
        const image = new Image();
        image.onload = () => resolve('reached');
        image.onerror = () => resolve('refused');
        image.src = 'https://example.org/pixel.png';
      }),
      // Called through a variable: the test's own linter would refuse the plain call.
      evaluated: await tried(async () => Promise.resolve(Reflect.construct(Function, ['return 1']))),
      opened: window.open('https://example.org/') === null ? 'refused' : 'reached',
      camera: await tried(() => navigator.mediaDevices.getUserMedia({ video: true })),
      place: await tried(
        () =>
          new Promise((resolve, reject) => {
            navigator.geolocation.getCurrentPosition(resolve, reject);
          }),
      ),
      traversal: (await fetch('app://askwell/../../package.json')).status,
    };
  });
  expect(reach).toEqual({
    require: 'undefined',
    process: 'undefined',
    bridge: ['call', 'subscribe'],
    fetch: 'refused',
    image: 'refused',
    evaluated: 'refused',
    opened: 'refused',
    camera: 'refused',
    place: 'refused',
    traversal: 404,
  });

  const before = page.url();
  await page.evaluate(() => {
    location.href = 'https://example.org/';
  });
  await expect.poll(() => page.url()).toBe(before);
  await askwell.close();
});

test('a strict policy is sent with the page, and nothing on it breaks it', async ({ launch }) => {
  const askwell = await launch();
  const { page } = askwell;
  const policy = await page.evaluate(async () =>
    (await fetch('app://askwell/index.html')).headers.get('content-security-policy'),
  );
  expect(policy).toContain("default-src 'none'");
  expect(policy).not.toContain('unsafe');
  expect(askwell.consoleErrors).toEqual([]);
  expectNoNetwork(askwell);
  await askwell.close();
});

test('only web and mail addresses are opened outside', async ({ launch }) => {
  const askwell = await launch();
  const { app, page } = askwell;
  await app.evaluate(({ shell }) => {
    const opened: string[] = [];
    Object.assign(globalThis, { opened });
    shell.openExternal = (address) => {
      opened.push(address);
      return Promise.resolve();
    };
  });
  const codes = await page.evaluate(async () => {
    const answers: string[] = [];
    for (const address of [
      'file:///etc/passwd',
      'javascript:alert(1)',
      ' javascript:alert(1)',
      'ms-msdt:/id',
      '//example.org',
      'https://u:p@example.org/',
      'https://example.org/a',
    ]) {
      const reply = (await window.askwell.call('link.open', { address })) as {
        ok: boolean;
        failure?: { code: string };
      };
      answers.push(reply.ok ? 'opened' : (reply.failure?.code ?? ''));
    }
    return answers;
  });
  expect(codes).toEqual(['refused', 'refused', 'refused', 'refused', 'refused', 'refused', 'opened']);
  expect(await app.evaluate(() => (globalThis as unknown as { opened: string[] }).opened)).toEqual([
    'https://example.org/a',
  ]);
  await askwell.close();
});
