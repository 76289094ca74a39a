import { expect, test } from 'playwright/test';
import { reportOf, timed } from '../../bench/report.ts';

const figure = { what: 'start', goal: '≤ 3 s', measured: '2.0 s', holds: true };

test('ends with how long each part took', async () => {
  const pages = await timed('pages', async () => [{ ...figure, what: 'page', holds: false }]);
  expect(pages.milliseconds).toBeLessThan(1000);
  const lines = reportOf([{ name: 'stack', milliseconds: 61_230, figures: [figure] }, pages]).split('\n');
  expect(lines).toContain('| start | ≤ 3 s | 2.0 s |');
  expect(lines.at(-2)).toBe('1 of 2 goals are missed.');
  expect(lines.at(-1)).toMatch(/^Time: stack 61\.2 s, pages 0\.\d s\.$/);
});
