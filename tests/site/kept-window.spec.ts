import { expect, test } from './kept-window.ts';

test('a tab of the window that is kept finds nothing of the test before', async ({
  window,
  context,
  page,
  site,
}) => {
  const stored = () => [document.cookie, localStorage.length, sessionStorage.length];
  await page.goto(`${site}/start`);
  await context.addCookies([{ name: 'left', value: 'over', url: site }]);
  await context.grantPermissions(['clipboard-read']);
  await page.evaluate(() => {
    localStorage.setItem('left', 'over');
    sessionStorage.setItem('left', 'over');
  });
  await window.clear();

  const [kept, ...others] = context.pages();
  expect([kept?.url(), others]).toEqual([`${site}/robots.txt`, []]);
  const next = await context.newPage();
  await next.goto(`${site}/start`);
  expect(await next.evaluate(stored)).toEqual(['', 0, 0]);
  expect(
    await next.evaluate(
      async () => (await navigator.permissions.query({ name: 'clipboard-read' as PermissionName })).state,
    ),
  ).not.toBe('granted');
});
