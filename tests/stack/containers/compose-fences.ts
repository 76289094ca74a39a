import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Fence, findFences } from '../../../src/plugin/fences.ts';
import { readMdx } from '../../../src/plugin/syntax.ts';
import { compose } from '../../../src/plugin/tree.ts';
import { readYaml } from '../../../src/plugin/yaml/yaml-fault.ts';
import type { Issue } from '../../../src/snippets/issues.ts';
import { runTool } from '../run-tool.ts';
import { presentCompose } from './compose-plugin.ts';

/** The fences of pages that are compose files. */
export function composeFences(pages: Iterable<readonly [path: string, text: string]>): Fence[] {
  return [...pages]
    .filter(([path]) => /\.mdx?$/.test(path))
    .flatMap(([path, text]) => findFences(readMdx(text) ?? { type: 'root', children: [] }, path))
    .filter(({ language, text }) => /^ya?ml$/i.test(language) && /^services:/m.test(text));
}

/** A value for each variable that a compose file leaves to its reader, as most places take one. */
export function readersVariables(text: string): Record<string, string> {
  const names = Array.from(text.matchAll(/(?<!\$)\$\{?([A-Za-z_]\w*)(?!\w|:?-)/g), ([, name = '']) => name);
  return Object.fromEntries(names.map((name) => [name, '1']));
}

/** What `docker compose config` says against these fences, each merged into the stack; nothing where there is no Compose. */
export async function composeIssues(fences: readonly Fence[]): Promise<Issue[]> {
  const command = fences.length > 0 ? await presentCompose() : undefined;
  if (!command) return [];
  const folder = await mkdtemp(join(tmpdir(), 'fences-'));
  try {
    const said = await Promise.all(
      fences.map((fence, index) => refusal(command, fence, join(folder, `${index}.yml`))),
    );
    return said.flat();
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function refusal(
  [command = '', ...before]: readonly string[],
  fence: Fence,
  file: string,
): Promise<Issue[]> {
  await writeFile(file, `${fence.text}\n`);
  const files = [resolve(compose), file].flatMap((path) => ['-f', path]);
  const args = [...before, '--project-name', 'fence', ...files, 'config', '--quiet'];
  try {
    await runTool(command, args, { env: { ...process.env, ...readersVariables(fence.text) } });
    return [];
  } catch (error) {
    const lines = (error instanceof Error ? error.message : String(error)).split('\n');
    return [issueOf(fence, lines.at(-1)?.trim().replace(`validating ${file}: `, '') ?? '')];
  }
}

/** Stands where Compose says that it is, by a path of keys or by the name of a service. */
function issueOf({ text, at }: Fence, said: string): Issue {
  const [keys] = /\b(?:services|volumes|networks|secrets|configs)(?:\.[\w-]+)+/.exec(said) ?? [];
  const service = /service "([^"]+)"/.exec(said)?.[1] ?? /services\[([^\]]+)\]/.exec(said)?.[1];
  const read = readYaml(text);
  const path = keys?.split('.') ?? (service ? ['services', service] : []);
  const line = 'value' in read ? read.lineOf(path) : read.line;
  return {
    code: 'unknown-setting',
    severity: 'error',
    at: { ...at, line: at.line + line - 1 },
    message: `docker compose refuses this: ${said}`,
    fix: 'Mend this line, or what it belongs to.',
  };
}
