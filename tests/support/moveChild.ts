import { copyPlanner } from '../../src/main/health/moveFolder';
import { dyingDisk } from './meddledDisk';

/** A process that copies a planner and may kill itself in the middle: node moveChild.mjs <from> <to> [call to die before]. */
const [from = '', to = '', diesAt = 'Infinity'] = process.argv.slice(2);
await copyPlanner(from, to, dyingDisk(Number(diesAt)));
process.exit(0);
