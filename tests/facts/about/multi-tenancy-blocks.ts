import { expect } from 'playwright/test';
import weaviate from 'weaviate-client';
import type { Facts } from '../fact.ts';
import { messageOf } from '../messages.ts';
import { fails, shown } from '../shown.ts';
import { createNotes } from '../small-collections.ts';

const source = 'docs/weaviate/manage-collections/_includes/collections.multi-tenancy';

export const facts: Facts = {
  'tenancy-when-created': shown(source, 'Create', {
    prints: ['True'],
    code: [
      ['auto_tenant_creation=False', 'autoTenantCreation: false'],
      ['auto_tenant_activation=False', 'autoTenantActivation: false'],
    ],
  }),
  'tenancy-handle': shown(source, 'Insert', { prints: ['2 1'] }),
  'tenancy-own-objects': shown(source, 'Search', {
    prints: ['Buy bread and milk.', 'The moon is full tonight.'],
    asserts: ['for note in of_anna.iterator()'],
  }),
  'tenancy-without': fails(
    'docs/weaviate/manage-collections/multi-tenancy.mdx',
    'NoTenant',
    'has multi-tenancy enabled, but request was without tenant',
  ),
  'tenancy-inactive': async (context) => {
    await shown(source, 'Deactivate', { prints: ['anna INACTIVE', 'ben ACTIVE'] })(context);
    const notes = await createNotes(context.client);
    const tenant = { name: 'anna' };
    await notes.tenants.create(tenant);
    const anna = notes.withTenant(tenant);
    await anna.data.insert({ text: 'Water the plants.' });
    await notes.tenants.deactivate(tenant);
    expect(await messageOf(anna.query.fetchObjects())).not.toBe('');
    await notes.tenants.activate(tenant);
    expect(await anna.length()).toBe(1);
    await context.client.collections.delete('Note');
    return [];
  },
  'tenancy-auto': async (context) => {
    await shown(source, 'Auto', {
      prints: ["['anna', 'ben', 'cleo']"],
      asserts: ['len(notes.with_tenant("cleo")) == 1'],
    })(context);
    const notes = await createNotes(context.client);
    await notes.config.update({
      multiTenancy: weaviate.reconfigure.multiTenancy({ autoTenantActivation: true }),
    });
    const anna = notes.withTenant('anna');
    await notes.tenants.create({ name: 'anna' });
    await notes.tenants.deactivate({ name: 'anna' });
    expect((await anna.query.fetchObjects()).objects).toEqual([]);
    expect((await notes.tenants.get()).anna?.activityStatus).toBe('ACTIVE');
    await context.client.collections.delete('Note');
    return [];
  },
  'tenancy-removed': async (context) => {
    await shown(source, 'Remove', { prints: ["['ben', 'cleo']"] })(context);
    const notes = await createNotes(context.client);
    const anna = notes.withTenant('anna');
    await notes.tenants.create({ name: 'anna' });
    await anna.data.insert({ text: 'Water the plants.' });
    await notes.tenants.remove({ name: 'anna' });
    await notes.tenants.create({ name: 'anna' });
    expect(await anna.length()).toBe(0);
    await context.client.collections.delete('Note');
    return [];
  },
};
