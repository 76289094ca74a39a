import { expect, test } from 'playwright/test';
import { type Stack, startStack } from '../stack/stack.ts';
import { prepareClients } from './clients.ts';
import { type RunResult, run } from './run/run.ts';
import { sourceSubject } from './run/subject.ts';

const clients = await prepareClients(() => {});

// Each of these runs ends its stack, so each has one of its own.
async function runOnOwnStack(text: (pids: Stack['pids']) => string): Promise<RunResult> {
  const stack = await startStack({ kind: 'native', log: () => {} });
  try {
    const subject = sourceSubject({ path: 'planets.py', text: text(stack.pids) });
    if (!subject) throw new Error('Python does not run.');
    return await run(subject, { stack, clients });
  } finally {
    await stack.stop();
  }
}

const client = `import os, signal
import weaviate
from weaviate.classes.config import Configure, DataType, Property

client = weaviate.connect_to_local()
planets = client.collections.create(
    "Planet",
    properties=[Property(name="name", data_type=DataType.TEXT)],
    vector_config=Configure.Vectors.text2vec_model2vec(),
)
`;

test('says that a source ended the server', async () => {
  const { issues, stackEnded, milliseconds } = await runOnOwnStack(
    ({ weaviate }) => `import os, signal, time\nos.kill(${weaviate}, signal.SIGKILL)\ntime.sleep(30)\n`,
  );
  expect(stackEnded).toBe(true);
  expect(issues).toHaveLength(1);
  expect(issues[0]?.message).toContain(
    'The stack ended while planets.py ran, so the run says nothing of it.',
  );
  expect(issues[0]?.message).toContain('Weaviate ended (killed by SIGKILL)');
  expect(milliseconds).toBeLessThan(10_000);
});

test('says that the server ended during a request, and after which line', async () => {
  const { issues, stackEnded } = await runOnOwnStack(
    ({ weaviate }) =>
      `${client}os.kill(${weaviate}, signal.SIGKILL)\nplanets.data.insert({"name": "Mars"})\n`,
  );
  expect(stackEnded).toBe(true);
  expect(issues[0]?.message).toContain('Weaviate ended (killed by SIGKILL)');
  expect(issues[0]?.fix).toMatch(/look at line \d+/);
});

test('says that the inference service ended during a run', async () => {
  const { issues, stackEnded } = await runOnOwnStack(
    (pids) =>
      `${client}os.kill(${pids['text2vec-model2vec']}, signal.SIGKILL)\nplanets.data.insert({"name": "Mars"})\n`,
  );
  expect(stackEnded).toBe(true);
  expect(issues[0]?.message).toContain('The inference service ended (killed by SIGKILL)');
  expect(issues[0]?.fix).toContain('Run it again');
});
