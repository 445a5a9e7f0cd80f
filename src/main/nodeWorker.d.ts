/** electron-vite builds the file as a worker of its own and gives the function that starts it. */
declare module '*?nodeWorker' {
  import type { Worker, WorkerOptions } from 'node:worker_threads';
  const start: (options: WorkerOptions) => Worker;
  export default start;
}
