import { runTool } from './run-tool.ts';

export interface Go {
  /** `1.26.8`. */
  version: string;
  moduleCache: string;
  buildCache: string;
}

/** The Go on the path. */
export async function findGo(): Promise<Go | undefined> {
  try {
    const env = { ...process.env, GOTOOLCHAIN: 'local' };
    const { GOVERSION, GOMODCACHE, GOCACHE } = JSON.parse(await runTool('go', ['env', '-json'], { env }));
    return { version: String(GOVERSION).replace(/^go/, ''), moduleCache: GOMODCACHE, buildCache: GOCACHE };
  } catch {
    return undefined;
  }
}
