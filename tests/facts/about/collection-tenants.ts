import { expect } from 'playwright/test';
import type { Facts } from '../fact.ts';
import { found, messageOf } from '../messages.ts';
import { createNotes, withFilm } from '../small-collections.ts';

export const facts: Facts = {
  'delete-all-every-tenant': async ({ client }) => {
    await client.collections.create({ name: 'Other' });
    const notes = await createNotes(client);
    await notes.tenants.create({ name: 'anna' });
    await client.collections.deleteAll();
    expect(await client.collections.listAll()).toEqual([]);
    return [];
  },

  'tenancy-immutable': async (context) => {
    const reply = await withFilm(context, async () => {
      const address = `${context.stack.rest}/v1/schema/Film`;
      const definition = await (await fetch(address)).json();
      definition.multiTenancyConfig.enabled = true;
      return fetch(address, {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(definition),
      });
    });
    return [reply.status, (await reply.json()).error[0].message];
  },

  'tenant-name-rule': async ({ client }) => {
    const notes = await createNotes(client);
    const allowed = ['_', '-'];
    await notes.tenants.create({ name: `A1${allowed.join('')}` });
    const message = await messageOf(notes.tenants.create({ name: 'bad name' }));
    for (const name of ['a.b', 'a/b', 'a:b', 'ä', ''])
      expect(await messageOf(notes.tenants.create({ name })), name).not.toBe('');
    const lengths = /between (\d+) and (\d+) characters/.exec(message)?.slice(1) ?? [];
    const [most = '0'] = lengths.slice(1);
    await notes.tenants.create({ name: 'a'.repeat(Number(most)) });
    expect(await messageOf(notes.tenants.create({ name: 'a'.repeat(Number(most) + 1) }))).not.toBe('');
    await client.collections.delete('Note');
    return [...allowed, ...lengths];
  },

  'tenant-unknown': async ({ client }) => {
    const nobody = (await createNotes(client)).withTenant('zoe');
    const onInsert = await messageOf(nobody.data.insert({ properties: {} }));
    const onSearch = await messageOf(nobody.query.fetchObjects());
    await client.collections.delete('Note');
    const said = 'tenant not found: "zoe"';
    expect(onInsert.replaceAll('\\', '')).toContain(said);
    return [found(onSearch, said)];
  },

  'auto-tenant-search': async ({ client }) => {
    const notes = await createNotes(client, { autoTenantCreation: true });
    const search = messageOf(notes.withTenant('zoe').query.fetchObjects());
    expect(await search).toContain('tenant not found');
    await notes.withTenant('zoe').data.insert({ properties: {} });
    expect(Object.keys(await notes.tenants.get())).toEqual(['zoe']);
    await client.collections.delete('Note');
    return [];
  },
};
