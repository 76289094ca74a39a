/** The names of the two halves, as the description names its services. */
export type HalfName = 'weaviate' | 'text2vec-model2vec';

/** One half of the stack as a process to start. */
export interface Half {
  name: HalfName;
  command: string;
  args: string[];
  cwd: string;
  env: Record<string, string>;
  /** The variable that tells this half where to keep its data, where it keeps any. */
  dataVariable?: string;
  /** The folder with which its data begins; without one, it begins with nothing. */
  dataFrom?: string | undefined;
}

/** What the supervisor is told on its standard input, as one line of JSON. */
export interface SupervisorTask {
  halves: Half[];
  /** Ports that get a door in the data folder, as the supervisor's network cannot be reached. */
  doors: number[];
}

/** What the supervisor says on its standard output, one JSON value a line. */
export type SupervisorMessage =
  | { kind: 'started'; folder: string; pids: Record<HalfName, number> }
  | { kind: 'ended'; half: HalfName; how: string; lastLines: string[] };
