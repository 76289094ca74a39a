import type { HalfName } from '../half.ts';

/** What the supervisor of a compose project is told on its standard input, as one line of JSON. */
export interface ProjectTask {
  name: string;
  env: NodeJS.ProcessEnv;
  /** Whether to bring the project up; otherwise somebody else does, and the supervisor takes it down. */
  up: boolean;
}

/** A container that does not do what it should, with what it said last. */
export interface Ailing {
  half: HalfName;
  how: string;
  lastLines: string[];
}

/** What the supervisor says on its standard output, one JSON value a line. */
export type ProjectMessage =
  /** It watches; `run` is the value of STACK_RUN with which containers are its own. */
  | { kind: 'watching'; run: string }
  /** The image of a service is not here, and is pulled. */
  | { kind: 'pulling'; what: string }
  | { kind: 'up' }
  | { kind: 'failed'; lines: string[]; ailing: Ailing[] }
  | { kind: 'ended'; ailing: Ailing }
  /** The containers are not there any more, or nobody knows. */
  | { kind: 'lost'; why: string }
  /** Something was not taken down at once, and is tried again. */
  | { kind: 'again'; why: string }
  /** Something could not be taken down. */
  | { kind: 'left'; why: string };

/** The label that compose gives to everything of a project. */
export function projectLabel(name: string): string {
  return `label=com.docker.compose.project=${name}`;
}
