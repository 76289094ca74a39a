import { expect } from 'playwright/test';
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
  'tenancy-auto': shown(source, 'Auto', {
    prints: ["['anna', 'ben', 'cleo']"],
    asserts: ['len(notes.with_tenant("cleo")) == 1'],
  }),
  'tenancy-removed': shown(source, 'Remove', { prints: ["['ben', 'cleo']"] }),
};
