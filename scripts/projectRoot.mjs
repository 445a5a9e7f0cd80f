import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder with package.json; every script works from any current folder. */
export const projectRoot = dirname(dirname(fileURLToPath(import.meta.url)));
