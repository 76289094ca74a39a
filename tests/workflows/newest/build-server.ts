import { join } from 'node:path';
import { readDescription } from '../../stack/description.ts';
import { runTool } from '../../stack/run-tool.ts';
import { serverBinary } from '../../stack/server-binary.ts';

/** Builds the server that the image's tag names, for the facts that start one beside the stack; after `pin.ts`. */
const folder = join('tests', 'stack', 'server');
const mainPackage = 'github.com/weaviate/weaviate/cmd/weaviate-server';
const { weaviate } = await readDescription();
const log = (line: string) => console.log(line);

await runTool('go', ['get', '-tool', `${mainPackage}@v${weaviate.version}`], { cwd: folder, onError: log });
await runTool('go', ['mod', 'tidy'], { cwd: folder, onError: log });
log(await serverBinary(weaviate.version, log));
