import { expect } from 'playwright/test';
import type { Command } from './command.ts';

const running = /\[site\] .*running at:? .*(http:\/\/localhost:\d+)/;

/** Waits until the site of a running `npm start` answers, and gives its address without a trailing slash. */
export async function siteOpens(command: Command): Promise<string> {
  const patience = { timeout: 600_000 };
  await command.prints(running, patience.timeout);
  const address = running.exec(command.text())?.[1] ?? '';
  // The line comes before the site answers, and where nothing is cached long before.
  const answers = () =>
    fetch(address).then(
      ({ ok }) => ok,
      () => false,
    );
  await expect.poll(answers, patience).toBe(true);
  return address;
}
