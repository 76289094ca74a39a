/** What was measured on one machine, and how. */
export interface Sizing {
  /** The day, as `2026-11-28`. */
  measured: string;
  weaviate: string;
  dimensions: number;
  /** Words of each text. */
  words: number;
  /** Objects of each batch. */
  batch: number;
  /** Objects that each search asks for. */
  limit: number;
  sizes: Size[];
}

/** What one size of a collection costs. */
export interface Size {
  objects: number;
  /** Objects imported in a second, since the size before. */
  perSecond: number;
  /** Milliseconds of one search by text: the median, and what 99 of 100 stay under. */
  middle: number;
  slow: number;
  weaviate: Process;
  inference: Process;
}

/** What one process takes. */
interface Process {
  /** Seconds of processor time for a thousand objects, since the size before. */
  seconds: number;
  /** Megabytes that it holds. */
  megabytes: number;
}

/** The two tables of the page on sizing, as Markdown. */
export function sizingTables({ sizes }: Sizing): { speed: string; machine: string } {
  const speed = ['objects', 'imported a second', 'search, median', 'search, 99th percentile'];
  const machine = ['objects', ...['CPU', 'memory'].flatMap((of) => [`${of}, Weaviate`, `${of}, service`])];
  return { speed: tableOf(speed, sizes.map(speedOf)), machine: tableOf(machine, sizes.map(machineOf)) };
}

function speedOf({ objects, perSecond, middle, slow }: Size): string[] {
  return [
    objects.toLocaleString('en'),
    perSecond.toFixed(0),
    `${middle.toFixed(1)} ms`,
    `${slow.toFixed(1)} ms`,
  ];
}

function machineOf({ objects, weaviate, inference }: Size): string[] {
  const both = [weaviate, inference];
  return [
    objects.toLocaleString('en'),
    ...both.map(({ seconds }) => `${seconds.toFixed(1)} s`),
    ...both.map(({ megabytes }) => `${megabytes.toFixed(0)} MB`),
  ];
}

function tableOf(head: string[], rows: string[][]): string {
  const lines = [head, head.map(() => '---:'), ...rows];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}
