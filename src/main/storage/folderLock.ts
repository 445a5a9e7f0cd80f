import { createHash } from 'node:crypto';
import { createConnection, createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rm } from 'node:fs/promises';
import { errorCode, type Disk } from './disk';

/**
 * One process per data folder. Electron's own lock is per user-data folder, so a second start with
 * another one would write to the same files. A listening local socket is free again the moment its
 * process ends, also by SIGKILL: no stale lock file can keep a person out.
 */
export class FolderLock {
  readonly #server: Server;

  private constructor(server: Server) {
    this.#server = server;
  }

  /** The lock, or null when another process has it; that one's `onKnock` is then called. */
  static async take(folder: string, disk: Disk, onKnock: () => void = () => undefined): Promise<FolderLock | null> {
    const address = await addressOf(folder, disk);
    for (let attempt = 0; attempt < 3; attempt++) {
      const server = await listening(address, onKnock);
      if (server !== null) return new FolderLock(server);
      if (await isAnswered(address)) return null;
      // macOS: the socket file of a killed process is still there and nobody answers.
      if (process.platform !== 'win32' && !address.startsWith('\0')) await rm(address, { force: true });
    }
    return null;
  }

  async release(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.#server.close(() => {
        resolve();
      });
    });
  }
}

/** By device and inode, so that links and other spellings of the folder lead to the same lock. */
async function addressOf(folder: string, disk: Disk): Promise<string> {
  const { dev, ino } = await disk.stat(folder, { bigint: true });
  const key = createHash('sha256').update(`${dev}:${ino}`).digest('hex').slice(0, 32);
  if (process.platform === 'win32') return `\\\\.\\pipe\\askwell-${key}`;
  // Abstract on Linux: no file at all. Elsewhere short enough for the 104 bytes of a socket path.
  return process.platform === 'linux' ? `\0askwell-${key}` : join(tmpdir(), `askwell-${key}.sock`);
}

async function listening(address: string, onKnock: () => void): Promise<Server | null> {
  const server = createServer((socket) => {
    socket.on('error', () => undefined);
    socket.destroy();
    onKnock();
  });
  return new Promise((resolve, reject) => {
    server.once('error', (error) => {
      if (errorCode(error) === 'EADDRINUSE') resolve(null);
      else reject(error);
    });
    server.listen({ path: address, exclusive: true }, () => {
      server.unref();
      resolve(server);
    });
  });
}

/** Half a second without an answer still counts as held: a busy app is not a dead one. */
async function isAnswered(address: string): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = createConnection(address);
    const settle = (isHeld: boolean) => {
      socket.destroy();
      resolve(isHeld);
    };
    socket.setTimeout(500, () => {
      settle(true);
    });
    socket.once('connect', () => {
      settle(true);
    });
    socket.once('error', (error) => {
      settle(!['ECONNREFUSED', 'ENOENT'].includes(errorCode(error)));
    });
  });
}
