import { parseArgs } from 'node:util';
import { chooseStack } from './containers/choose.ts';
import { needsParts } from './containers/needs-parts.ts';
import { untilAsked } from './ending.ts';
import { hold } from './hold.ts';
import { preflight } from './preflight.ts';

const help = `npm run stack [-- --compose | --native]

Starts the stack that tests/stack/docker-compose.yml describes: Weaviate with a Model2Vec inference
service, on ports 8080 (REST) and 50051 (gRPC) of this machine, empty. It runs until Ctrl-C and leaves nothing.

  --compose   in containers; --native without Docker. By default in containers where an engine has their images.
`;

const log = (line: string) => console.log(line);
const asked = untilAsked();

try {
  const { values } = parseArgs({
    options: {
      help: { type: 'boolean', short: 'h' },
      compose: { type: 'boolean' },
      native: { type: 'boolean' },
    },
  });
  if (values.compose || values.native) process.env.STACK = values.compose ? 'compose' : 'native';
  if (values.help) {
    console.log(help);
  } else {
    const choice = await chooseStack();
    await preflight({ stack: await needsParts(choice.kind) }, log);
    await hold(choice, asked, log);
    log(`${asked.reason.message} Nothing is left of the stack; \`npm run stack\` starts a new one.`);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  console.error('The stack does not run; `npm run stack` starts it again.');
  process.exitCode = 1;
}
