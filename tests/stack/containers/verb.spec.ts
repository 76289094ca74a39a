import { startCommand } from '../command.ts';
import { expect, test } from './fixture.ts';
import { namesOf, runLabel } from './take-down.ts';

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  test(`npm run stack -- --compose answers, ends with status 0 on ${signal}, and leaves nothing`, async ({
    docker,
    images: _,
  }) => {
    const command = startCommand('main.ts', ['--compose'], { ...docker, STACK: '' });
    await command.prints('Ctrl-C ends it.');
    expect(command.text()).toContain('Starting containers, because STACK=compose says so.');
    expect((await fetch('http://127.0.0.1:8080/v1/meta')).ok).toBe(true);
    // The server, the service, their network, and the server's volume.
    expect(await namesOf(docker, `label=${runLabel}`)).toHaveLength(4);
    command.child.kill(signal);
    expect(await command.ended, command.text()).toBe(0);
    expect(command.text()).toMatch(/Nothing is left of the stack; `npm run stack` starts a new one\.\n$/);
    expect(await namesOf(docker, `label=${runLabel}`)).toEqual([]);
  });
}
