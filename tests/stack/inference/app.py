"""The HTTP contract of the Model2Vec inference image, served from a folder on this machine."""

import logging
import os
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Annotated

from fastapi import Depends, FastAPI, Request, Response
from fastapi.responses import JSONResponse
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer
from pydantic import BaseModel

from embedder import Embedder
from parent import end_with_parent

log = logging.getLogger("uvicorn.error")


class Config(BaseModel, frozen=True):
    """What a request may say beside its text; it is part of the cache key and changes no vector."""

    pooling_strategy: str | None = None
    task_type: str | None = None


class VectorRequest(BaseModel):
    """The body of a vector request; fields beyond these are ignored."""

    text: str
    config: Config | None = None


class Unauthorized(Exception):
    """The request carries none of the allowed tokens."""


@asynccontextmanager
async def lifespan(app: FastAPI):
    """Load the model before the first request is answered."""
    end_with_parent(os.getenv("STACK_PARENT_PID"))
    app.state.tokens = allowed_tokens(os.getenv("AUTHENTICATION_ALLOWED_TOKENS", ""))
    app.state.embedder = Embedder(Path(os.getenv("MODEL_DIR", "./models")))
    yield


def allowed_tokens(text: str) -> list[str]:
    """Split the comma list of allowed tokens; an empty list asks for no token."""
    return text.strip().split(",") if text.strip() else []


bearer = HTTPBearer(auto_error=False)


def authorize(request: Request, sent: Annotated[HTTPAuthorizationCredentials | None, Depends(bearer)]) -> None:
    """Let a request pass that carries an allowed token, or any request where no token is asked for."""
    tokens = request.app.state.tokens
    if tokens and (sent is None or sent.credentials not in tokens):
        raise Unauthorized


# Weaviate posts without a Content-Type header, which FastAPI refuses by default.
app = FastAPI(lifespan=lifespan, strict_content_type=False)


@app.exception_handler(Unauthorized)
async def unauthorized(_request: Request, _error: Unauthorized) -> JSONResponse:
    """Answer a request that carries none of the allowed tokens."""
    return JSONResponse({"error": "Unauthorized"}, status_code=401)


@app.get("/.well-known/live", status_code=204)
@app.get("/.well-known/ready", status_code=204)
async def ready() -> Response:
    """Say that the service is up; it is up only once its model is loaded."""
    return Response(status_code=204)


@app.get("/meta", dependencies=[Depends(authorize)])
async def meta(request: Request) -> dict:
    """Answer with the model's own config.json."""
    return request.app.state.embedder.config


@app.post("/vectors", dependencies=[Depends(authorize)])
@app.post("/vectors/", dependencies=[Depends(authorize)])
async def vectors(item: VectorRequest, request: Request) -> JSONResponse:
    """Turn one text into its vector."""
    try:
        vector = await request.app.state.embedder.vector(item.text, item.config)
    except Exception as error:
        log.exception("The model could not turn a text into a vector.")
        return JSONResponse({"error": str(error)}, status_code=500)
    return JSONResponse({"text": item.text, "vector": vector, "dim": len(vector)})
