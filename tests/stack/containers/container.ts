import type { HalfName } from '../half.ts';
import { type Docker, docker, dockerList } from './docker.ts';
import { projectLabel } from './project.ts';

/** A running container, by what differs on every machine. */
export interface Container {
  id: string;
  /** The id of its image. */
  image: string;
  /** Its process, as an engine on this machine numbers it. */
  pid: number;
}

/** The container of one of a project's services. */
export async function containerOf(env: Docker, project: string, half: HalfName): Promise<Container> {
  const service = `label=com.docker.compose.service=${half}`;
  const [id = ''] = await dockerList(env, [
    'ps',
    '--quiet',
    '--no-trunc',
    '--filter',
    projectLabel(project),
    '--filter',
    service,
  ]);
  const [found] = JSON.parse(await docker(env, ['container', 'inspect', id]));
  return { id, image: found.Image, pid: found.State.Pid };
}
