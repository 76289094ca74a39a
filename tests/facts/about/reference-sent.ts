import { expect } from 'playwright/test';
import { imageTags } from '../../../src/plugin/known/image-tags.ts';
import { statusesWithoutContentType } from '../content-type.ts';
import type { FactContext, Facts } from '../fact.ts';
import { whatIsSent } from '../reference-observations.ts';

export const facts: Facts = {
  'emb-image': async (context) => ['image', ...(await imagesByContentType(context))],
  'image-refuses': async (context) => (await imagesByContentType(context)).toReversed(),
  'changelog-image': async (context) => (await imagesByContentType(context)).toReversed(),

  'sent-fields': async () => {
    const { objects, query } = await whatIsSent();
    for (const one of [...objects, query])
      expect(one?.body).toMatchObject({ dims: 0, vector: null, error: '' });
    const fields = Object.keys(objects[0]?.body as object);
    return [...fields, 'text', 'config'];
  },

  'sent-task-types': async () => {
    const { objects, query } = await whatIsSent();
    const types = [...new Set(objects.map(({ taskType }) => taskType))];
    return ['task_type', 'config', ...types, query?.taskType ?? ''];
  },

  'sent-no-content-type': async () => {
    const name = 'content-type';
    expect((await whatIsSent()).objects.flatMap(({ headers }) => headers)).not.toContain(name);
    return [name];
  },

  'sent-no-authorization': async () => {
    const name = 'authorization';
    expect((await whatIsSent()).objects.flatMap(({ headers }) => headers)).not.toContain(name);
    return [name];
  },

  'sent-one-by-one': async () => {
    const { objects, batch } = await whatIsSent();
    return [batch, objects.length];
  },
};

/**
 * The version whose framework wants a content type, and the next one, which the compose file names: Weaviate sends none,
 * and the service has to be told to do without.
 */
async function imagesByContentType({ read }: FactContext): Promise<[string, string]> {
  const { objects } = await whatIsSent();
  expect(objects.flatMap(({ headers }) => headers)).not.toContain('content-type');
  expect(await statusesWithoutContentType()).toEqual([422, 200]);
  expect(await read('tests/stack/inference/app.py')).toContain('strict_content_type=False');
  const named =
    /model2vec-inference:\S+-([\d.]+)$/m.exec(await read('tests/stack/docker-compose.yml'))?.[1] ?? '';
  const before =
    imageTags
      .filter((tag) => !tag.endsWith(named))
      .at(-1)
      ?.split('-')
      .at(-1) ?? '';
  return [before, named];
}
