import { isIP } from 'node:net';
import { isCommandLine, isMount, isPublishing, widthOf } from './compose-texts.ts';
import type { YamlFault, YamlText } from './yaml-fault.ts';

/** How Compose reads a value: which keys of a service it stands under, and how it has to look. */
interface Format {
  keys: RegExp;
  fits: (value: string) => boolean;
  what: string;
  fix: string;
}

const durations = [
  'healthcheck\\.(?:interval|timeout|start_period|start_interval)',
  'stop_grace_period',
  'deploy\\.(?:update_config|rollback_config)\\.(?:delay|monitor)',
  'deploy\\.restart_policy\\.(?:delay|window)',
];
const sizes = [
  '(?:build\\.)?shm_size',
  'mem_limit|mem_reservation|memswap_limit|mem_swappiness',
  'blkio_config\\.device_\\w+\\.\\d+\\.rate',
  'deploy\\.resources\\.(?:limits|reservations)\\.memory',
  'volumes\\.\\d+\\.tmpfs\\.size',
];
const formats: readonly Format[] = [
  {
    keys: oneOf(durations),
    fits: (value) => /^(?:0|(?:\d*\.?\d+(?:ns|us|µs|ms|s|m|h|d|w))+)$/.test(value),
    what: 'no duration',
    fix: 'Write a number and its unit, as in 30s.',
  },
  {
    keys: oneOf(sizes),
    fits: (value) => /^(?:-1|\d+(?:\.\d+)? ?[kmgtp]?i?b?)$/i.test(value),
    what: 'no size',
    fix: 'Write a number and its unit, as in 512m.',
  },
  {
    keys: oneOf(['ports\\.\\d+']),
    fits: isPublishing,
    what: 'no port',
    fix: 'Write the port outside and the one inside, as in 127.0.0.1:8080:8080.',
  },
  {
    keys: oneOf(['ports\\.\\d+\\.(?:published|target)']),
    fits: (value) => widthOf(value) !== undefined,
    what: 'no port',
    fix: 'Write a number up to 65535.',
  },
  {
    keys: oneOf(['healthcheck\\.test\\.0']),
    fits: (value) => ['CMD', 'CMD-SHELL', 'NONE'].includes(value),
    what: 'no way to run a health check',
    fix: 'Begin the list with CMD or CMD-SHELL.',
  },
  {
    keys: oneOf(['(?:gpus|deploy\\.resources\\.reservations\\.devices)\\.\\d+\\.count']),
    fits: (value) => /^(?:all|-?\d+)$/i.test(value),
    what: 'no number of devices',
    fix: 'Write all, or a whole number.',
  },
  {
    keys: oneOf(['ports\\.\\d+\\.host_ip']),
    fits: (value) => isIP(value) > 0,
    what: 'no address',
    fix: 'Write an address in numbers, as in 127.0.0.1.',
  },
  {
    keys: oneOf(['(?:build\\.)?extra_hosts\\.\\d+']),
    fits: (value) => /^[^:=]+[:=]/.test(value),
    what: 'no host with its address',
    fix: 'Write the name and the address, as in model.local=127.0.0.1.',
  },
  {
    keys: oneOf(['volumes\\.\\d+']),
    fits: isMount,
    what: 'no volume',
    fix: 'Write what is mounted and where, as in ./models:/models:ro.',
  },
  {
    keys: oneOf(['command|entrypoint', '(?:post_start|pre_stop)\\.\\d+\\.command']),
    fits: isCommandLine,
    what: 'no command line',
    fix: 'Close what is quoted, or write a list of words.',
  },
];

/** The first value of a compose file whose variables, duration, size or port Compose could not read. */
export function misreadValue({ value: file, lineOf }: YamlText): YamlFault | undefined {
  for (const { path, value } of scalarsOf(file, [])) {
    const line = lineOf(path);
    if (!readsVariables(value)) {
      const message = `Compose cannot read the variable in ${value}.`;
      return { line, message, fix: `Write \${NAME}, or $$ for the character itself.`, found: value };
    }
    const [part, , ...keys] = path;
    // What a variable stands for is not known here.
    if (part !== 'services' || value.includes('$')) continue;
    const broken = formats.find((format) => format.keys.test(keys.join('.')) && !format.fits(value));
    if (broken)
      return { line, message: `${value} is ${broken.what} for Compose.`, fix: broken.fix, found: value };
  }
  return undefined;
}

/** Whether each `${` begins the name of a variable, and is closed. */
function readsVariables(text: string): boolean {
  const plain = text.replaceAll('$$', '');
  const braced = /\$\{[a-z_]\w*(?:(?::?[-?+])[^{}]*)?\}/gi;
  let [before, after] = ['', plain];
  // A default may hold a variable again, so the innermost go first.
  while (before !== after) [before, after] = [after, after.replaceAll(braced, '')];
  return !after.includes('${');
}

function scalarsOf(value: unknown, path: readonly string[]): { path: readonly string[]; value: string }[] {
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, inner]) => scalarsOf(inner, [...path, key]));
  return typeof value === 'string' || typeof value === 'number' ? [{ path, value: String(value) }] : [];
}

function oneOf(keys: readonly string[]): RegExp {
  return new RegExp(`^(?:${keys.join('|')})$`);
}
