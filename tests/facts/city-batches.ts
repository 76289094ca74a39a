import type { FactContext } from './fact.ts';

type Cities = ReturnType<typeof use>;

function use({ client }: FactContext) {
  return client.collections.use('City');
}

/** Works in an empty collection, whose vectors are made by the service at an address of its own where one is given. */
export async function inCities<Result>(
  context: FactContext,
  work: (cities: Cities) => Promise<Result>,
  inferenceUrl?: string,
): Promise<Result> {
  const { collections } = context.client;
  await collections.delete('City');
  const settings = { vectorizeClassName: false, ...(inferenceUrl ? { inferenceUrl } : {}) };
  await collections.createFromJson({
    class: 'City',
    properties: [
      { name: 'name', dataType: ['text'] },
      { name: 'people', dataType: ['int'] },
    ],
    vectorConfig: { default: { vectorIndexType: 'hnsw', vectorizer: { 'text2vec-model2vec': settings } } },
  });
  try {
    return await work(use(context));
  } finally {
    await collections.delete('City');
  }
}

interface PythonSees {
  partsOfTwo: number;
  failedInside: number;
  errorsAnswered: number;
  insertTimeout: number;
  failedAfter: number;
  errorsInside: number;
  failedAfterNext: number;
  allFailed: string;
  streamSince: string;
}

let seen: Promise<PythonSees> | undefined;

/** What the Python client shows of the claims that are about it; run once. */
export function pythonSees({ python }: FactContext): Promise<PythonSees> {
  seen ??= python(pythonCode) as Promise<PythonSees>;
  return seen;
}

const pythonCode = `
import inspect
import json
import re
import time
import weaviate
from weaviate.classes.config import Configure, DataType, Property
from weaviate.classes.init import Timeout
from weaviate.collections.batch import collection as batches
from weaviate.connect.v4 import ConnectionSync

seen = {"insertTimeout": Timeout().insert}
[(major, minor)] = set(re.findall(r"is_lower_than\\((\\d+), (\\d+)", inspect.getsource(batches)))
seen["streamSince"] = f"{major}.{minor}"
with weaviate.connect_to_local() as client:
    client.collections.delete("City")
    cities = client.collections.create(
        "City",
        properties=[Property(name="people", data_type=DataType.INT)],
        vector_config=Configure.Vectors.text2vec_model2vec(),
    )
    requests = []
    send = ConnectionSync.grpc_batch_objects
    ConnectionSync.grpc_batch_objects = lambda self, *given, **named: requests.append(1) or send(self, *given, **named)
    with cities.batch.fixed_size(batch_size=2) as batch:
        for people in range(4):
            batch.add_object({"people": people})
    ConnectionSync.grpc_batch_objects = send
    seen["partsOfTwo"] = len(requests)
    with cities.batch.fixed_size(batch_size=1) as batch:
        batch.add_object({"people": "many"})
        end = time.monotonic() + 20
        while batch.number_errors == 0 and time.monotonic() < end:
            time.sleep(0.01)
        seen["errorsAnswered"] = batch.number_errors
    with cities.batch.fixed_size(batch_size=100) as batch:
        batch.add_object({"people": "many"})
        seen["errorsInside"] = batch.number_errors
        seen["failedInside"] = len(cities.batch.failed_objects)
    seen["failedAfter"] = len(cities.batch.failed_objects)
    with cities.batch.fixed_size(batch_size=100) as batch:
        batch.add_object({"people": 1})
    seen["failedAfterNext"] = len(cities.batch.failed_objects)
    try:
        cities.data.insert_many([{"people": "many"}])
    except Exception as error:
        seen["allFailed"] = type(error).__name__
    client.collections.delete("City")
print(json.dumps(seen))
`;
