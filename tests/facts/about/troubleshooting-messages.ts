import { expect } from 'playwright/test';
import type { FactContext, Facts } from '../fact.ts';
import { failureOf } from '../recorded-runs.ts';
import { serverSource } from '../server-source.ts';
import { shown } from '../shown.ts';

const pages = 'docs/weaviate/troubleshooting';
const refused = 'connect: connection refused';

/** What a failing block of a page says, in both languages. */
async function said({ read }: FactContext, page: string, region: string): Promise<string> {
  const both = (['py', 'ts'] as const).map((language) => failureOf(read, page, region, language));
  return (await Promise.all(both)).map(({ text }) => text).join('\n');
}

/** The part, which the failing block says. */
async function part(context: FactContext, page: string, region: string, text: string): Promise<string> {
  expect(await said(context, page, region)).toContain(text);
  return text;
}

export const facts: Facts = {
  /** Each message of the table, from the block that produced it. */
  'messages-table': async (context) => {
    const startup = await serverSource('modules/text2vec-model2vec/clients/startup.go');
    const notReady = 'inference service not ready';
    expect(startup).toContain(notReady);
    const withStatus = 'fail with status';
    const asks = await serverSource('usecases/modulecomponents/clients/transformers/transformers.go');
    expect(asks).toContain(withStatus);
    const lengths = "vector lengths don't match";
    await shown(`${pages}/_includes/trouble.queries`, 'VectorLength', {
      prints: ['True'],
      code: [lengths],
    })(context);
    return [
      await part(context, `${pages}/module.mdx`, 'NotOn', 'no module with name'),
      notReady,
      await part(context, `${pages}/service.mdx`, 'Insert', refused),
      withStatus,
      await part(context, `${pages}/connecting.mdx`, 'WrongPort', 'Is Weaviate running and reachable'),
      await part(context, `${pages}/connecting.mdx`, 'WrongPort', 'fetch failed'),
      await part(context, `${pages}/queries.mdx`, 'NoTarget', 'multiple vectors, but no target vectors'),
      await part(context, `${pages}/queries.mdx`, 'UnknownVector', 'does not have named vector'),
      await part(context, `${pages}/queries.mdx`, 'UnknownCollection', 'could not find class'),
      lengths,
      await part(
        context,
        'docs/weaviate/manage-collections/multi-tenancy.mdx',
        'NoTenant',
        'was without tenant',
      ),
    ];
  },
  'service-refused-row': async (context) => [await part(context, `${pages}/service.mdx`, 'Insert', refused)],
  'imports-refused': async (context) => [
    (await part(context, `${pages}/service.mdx`, 'Insert', refused)).replace('connect: ', ''),
  ],
  'module-nothing-answers': async (context) => {
    await part(context, `${pages}/service.mdx`, 'Insert', refused);
    return [];
  },

  'quickstart-mts': async ({ read }) => ['.mts', ...(await nodeOfExamples(read))],
  'start-five-minutes': async ({ python, read }) => {
    const ofPython = (await python(`
import json
from importlib.metadata import metadata
print(json.dumps(metadata("weaviate-client")["Requires-Python"]))
`)) as string;
    const [, major = ''] = await nodeOfExamples(read);
    return [ofPython.replace('>=', ''), major];
  },
};

/** The name of what the TypeScript examples run with, and its version. */
async function nodeOfExamples(read: FactContext['read']): Promise<[string, string]> {
  const { optionalDependencies } = JSON.parse(await read('package.json')) as {
    optionalDependencies: Record<string, string>;
  };
  const [name = '', version = ''] = Object.entries(optionalDependencies)[0] ?? [];
  return [name.split('-')[0] ?? '', version.split('.')[0] ?? ''];
}
