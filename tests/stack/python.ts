import { runTool } from './run-tool.ts';

export interface Python {
  command: string;
  /** `3.11.7`. */
  version: string;
  /** Where this Python is installed; two of one version are two. */
  prefix: string;
  /** Whether it can make virtual environments with pip in them. */
  makesEnvironments: boolean;
}

const names = ['python3', 'python3.14', 'python3.13', 'python3.12', 'python3.11'];
const probe = `
import importlib.util as find, json, platform, sys
print(json.dumps({
    "version": platform.python_version(),
    "prefix": sys.base_prefix,
    "makesEnvironments": all(find.find_spec(name) for name in ("venv", "ensurepip")),
}))`;

/** Asking a Python takes a moment, and everything that needs one asks. */
const known = new Map<string, Promise<Python | undefined>>();

/** The first Python on the path that is new enough, else the first at all, else undefined. */
export function findPython(): Promise<Python | undefined> {
  const path = process.env.PATH ?? '';
  const found = known.get(path) ?? findOnPath();
  known.set(path, found);
  return found;
}

async function findOnPath(): Promise<Python | undefined> {
  let old: Python | undefined;
  for (const command of names) {
    const found = await inspect(command);
    if (found && atLeast(found.version, '3.11')) return found;
    old ??= found;
  }
  return old;
}

/** The Python for this machine's environments; fails with the sentence that says how to get one. */
export async function requirePython(): Promise<Python> {
  const python = await findPython();
  const lack = lackOfPython(python);
  if (!python || lack) throw new Error(lack);
  return python;
}

/** What has to be installed before environments can be made, with the way to get it. */
export function lackOfPython(python: Python | undefined): string | undefined {
  const get = 'Debian and Ubuntu: sudo apt-get install python3 python3-venv; macOS: brew install python';
  if (!python) return `Python 3.11 or newer is needed; there is none on the path. ${get}.`;
  if (!atLeast(python.version, '3.11'))
    return `Python 3.11 or newer is needed; ${python.command} is ${python.version}. ${get}.`;
  if (python.makesEnvironments) return undefined;
  return `Python ${python.version} cannot make virtual environments here. Debian and Ubuntu: sudo apt-get install python3-venv.`;
}

/** Whether a dotted version is another one or newer. */
export function atLeast(version: string, wanted: string): boolean {
  return version.localeCompare(wanted, 'en', { numeric: true }) >= 0;
}

async function inspect(command: string): Promise<Python | undefined> {
  try {
    return { command, ...JSON.parse(await runTool(command, ['-c', probe])) };
  } catch {
    return undefined;
  }
}
