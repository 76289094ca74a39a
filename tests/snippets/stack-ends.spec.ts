import { expect, test as base } from 'playwright/test';
import { type Stack, startStack } from '../stack/stack.ts';
import { type Clients, prepareClients } from './clients.ts';
import { type RunResult, run } from './run/run.ts';
import { sourceSubject } from './run/subject.ts';

// Each of these tests ends its stack, so each has one of its own.
const test = base.extend<{ stack: Stack; clients: Clients }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the dependencies from this pattern
  stack: async ({}, use) => {
    const stack = await startStack({ kind: 'native', log: () => {} });
    await use(stack);
    await stack.stop();
  },
  // biome-ignore lint/correctness/noEmptyPattern: as above
  clients: async ({}, use) => use(await prepareClients(() => {})),
});

const client = `import weaviate
from weaviate.classes.config import Configure, DataType, Property

client = weaviate.connect_to_local()
planets = client.collections.create(
    "Planet",
    properties=[Property(name="name", data_type=DataType.TEXT)],
    vector_config=Configure.Vectors.text2vec_model2vec(),
)
`;

function runText(text: string, options: { stack: Stack; clients: Clients }): Promise<RunResult> {
  const subject = sourceSubject({ path: 'planets.py', text });
  if (!subject) throw new Error('Python does not run.');
  return run(subject, options);
}

test('says that a source ended the server', async ({ stack, clients }) => {
  const text = `import os, signal, time\nos.kill(${stack.pids.weaviate}, signal.SIGKILL)\ntime.sleep(30)\n`;
  const { issues, stackEnded, milliseconds } = await runText(text, { stack, clients });
  expect(stackEnded).toBe(true);
  expect(issues).toHaveLength(1);
  expect(issues[0]?.message).toContain('The stack ended while planets.py ran, so the run says nothing of it.');
  expect(issues[0]?.message).toContain('Weaviate ended (killed by SIGKILL)');
  expect(milliseconds).toBeLessThan(10_000);
});

test('says that the server ended during a request', async ({ stack, clients }) => {
  const text = `${client}print("made")
import os, signal
os.kill(${stack.pids.weaviate}, signal.SIGKILL)
planets.data.insert({"name": "Mars"})
`;
  const { issues, stackEnded } = await runText(text, { stack, clients });
  expect(stackEnded).toBe(true);
  expect(issues[0]?.message).toContain('Weaviate ended (killed by SIGKILL)');
});

test('says that the inference service ended during a run', async ({ stack, clients }) => {
  const text = `${client}import os, signal
os.kill(${stack.pids['text2vec-model2vec']}, signal.SIGKILL)
planets.data.insert({"name": "Mars"})
`;
  const { issues, stackEnded } = await runText(text, { stack, clients });
  expect(stackEnded).toBe(true);
  expect(issues[0]?.message).toContain('The inference service ended (killed by SIGKILL)');
  expect(issues[0]?.fix).toContain('Run it again');
});
