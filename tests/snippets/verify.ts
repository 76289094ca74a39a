import { parseArgs } from 'node:util';
import { untilAsked } from '../stack/ending.ts';
import { type RoundOptions, verifyRounds } from './rounds.ts';
import { parseShard } from './shard.ts';

const help = `npm run verify [-- options] [-- path ...]

Runs every source, and every page's program, on a Weaviate of its own, and compares what they do with
what is recorded of them in static/evidence.

  --changed   run only what has no record, or one of other bytes or another stack
  --accept    show what is different, then record what ran
  --workers N run on N stacks at once; by default on as many as processor and memory bear
  --shard 1/4 only the first of four shares, for four machines; what each records is put together by copying it
  --repeat N  all of it N times, each time on new stacks
  --shuffle N run everything in an order that the number N decides, and in another one each round
  --busy N    keep every core busy with something else in the last N rounds
  -h, --help  this text

With MODEL2VEC_MODEL=image it runs on containers, and the model inside the image answers: then only assertions count
whose line ends with the comment "any model", and nothing is recorded.

Paths of sources, pages and folders leave all others out.
`;

function options(): RoundOptions | undefined {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      changed: { type: 'boolean', default: false },
      accept: { type: 'boolean', default: false },
      workers: { type: 'string' },
      shard: { type: 'string' },
      repeat: { type: 'string', default: '1' },
      busy: { type: 'string', default: '0' },
      shuffle: { type: 'string' },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const { changed, accept, help } = values;
  if (help) return undefined;
  const repeat = numberOf('repeat', values.repeat);
  if (accept && repeat > 1) throw new Error('What is recorded runs once: leave out --repeat or --accept.');
  const rounds = {
    repeat,
    busy: numberOf('busy', values.busy),
    shuffle: optional('shuffle', values.shuffle),
  };
  const workers = optional('workers', values.workers);
  const shard = values.shard === undefined ? undefined : parseShard(values.shard);
  return { siteDir: process.cwd(), changed, accept, paths: positionals, workers, shard, ...rounds };
}

function optional(name: string, text: string | undefined): number | undefined {
  return text === undefined ? undefined : numberOf(name, text);
}

function numberOf(name: string, text: string): number {
  if (!/^\d+$/.test(text)) throw new Error(`--${name} ${text} is no number. Write --${name} 3.`);
  return Number(text);
}

const asked = untilAsked();

try {
  const wanted = options();
  if (wanted) process.exitCode = (await verifyRounds(wanted, (line) => console.log(line), asked)) ? 0 : 1;
  else console.log(help);
} catch (error) {
  const stopped = asked.aborted
    ? `${asked.reason.message} Nothing was recorded; run the same again.`
    : undefined;
  console.error(stopped ?? (error instanceof Error ? error.message : error));
  process.exitCode = 1;
}
