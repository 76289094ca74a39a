import { parseArgs } from 'node:util';
import { untilAsked } from '../stack/ending.ts';
import { type VerifyOptions, verify } from './verify-tree.ts';

const help = `npm run verify [-- options] [-- path ...]

Runs every source, and every page's program, on a Weaviate of its own, and compares what they do with
what is recorded of them in static/evidence.

  --changed   run only what has no record, or one of other bytes or another stack
  --accept    show what is different, then record what ran
  -h, --help  this text

With STACK=compose MODEL2VEC_MODEL=image the model inside the image answers: then only assertions count whose line
ends with the comment "any model", and nothing is recorded.

Paths of sources, pages and folders leave all others out.
`;

function options(): VerifyOptions | undefined {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      changed: { type: 'boolean', default: false },
      accept: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const { changed, accept, help } = values;
  return help ? undefined : { siteDir: process.cwd(), changed, accept, paths: positionals };
}

const asked = untilAsked();

try {
  const wanted = options();
  if (wanted) process.exitCode = (await verify(wanted, (line) => console.log(line), asked)) ? 0 : 1;
  else console.log(help);
} catch (error) {
  const stopped = asked.aborted
    ? `${asked.reason.message} Nothing was recorded; run the same again.`
    : undefined;
  console.error(stopped ?? (error instanceof Error ? error.message : error));
  process.exitCode = 1;
}
