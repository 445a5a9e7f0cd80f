import { realDisk, type Disk } from '../../src/main/storage/disk';
import { diskError, meddled } from './meddledDisk';

/** A disk that is gone after `calls` changes to it: what a crash at that very point leaves behind. */
export function dying(calls: number): { disk: Disk; isDead: () => boolean } {
  let left = calls;
  const use = (): void => {
    if (left <= 0) throw diskError('EIO');
    left -= 1;
  };
  const handles = meddled(realDisk, (call) => {
    if (call !== 'open') use();
  });
  const counted =
    <Arguments extends unknown[], Result>(call: (...given: Arguments) => Promise<Result>) =>
    async (...given: Arguments): Promise<Result> => {
      use();
      return call(...given);
    };
  return {
    disk: {
      ...handles,
      open: async (path, flags, mode) => {
        if (flags !== 'r') use();
        return handles.open(path, flags, mode);
      },
      rename: counted(realDisk.rename),
      link: counted(realDisk.link),
      copyFile: counted(realDisk.copyFile),
      rm: counted(realDisk.rm),
      chmod: counted(realDisk.chmod),
    },
    isDead: () => left <= 0,
  };
}
