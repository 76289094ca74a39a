import { expect, test } from 'playwright/test';
import { findDeadLinks } from './dead-links.ts';

test('no link leads to a page, a place or a file that is not there', async () => {
  const { dead, pages, links } = await findDeadLinks('build');
  expect(dead).toEqual([]);
  expect(links).toBeGreaterThan(pages * 5);
});
