import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    maxWorkers: '100%',
    projects: [
      {
        test: {
          name: 'unit',
          isolate: false,
          include: ['tests/unit/**/*.test.{ts,tsx}'],
          environment: 'node',
          // Laws are tried on many documents: seconds on a machine that lints beside.
          testTimeout: 20_000,
        },
      },
      {
        plugins: [react()],
        test: {
          name: 'component',
          // One page for all files: starting it anew for each takes as long as the tests. setupComponent leaves it clean,
          // and endsWithItsTest keeps what is late in one test from the next; CI takes the time all the same.
          isolate: process.env['CI'] !== undefined,
          include: ['tests/component/**/*.test.{ts,tsx}'],
          environment: 'jsdom',
          setupFiles: ['tests/support/setupComponent.ts'],
          // A form in a modal on a machine that does much else may take longer than it may.
          retry: process.env['CI'] === undefined ? 0 : 1,
          // A form in a modal takes about 0.3 s on a quiet machine; two busy cores need room.
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'faults',
          // After the others: what kills and fills beside them made screens wait longer than a toast stays.
          sequence: { groupOrder: 1 },
          include: ['tests/faults/**/*.test.ts'],
          environment: 'node',
          // Processes that are killed, disks that die: seconds, on a busy machine more.
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'architecture',
          include: ['tests/architecture/*.test.ts'],
          environment: 'node',
          testTimeout: 60_000,
        },
      },
    ],
  },
});
