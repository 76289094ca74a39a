import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { expect } from 'playwright/test';
import { freePorts } from '../ports.ts';

/** An inference service beside the stack's own, with an environment of its own. */
export interface Service {
  url: string;
  stop(): Promise<void>;
}

/** Starts an inference service on a free port and resolves once it is ready. */
export async function startService(python: string, environment: Record<string, string>): Promise<Service> {
  const [port] = await freePorts(1);
  const child = run(python, environment, String(port));
  const url = `http://127.0.0.1:${port}`;
  await expect(async () => expect((await fetch(`${url}/.well-known/ready`)).status).toBe(204)).toPass();
  return {
    url,
    async stop() {
      const ended = once(child, 'exit');
      child.kill();
      await ended;
    },
  };
}

/** Starts an inference service that is expected to end at once, and resolves with what it said. */
export async function failService(python: string, environment: Record<string, string>): Promise<string> {
  const child = run(python, environment, '0');
  return text(child.stderr);
}

function run(python: string, environment: Record<string, string>, port: string) {
  const args = ['-m', 'uvicorn', 'app:app', '--host', '127.0.0.1', '--port', port, '--no-access-log'];
  return spawn(python, args, {
    cwd: import.meta.dirname,
    env: {
      ...process.env,
      PYTHONDONTWRITEBYTECODE: '1',
      STACK_PARENT_PID: String(process.pid),
      ...environment,
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
}
