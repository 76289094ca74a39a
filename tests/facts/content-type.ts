import { withModel } from './model-package.ts';

/**
 * The statuses with which the framework of the inference service answers a body without a content type: by its default,
 * and told to do without.
 */
export async function statusesWithoutContentType(): Promise<number[]> {
  return (await withModel(`
import asyncio
from fastapi import FastAPI
from pydantic import BaseModel

class Item(BaseModel):
    text: str

async def status(app):
    @app.post("/vectors")
    async def vectors(item: Item):
        return {}

    sent = []

    async def receive():
        return {"type": "http.request", "body": b'{"text": "bread"}', "more_body": False}

    async def send(message):
        sent.append(message)

    scope = dict(type="http", method="POST", path="/vectors", query_string=b"", headers=[], root_path="")
    await app(scope, receive, send)
    return sent[0]["status"]

async def both():
    return [await status(FastAPI()), await status(FastAPI(strict_content_type=False))]

print(json.dumps(asyncio.run(both())))
`)) as number[];
}
