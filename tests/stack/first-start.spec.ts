import { mkdir, readdir, symlink } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { expect, test } from 'playwright/test';
import { cacheFolder } from './cache-folder.ts';
import { startCommand } from './command.ts';
import { pathWithout } from './path-without.ts';
import { siteOpens } from './site-opens.ts';
import { removeTemporaryFolders, temporaryFolder } from './temporary.ts';

removeTemporaryFolders();

// It has fetched a part of the modules when it gets stuck.
const go = `
case "$1" in
  env) echo '{"GOVERSION":"go1.26.8","GOMODCACHE":"/tmp","GOCACHE":"/tmp"}' ;;
  list)
    for number in $(seq 150); do
      echo "go: downloading example.com/module$number v1.0.0" >&2
      sleep 0.1
    done
    exec sleep 600 ;;
  *) exit 1 ;;
esac`;

test('the first start opens the site while Weaviate is being built, and says how far that is and how long still', async () => {
  const command = startCommand('start.ts', ['--no-open'], {
    PATH: [await pathWithout(/./, { go }), process.env.PATH].join(delimiter),
    XDG_CACHE_HOME: await cacheWithoutServer(),
  });
  await siteOpens(command);
  expect(command.text()).toMatch(/\[stack\] The first start builds Weaviate \S+: about 6 min on two cores/);
  expect(command.text()).toMatch(
    /\[stack\] Building Weaviate \S+: \d+ of \d+ modules downloaded, about \d+ (s|min) left/,
  );
  expect(command.text()).not.toContain('The site goes on without the stack.');
  command.child.kill('SIGINT');
  expect(await command.ended).toBe(0);
});

/** What this machine has in its cache, but for Weaviate. */
async function cacheWithoutServer(): Promise<string> {
  const [home, own] = [await temporaryFolder(), cacheFolder()];
  const folder = join(home, 'weaviate-model2vec-docs');
  await mkdir(folder);
  const made = (await readdir(own)).filter((name) => !/^weaviate-|\.lock$/.test(name));
  await Promise.all(made.map((name) => symlink(join(own, name), join(folder, name))));
  return home;
}
