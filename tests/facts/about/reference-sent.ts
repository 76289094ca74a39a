import { expect } from 'playwright/test';
import type { Facts } from '../fact.ts';
import { whatIsSent } from '../reference-observations.ts';

export const facts: Facts = {
  'sent-fields': async () => {
    const { objects } = await whatIsSent();
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
