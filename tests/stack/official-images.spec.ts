import { expect, test } from 'playwright/test';
import { startCommand } from './command.ts';
import { pathWithout } from './path-without.ts';
import { removeTemporaryFolders, temporaryFolder } from './temporary.ts';

removeTemporaryFolders();

// It has every image that it is asked for, and starts none.
const docker = `
case "$1 $2" in
  "version --format") echo '{"Client":{"Version":"27.5.1"},"Server":{"Version":"27.5.1"}}' ;;
  "compose version") echo 2.40.3 ;;
  "image inspect") ;;
  *) echo 'This engine starts nothing.' >&2; exit 1 ;;
esac`;

for (const [verb, file, words] of [
  ['npm run stack', 'main.ts', []],
  ['npm start', 'start.ts', ['--no-open']],
] as const) {
  test(`${verb} takes containers where an engine has their images, and asks for neither Go nor Python`, async () => {
    const command = startCommand(file, [...words], {
      STACK: '',
      PATH: await pathWithout(/^(python|pip|go)/, { docker }),
      XDG_CACHE_HOME: await temporaryFolder(),
    });
    await command.prints('This engine starts nothing.');
    const said = command.text();
    expect(said).toContain(
      'Starting containers, because Docker Engine 27.5.1 answers and has the official images.',
    );
    expect(said).not.toMatch(/^(\[stack\] )?(Go|Python) \S+ or newer is needed/m);
    command.child.kill('SIGINT');
    await command.ended;
  });
}
