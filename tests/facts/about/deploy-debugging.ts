import { expect } from 'playwright/test';
import type { Facts } from '../fact.ts';
import { secondServer } from '../second-server.ts';

export const facts: Facts = {
  /** Which port it is, on all addresses, and that the variable keeps it shut, is said in the log. */
  'debugging-port': async () => {
    const variable = 'GO_PROFILING_DISABLE';
    const open = await lineOf({ [variable]: 'false' });
    const [, port = ''] = /bound on :(\d+) /.exec(open) ?? [];
    expect(await lineOf({ [variable]: 'true' })).toContain(`disabled by ${variable}`);
    return [port, `${variable}=true`];
  },
};

/** What a server says of its port for debugging as it starts. */
async function lineOf(environment: Record<string, string>): Promise<string> {
  const server = await secondServer(environment);
  const said = 'debug HTTP listener';
  await server.says(said);
  await server.stop();
  return (
    server
      .log()
      .split('\n')
      .find((line) => line.includes(said)) ?? ''
  );
}
