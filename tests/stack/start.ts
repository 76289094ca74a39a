import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { openAuthoring } from '../authoring/authoring.ts';
import { chooseStack } from './containers/choose.ts';
import { needsParts } from './containers/needs-parts.ts';
import { untilAsked } from './ending.ts';
import { endsWithParent } from './ends-with-parent.ts';
import { hold } from './hold.ts';
import { type Log, prefixed } from './log.ts';
import { nextFreePort, whyTaken } from './ports.ts';
import { preflight } from './preflight.ts';
import { ownSession, yieldSession } from './yield.ts';

const help = `npm start [-- --port 3000 --no-open]

Opens the site, which follows every edit, and brings up the stack beside it: Weaviate with a Model2Vec inference
service, on ports 8080 (REST) and 50051 (gRPC). The site does not wait for the stack. A source that you save runs on
another one, which nobody else uses, and the page shows what it does. Ctrl-C ends everything.
`;

const print: Log = (line) => console.log(line);
const options = {
  help: { type: 'boolean', short: 'h' },
  port: { type: 'string' },
  'no-open': { type: 'boolean' },
} as const;

async function startBoth(): Promise<void> {
  const { values } = parseArgs({ options });
  if (values.help) return print(help);
  const asked = untilAsked();
  const siteLog = prefixed('site', print);
  const port = await choosePort(values.port, siteLog);
  const authoring = await openAuthoring(port, prefixed('runs', print));
  const site = startSite(port, values['no-open'] ?? false, { env: authoring.env, log: siteLog });
  const ended = new AbortController();
  const stack = besideSite(AbortSignal.any([asked, ended.signal]), prefixed('stack', print), authoring.begin);
  asked.addEventListener('abort', () => site.kill('SIGTERM'));
  const [code] = await once(site, 'exit');
  ended.abort();
  await Promise.all([stack, authoring.end()]);
  if (asked.aborted)
    return print(`${asked.reason.message} Site and stack have ended; \`npm start\` starts both again.`);
  print('The site ended by itself; its last lines say why. Start it again with `npm start`.');
  process.exitCode = code || 1;
}

async function choosePort(wanted: string | undefined, log: Log): Promise<number> {
  const first = Number(wanted ?? 3000);
  const port = await nextFreePort(first);
  if (port !== first)
    log(`${(await whyTaken(first)) ?? `Port ${first} is taken.`} The site uses ${port} instead.`);
  return port;
}

function startSite(
  port: number,
  quiet: boolean,
  { env, log }: { env: NodeJS.ProcessEnv; log: Log },
): ChildProcess {
  const docusaurus = createRequire(import.meta.url).resolve('@docusaurus/core/bin/docusaurus.mjs');
  const noBrowser = quiet || process.env.CI || !process.stdout.isTTY ? ['--no-open'] : [];
  const words = [
    ...endsWithParent(),
    process.execPath,
    docusaurus,
    'start',
    '--port',
    String(port),
    ...noBrowser,
  ];
  const [command = '', ...args] = words;
  const color = process.stdout.isTTY ? { FORCE_COLOR: '1' } : {};
  const site = spawn(command, args, {
    ...ownSession,
    stdio: ['ignore', 'pipe', 'pipe'],
    // A build beside it writes other things into a folder of this kind.
    env: { ...process.env, ...color, DOCUSAURUS_GENERATED_FILES_DIR_NAME: '.docusaurus/start', ...env },
  });
  // What was saved runs first; the page can be put together a moment later.
  yieldSession(site.pid);
  for (const stream of [site.stdout, site.stderr]) createInterface(stream).on('line', log);
  return site;
}

/** Whatever happens to the stack is told here and leaves the site alone; `then` is called once it is there, or will not be. */
async function besideSite(asked: AbortSignal, log: Log, then: () => void): Promise<void> {
  let told = false;
  const tell = () => {
    if (!told) then();
    told = true;
  };
  try {
    const choice = await chooseStack();
    await preflight({ stack: await needsParts(choice.kind), gigabytes: 0.3 }, log);
    await hold(choice, asked, log, tell);
  } catch (error) {
    log(`${error instanceof Error ? error.message : error}`);
    log('The site goes on without the stack. `npm run stack` tries again.');
    tell();
  }
}

try {
  await startBoth();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
