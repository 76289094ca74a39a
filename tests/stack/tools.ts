import { findOnPath } from './find-on-path.ts';

/** Tools that are called by name, each with the package of Debian and Ubuntu that has it. */
const packages = { bash: 'bash', curl: 'curl', git: 'git', openssl: 'openssl' };

export type Tool = keyof typeof packages;

/** What shell sources are run with. */
export const sourceTools: readonly Tool[] = ['bash', 'curl'];

/** What all tests together call. */
export const testTools: readonly Tool[] = [...sourceTools, 'git', 'openssl'];

/** The sentence for a tool that is missing, with the way to get it. */
export function lackOfTool(tool: Tool): string | undefined {
  if (findOnPath([tool])) return undefined;
  const name = packages[tool];
  return `${tool} is needed; there is none on the path. Debian and Ubuntu: sudo apt-get install ${name}; macOS: brew install ${name}.`;
}
