import { expect } from 'playwright/test';
import type { Facts } from '../fact.ts';
import { messageOf } from '../messages.ts';
import { restOf } from '../rest.ts';
import { serverSource } from '../server-source.ts';

export const facts: Facts = {
  'shard-read-only': async ({ client, stack }) => {
    await client.collections.delete('Sample');
    const sample = await client.collections.create({ name: 'Sample' });
    const [shard] = await sample.config.getShards();
    const server = restOf(stack.rest);
    const path = `/v1/schema/Sample/shards/${shard?.name}`;
    expect((await server.ask('PUT', path, { status: 'READONLY' })).status).toBe(200);
    const refused = await messageOf(sample.data.insert({ title: 'one' }));
    await client.collections.delete('Sample');
    expect(refused).toContain('read-only');
    expect(await serverSource('adapters/repos/db/resource_use.go')).toContain(
      'db.setShardsReadOnly(fmt.Sprintf("disk usage too high.',
    );
    return [];
  },

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
