import { findChromium } from './chromium.ts';
import { readDescription } from './description.ts';
import { findGo } from './go.ts';
import type { Log } from './log.ts';
import { inferenceEnvironment } from './prepare.ts';
import { atLeast, findPython, lackOfPython } from './python.ts';
import { environmentIsMade } from './python-environment.ts';
import { buildTime, builtServer } from './server-binary.ts';
import { lackOfSpace, type Space } from './space.ts';
import { lackOfTool, type Tool } from './tools.ts';

/** What a command is going to use. */
export interface Needs {
  stack: boolean;
  browser?: boolean;
  /** What it calls by name. */
  tools?: readonly Tool[];
  /** Room in the cache and in the checkout for what it makes besides the stack. */
  gigabytes?: number;
}

/** What this machine lacks, and what a person should know before anything slow starts. */
export interface Findings {
  missing: string[];
  notes: string[];
}

/** Says what the first run is going to take; fails with one sentence for each thing that is missing, all at once. */
export async function preflight(needs: Needs, log: Log): Promise<void> {
  const { missing, notes } = await inspectMachine(needs);
  if (missing.length > 0) throw new Error(missing.join('\n'));
  for (const note of notes) log(note);
}

/** Looks at tools and space without changing anything. */
export async function inspectMachine({
  stack,
  browser,
  tools = [],
  gigabytes = 0,
}: Needs): Promise<Findings> {
  if (process.platform === 'win32') {
    return {
      missing: ['Windows by itself cannot run this. Install WSL2 (wsl --install) and start it there.'],
      notes: [],
    };
  }
  const missing: (string | undefined)[] = tools.map(lackOfTool);
  const notes: string[] = [];
  const spaces: Space[] = [{ gigabytes }];
  if (stack) {
    const { weaviate } = await readDescription();
    missing.push(lackOfPython(await findPython()));
    if (!(await builtServer(weaviate.version))) {
      const go = await findGo();
      missing.push(lackOfGo(go?.version));
      spaces.push({ folder: go?.moduleCache, gigabytes: 2.1 }, { folder: go?.buildCache, gigabytes: 1.8 });
      notes.push(
        `The first start builds Weaviate ${weaviate.version}: ${buildTime}, 4 GB of disk. Later ones take seconds.`,
      );
    }
    if (!(await environmentIsMade(inferenceEnvironment))) spaces.push({ gigabytes: 0.2 });
  }
  missing.push(...(await lackOfSpace(spaces)));
  if (browser && !findChromium()) missing.push(noChromium);
  return { missing: missing.filter((sentence) => sentence !== undefined), notes };
}

function lackOfGo(version: string | undefined): string | undefined {
  const get = 'Get it from https://go.dev/dl/; macOS: brew install go';
  if (!version) return `Go 1.26 or newer is needed to build Weaviate; there is none on the path. ${get}.`;
  return atLeast(version, '1.26')
    ? undefined
    : `Go 1.26 or newer is needed to build Weaviate; go is ${version}. ${get}.`;
}

const noChromium =
  'A Chromium is needed; there is none on the path. Debian: sudo apt-get install chromium; elsewhere: npx playwright install --with-deps chromium.';
