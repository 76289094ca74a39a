import { mergeTests } from 'playwright/test';
import { test as containers } from '../../stack/containers/fixture.ts';
import { test as site } from '../fixture.ts';

/** Playwright's `test` with the built site and with an engine that has images for the stack. */
export const test = mergeTests(site, containers);

export { expect } from '../fixture.ts';
