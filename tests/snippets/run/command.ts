import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { RunLanguage } from '../../../src/snippets/languages.ts';
import type { Clients } from '../clients.ts';

const preload = pathToFileURL(join(import.meta.dirname, 'node', 'preload.ts')).href;
const python = join(import.meta.dirname, 'python', 'run.py');
const shell = join(import.meta.dirname, 'shell');

/** The command that runs a shell source: the first failure ends it. */
export const shellCommand: [string, ...string[]] = ['bash', '-euo', 'pipefail'];

/** What makes a shell source tell which line runs, and its tools print what they print on a terminal. */
export const shellSettings = { BASH_ENV: join(shell, 'told.sh'), CURL_HOME: shell };

/** The command that runs a file and tells on file descriptor 3 what it does. */
export function runnerCommand(
  language: RunLanguage,
  { python: interpreter }: Clients,
): [string, ...string[]] {
  if (language === 'sh') return shellCommand;
  return language === 'py' ? [interpreter, python] : [process.execPath, '--import', preload];
}

/** What a source sees of this machine: the search path, and neither settings nor proxies of the person who runs it. */
export function runnerEnvironment(home: string): NodeJS.ProcessEnv {
  return {
    PATH: process.env.PATH,
    HOME: home,
    LANG: 'C.UTF-8',
    TZ: 'UTC',
    // The Python client asks the package index for its newest version; nothing but this machine is to answer.
    HTTPS_PROXY: 'http://127.0.0.1:9',
    NO_PROXY: 'localhost,127.0.0.1',
    PYTHONDONTWRITEBYTECODE: '1',
    ...shellSettings,
  };
}
