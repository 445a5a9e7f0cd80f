import { writeSync } from 'node:fs';
import { realDisk, type Disk } from '../../src/main/storage/disk';

export function diskError(code: string): Error {
  return Object.assign(new Error(`${code}: from the test`), { code });
}

type Handle = Awaited<ReturnType<Disk['open']>>;
type HandleCall = 'write' | 'datasync' | 'sync' | 'truncate';

/** Stands between storage and its open files: may note a call, or throw in its place. */
export type Meddler = (call: HandleCall | 'open', path: string, handle: Handle | null) => void | Promise<void>;

/** The real disk with somebody in between, for faults and for the order of calls. */
export function meddled(real: Disk, meddle: Meddler): Disk {
  return withHandles(real, async (call, path, handle, proceed) => {
    await meddle(call, path, handle);
    return proceed();
  });
}

/** A disk that lies: it says that it synced and did not. For showing that a test of power cuts sees the loss. */
export function withoutSync(real: Disk): Disk {
  return withHandles(real, async (call, _path, _handle, proceed) =>
    call === 'datasync' || call === 'sync' ? undefined : proceed(),
  );
}

/** Calls `use` before each call that changes the disk, with its name and path. */
export function counted(real: Disk, use: (call: string, path: string) => void): Disk {
  const handles = meddled(real, (call, path) => {
    if (call !== 'open') use(call, path);
  });
  const before =
    <Arguments extends unknown[], Result>(name: string, call: (...given: Arguments) => Promise<Result>) =>
    async (...given: Arguments): Promise<Result> => {
      use(name, String(given[0]));
      return call(...given);
    };
  return {
    ...handles,
    open: async (path, flags, mode) => {
      if (flags !== 'r') use('open', String(path));
      return handles.open(path, flags, mode);
    },
    rename: before('rename', real.rename),
    link: before('link', real.link),
    copyFile: before('copyFile', real.copyFile),
    rm: before('rm', real.rm),
    chmod: before('chmod', real.chmod),
    mkdir: before(
      'mkdir',
      real.mkdir as (path: string, options: object) => Promise<string | undefined>,
    ) as Disk['mkdir'],
  };
}

/**
 * The real disk, for a process of its own: before call number `diesAt` that changes the disk the process kills itself,
 * by SIGKILL, so that nothing is flushed and no handler runs. It says on stdout before which call.
 */
export function dyingDisk(diesAt: number): Disk {
  let left = diesAt;
  return counted(realDisk, (call, path) => {
    left -= 1;
    if (left > 0) return;
    writeSync(1, `died before ${call} ${path.split('/').at(-1) ?? ''}\n`);
    process.kill(process.pid, 'SIGKILL');
  });
}

type Between = (
  call: HandleCall | 'open',
  path: string,
  handle: Handle | null,
  proceed: () => Promise<unknown>,
) => Promise<unknown>;

function withHandles(real: Disk, between: Between): Disk {
  return {
    ...real,
    open: async (path, ...rest) => {
      const handle = (await between('open', String(path), null, () => real.open(path, ...rest))) as Handle;
      return new Proxy(handle, {
        get(target, name) {
          const value: unknown = Reflect.get(target, name, target);
          if (typeof value !== 'function') return value;
          if (name !== 'write' && name !== 'datasync' && name !== 'sync' && name !== 'truncate')
            return value.bind(target) as unknown;
          return (...args: unknown[]) =>
            between(name, String(path), target, () => value.apply(target, args) as Promise<unknown>);
        },
      });
    },
  };
}
