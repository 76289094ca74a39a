import type { Page } from 'playwright/test';
import { expect, test } from '../site/fixture.ts';
import { emptyServer } from '../snippets/run/schema.ts';
import { connectIn, openEmbeddings } from './embeddings.ts';
import { openFront, reply, withKey } from './front.ts';
import type { Reader } from './reader.ts';

const connect = connectIn('ts');
const label = 'a sandbox for one hour';
const configured = '{endpoint:"http://localhost:8080"}';

/** Opens the page of a site whose owner has named a sandbox, with the panel open. */
async function openPanel(page: Page, site: string, address: string): Promise<Reader> {
  const sandbox = JSON.stringify({ label, address });
  let named = 0;
  await page.route('**/assets/js/main.*.js', async (route) => {
    const response = await route.fetch();
    const code = await response.text();
    named += code.split(configured).length - 1;
    const body = code.replace(configured, configured.replace('}', `,sandbox:${sandbox}}`));
    await route.fulfill({ response, body });
  });
  const reader = await openEmbeddings(page, site);
  const block = reader.block(connect);
  await reader.showFoot(block);
  expect(named).toBe(1);
  await block.locator('[data-panel]').click();
  return reader;
}

test.beforeEach(({ stack }) => emptyServer(stack));

test('a site with a sandbox gives each visitor a server of its own, by a button', async ({
  page,
  site,
  stack,
}) => {
  const own = await openFront(stack.rest, withKey('of-this-visitor'));
  const asked: string[] = [];
  const service = await openFront(stack.rest, ({ method = '' }, response) => {
    asked.push(method);
    return reply(response, 200, JSON.stringify({ url: own.origin, key: 'of-this-visitor' }));
  });
  const reader = await openPanel(page, site, `${service.origin}/new`);
  expect(asked).toEqual([]);
  await page.getByRole('button', { name: `Use ${label}` }).click();
  await expect(page.getByRole('dialog')).toBeHidden();
  expect(asked).toEqual(['POST']);
  const block = reader.block(connect);
  const live = await reader.run(block);
  await expect(live).toHaveAttribute('data-comparison', 'same');
  await expect(live).toContainText(`at ${own.origin}.`);
  await Promise.all([own.close(), service.close()]);
});

test('a sandbox that is not to be had says so, and the server stays as it was', async ({
  page,
  site,
  stack,
}) => {
  const service = await openFront(stack.rest, (_, response) => reply(response, 503));
  const reader = await openPanel(page, site, service.origin);
  const panel = page.getByRole('dialog');
  await page.getByRole('button', { name: `Use ${label}` }).click();
  await expect(panel.getByRole('status')).toHaveText(
    `You cannot get ${label} right now (503). Try again later, or use your own server.`,
  );
  await panel.getByRole('button', { name: 'Close' }).click();
  const live = await reader.run(reader.block(connect));
  await expect(live).toContainText('at http://localhost:8080.');
  await service.close();
});
