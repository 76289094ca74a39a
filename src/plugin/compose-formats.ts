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
  'mem_limit|mem_reservation|memswap_limit',
  'deploy\\.resources\\.(?:limits|reservations)\\.memory',
  'volumes\\.\\d+\\.tmpfs\\.size',
];
const counts = [
  'scale|oom_score_adj|pids_limit',
  'deploy\\.replicas',
  'healthcheck\\.retries',
  'ulimits\\.\\w+(?:\\.(?:soft|hard))?',
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
    keys: oneOf(['cpus', 'deploy\\.resources\\.(?:limits|reservations)\\.cpus']),
    fits: (value) => /^\d*\.?\d+$/.test(value),
    what: 'no number',
    fix: 'Write a number, as in 0.5.',
  },
  {
    keys: oneOf(counts),
    fits: (value) => /^-?\d+$/.test(value),
    what: 'no whole number',
    fix: 'Write a whole number, as in 3.',
  },
  {
    keys: oneOf(['init|privileged|read_only|stdin_open|tty', 'healthcheck\\.disable']),
    fits: (value) => /^(?:true|false|yes|no|on|off|y|n|1|0)$/i.test(value),
    what: 'neither true nor false',
    fix: 'Write true or false.',
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

function isPublishing(text: string): boolean {
  const [, address, outside, inside = ''] =
    /^(?:(?:(\[[\da-f:.]+\]|[\d.]+):)?([\d-]*):)?([\d-]+)(?:\/(?:tcp|udp|sctp))?$/i.exec(text) ?? [];
  if (address && !URL.canParse(`http://${address}`)) return false;
  const [one, other] = [widthOf(outside || inside), widthOf(inside)];
  return one !== undefined && other !== undefined && !/^0+$/.test(inside) && (other === 0 || one === other);
}

/** How many ports a range has after its first one. */
function widthOf(text: string): number | undefined {
  const [, first, last = first] = /^(\d{1,5})(?:-(\d{1,5}))?$/.exec(text) ?? [];
  const width = Number(last) - Number(first);
  return width >= 0 && Number(last) <= 65_535 ? width : undefined;
}

function scalarsOf(value: unknown, path: readonly string[]): { path: readonly string[]; value: string }[] {
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, inner]) => scalarsOf(inner, [...path, key]));
  return typeof value === 'string' || typeof value === 'number' ? [{ path, value: String(value) }] : [];
}

function oneOf(keys: readonly string[]): RegExp {
  return new RegExp(`^(?:${keys.join('|')})$`);
}
