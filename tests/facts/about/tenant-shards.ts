import { expect } from 'playwright/test';
import type { Facts } from '../fact.ts';

export const facts: Facts = {
  'tenancy-shards': async ({ client, stack }) => {
    await client.collections.delete('Sample');
    const multiTenancy = { enabled: true };
    const sample = await client.collections.create({ name: 'Sample', multiTenancy });
    await sample.tenants.create([{ name: 'anna' }, { name: 'ben' }]);
    const shards: { name: string }[] = await (await fetch(`${stack.rest}/v1/schema/Sample/shards`)).json();
    await client.collections.delete('Sample');
    expect(shards.map(({ name }) => name).toSorted()).toEqual(['anna', 'ben']);
    return [];
  },
};
