import type { FactContext } from './fact.ts';

interface HastyPython {
  insertMany: { name: string; message: string };
  batchFailed: number;
}

/** How both ways of Python to send many objects end where the client waits for a twentieth of a second. */
export async function hastyPython({ python }: FactContext): Promise<HastyPython> {
  return (await python(`
import json, weaviate
from weaviate.classes.init import AdditionalConfig, Timeout
from weaviate.exceptions import WeaviateBatchError
many = [{"name": f"City number {index}"} for index in range(300)]
with weaviate.connect_to_local(additional_config=AdditionalConfig(timeout=Timeout(insert=0.05))) as client:
    cities = client.collections.use("City")
    raised = {"name": "", "message": "RST_STREAM"}
    # The server gives up at the same moment; on a busy machine its reset may come before the client's own time is up.
    for _ in range(20):
        if "RST_STREAM" not in raised["message"]:
            break
        try:
            cities.data.insert_many(many)
        except WeaviateBatchError as error:
            raised = {"name": type(error).__name__, "message": str(error)}
    with cities.batch.fixed_size(300) as batch:
        for city in many:
            batch.add_object(city)
    print(json.dumps({"insertMany": raised, "batchFailed": len(cities.batch.failed_objects)}))
`)) as HastyPython;
}

interface PythonSees {
  malformedId: string;
  afterException: number;
  grpcPort: string;
}

let seen: Promise<PythonSees> | undefined;

/** What the Python client shows of the claims that are about it; run once. */
export function pythonSees({ python }: FactContext): Promise<PythonSees> {
  seen ??= python(pythonCode) as Promise<PythonSees>;
  return seen;
}

const pythonCode = `
import json
import weaviate

seen = {}
with weaviate.connect_to_local() as client:
    client.collections.delete("City")
    cities = client.collections.create("City")
    try:
        with cities.batch.fixed_size(batch_size=100) as batch:
            try:
                batch.add_object({"name": "Cairo"}, uuid="cairo")
            except Exception as error:
                seen["malformedId"] = type(error).__name__
                raise
    except ValueError:
        pass
    try:
        with cities.batch.fixed_size(batch_size=100) as batch:
            batch.add_object({"name": "Lima"})
            batch.add_object({"name": "Oslo"})
            raise RuntimeError("of my own")
    except RuntimeError:
        seen["afterException"] = len(cities)
    client.collections.delete("City")
try:
    weaviate.connect_to_local(grpc_port=9)
except Exception as error:
    seen["grpcPort"] = str(error)
print(json.dumps(seen))
`;
