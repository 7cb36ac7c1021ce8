/** The simulated platforms as a process of their own. Says its address on the first line, then serves until it is ended. */
import { simulatePlatforms } from '@/demo/platforms/simulate-platforms';

const { address } = await simulatePlatforms();

process.stdout.write(`${address}\n`);
