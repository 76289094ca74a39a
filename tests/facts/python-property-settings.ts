import { expect } from 'playwright/test';
import type { FactContext } from './fact.ts';

interface PropertySettings {
  version: string;
  /** The property as the client sends it. */
  sent: Record<string, unknown>;
  /** What the server keeps of the module's settings for it. */
  kept: { skip: boolean; vectorizePropertyName: boolean };
}

let seen: Promise<PropertySettings> | undefined;

/** What becomes of the module's two settings of a property that Python writes beside `vector_config`. */
export function pythonPropertySettings({ python }: FactContext): Promise<PropertySettings> {
  seen ??= python(code) as Promise<PropertySettings>;
  return seen;
}

/** Expects that both are sent by names that the server does not know, and that it keeps its own values. */
export function expectWithoutEffect({ sent, kept }: PropertySettings): void {
  expect(sent).toMatchObject({ vectorize_property_name: true, skip_vectorization: true });
  expect(Object.keys(sent)).not.toContain('moduleConfig');
  expect(kept).toMatchObject({ skip: false, vectorizePropertyName: false });
}

const code = `
import httpx, json, weaviate
from weaviate.classes.config import Configure, DataType, Property
sent, send = [], httpx.Client.send
def noting(self, request, **others):
    sent.append(request.content)
    return send(self, request, **others)
title = Property(name="title", data_type=DataType.TEXT, vectorize_property_name=True, skip_vectorization=True)
with weaviate.connect_to_local() as client:
    client.collections.delete("Sample")
    httpx.Client.send = noting
    client.collections.create("Sample", properties=[title], vector_config=Configure.Vectors.text2vec_model2vec())
    httpx.Client.send = send
    kept = client.collections.export_config("Sample").to_dict()["properties"][0]["moduleConfig"]
    client.collections.delete("Sample")
[made] = [json.loads(body)["properties"][0] for body in sent if b"vectorConfig" in body]
print(json.dumps({"version": weaviate.__version__, "sent": made, "kept": kept["text2vec-model2vec"]}))
`;
