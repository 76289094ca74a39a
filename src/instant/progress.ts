import type { Bar } from 'nprogress/nprogress.js';

let options = {};
let bar: Promise<Bar | undefined> | undefined;
let isLate = false;

/** The bar above a page that is late, as Docusaurus asks for it; nprogress itself is fetched with the first one. */
export default {
  configure(given: object): void {
    options = given;
  },

  async start(): Promise<void> {
    isLate = true;
    bar ??= fetchBar();
    const shown = await bar;
    if (isLate) shown?.start();
  },

  async done(): Promise<void> {
    isLate = false;
    (await bar)?.done();
  },
};

/** Where it cannot be fetched now, the next page that is late tries again. */
async function fetchBar(): Promise<Bar | undefined> {
  try {
    const { default: fetched } = await import('nprogress/nprogress.js');
    return fetched.configure(options);
  } catch {
    bar = undefined;
    return undefined;
  }
}
