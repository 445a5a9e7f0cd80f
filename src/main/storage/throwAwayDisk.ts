import { realDisk, type Disk } from './disk';

/** The real disk, but nothing waits until it is durable: for a planner that does not outlive its process. */
export const throwAwayDisk: Disk = {
  ...realDisk,
  open: async (...given) => {
    const handle = await realDisk.open(...given);
    handle.sync = handle.datasync = () => Promise.resolve();
    return handle;
  },
};
