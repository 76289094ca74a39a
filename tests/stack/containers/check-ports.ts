import { checkFree } from '../ports.ts';
import { type Docker, dockerList } from './docker.ts';

/** Fails with a sentence that names port and owner unless these ports of this machine are free. */
export async function checkPublishable(env: Docker, ports: number[]): Promise<void> {
  for (const port of ports) {
    const names = await dockerList(env, ['ps', '--filter', `publish=${port}`, '--format', '{{.Names}}']);
    const [name] = names;
    if (name)
      throw new Error(
        `Port ${port} is taken by the container ${name}. Stop it (docker stop ${name}) and start again.`,
      );
  }
  await checkFree(ports);
}
