import { readFile } from 'node:fs/promises';
import { expect } from 'playwright/test';
import { type Sizing, sizingTables } from '../../bench/sizing-tables.ts';
import type { Facts } from '../fact.ts';

const page = 'docs/deploy/configuration/sizing.mdx';

async function measured(): Promise<Sizing> {
  return JSON.parse(await readFile('tests/bench/sizing.json', 'utf8'));
}

/** The numbers of a table, in the order of its cells. */
function numbersOf(table: string): string[] {
  return Array.from(table.matchAll(/\d[\d.,]*(?:th)?/g), ([number]) => number);
}

export const facts: Facts = {
  'sizing-speed': async ({ read }) => {
    const { speed } = sizingTables(await measured());
    expect(await read(page)).toContain(`\n${speed}\n`);
    return numbersOf(speed);
  },
  'sizing-machine': async ({ read }) => {
    const { machine } = sizingTables(await measured());
    expect(await read(page)).toContain(`\n${machine}\n`);
    return numbersOf(machine);
  },
  'sizing-source': async () => {
    const { measured: day, weaviate, dimensions, words, batch, limit } = await measured();
    const [year, , date] = day.split('-').map(Number);
    return [
      'npm run bench -- --only sizing',
      date ?? day,
      year ?? day,
      weaviate,
      dimensions,
      words,
      batch,
      limit,
    ];
  },
};
