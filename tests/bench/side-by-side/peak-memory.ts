import { appendFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';

// Preloaded into the processes of a build: the most memory that each has held, in kilobytes, a line a process.
const file = process.env.PEAK_MEMORY_FILE;
if (file && isMainThread) {
  process.once('exit', () => appendFileSync(file, `${process.resourceUsage().maxRSS}\n`));
}
