import { runTool, type ToolRun } from '../run-tool.ts';

/** The environment in which the `docker` on the path reaches one engine and has a compose plugin. */
export type Docker = NodeJS.ProcessEnv;

/** Runs `docker` and gives what it printed. */
export async function docker(env: Docker, args: string[], run: Omit<ToolRun, 'env'> = {}): Promise<string> {
  return runTool('docker', args, { ...run, env });
}

/** Runs `docker` and gives the words that it printed: ids or names, one a line. */
export async function dockerList(env: Docker, args: string[]): Promise<string[]> {
  return (await docker(env, args)).split('\n').filter(Boolean);
}
