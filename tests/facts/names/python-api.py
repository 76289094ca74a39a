"""Prints what the Python client lets its users name, as a graph in JSON; client-api.ts says what stands in it."""

import builtins
import dis
import enum
import inspect
import json
import re
import types
import typing

import pydantic
import weaviate
import weaviate.util
from weaviate.collections.batch.client import BatchClient
from weaviate.collections.batch.collection import BatchCollection
from weaviate.connect import ConnectionParams

parts, known, words = [], {}, set()
kept = []


def is_of_client(value):
    return (getattr(value, "__module__", None) or "").split(".")[0] == "weaviate"


def of(value):
    """The parts that a value or an annotation stands for: those of all that it may be, and of what it holds."""
    if typing.get_origin(value) is typing.Literal:
        words.update(word for word in typing.get_args(value) if isinstance(word, str))
        return []
    if isinstance(value, typing.TypeVar):
        return of(value.__bound__)
    if typing.get_origin(value) is not None:
        origin = typing.get_origin(value)
        held = [part for each in typing.get_args(value) for part in of(each)]
        return list(dict.fromkeys([*(of(origin) if is_of_client(origin) else []), *held]))
    if isinstance(value, property):
        return of(returned(value.fget))
    if isinstance(value, types.ModuleType):
        return add(value) if value.__name__.split(".")[0] == "weaviate" else []
    if isinstance(value, (staticmethod, classmethod)):
        return of(value.__func__)
    if isinstance(value, types.MethodType):
        return add(value.__func__)
    if isinstance(value, (types.FunctionType, type)):
        return add(value) if is_of_client(value) else []
    return add(type(value), value) if is_of_client(type(value)) else []


def add(value, instance=None):
    if id(value) in known:
        at = known[id(value)]
    else:
        at = known[id(value)] = len(parts)
        kept.append(value)
        parts.append({"members": {}})
        describe(parts[at], value)
    if instance is not None and id(instance) not in known:
        known[id(instance)] = at
        kept.append(instance)
        for name, member in vars(instance).items() if hasattr(instance, "__dict__") else ():
            if is_public(name):
                parts[at]["members"][name] = of(member)
    return [at]


def describe(part, value):
    if isinstance(value, types.ModuleType):
        own = [name for name in dir(value) if is_of_client(getattr(value, name))]
        names = getattr(value, "__all__", own)
        part["members"] = {name: of(getattr(value, name)) for name in names if is_public(name)}
        return
    part["callable"] = True
    part["options"] = [name for name in parameters(value) if is_public(name) and name not in ("self", "cls")]
    if isinstance(value, types.FunctionType):
        for hint in inspect.get_annotations(value).values():
            of(hint)
        part["gives"] = of(returned(value))
        return
    part["gives"] = [known[id(value)]]
    for owner in reversed([each for each in value.__mro__ if is_of_client(each)]):
        annotated = {name: hints(owner).get(name, hint) for name, hint in inspect.get_annotations(owner).items()}
        for name, member in {**annotated, **vars(owner)}.items():
            # What a field's class has of pydantic is not the client's.
            of_pydantic = issubclass(owner, pydantic.BaseModel) and hasattr(pydantic.BaseModel, name)
            if is_public(name) and not of_pydantic:
                part["members"][name] = of(annotated.get(name, member))
        for name in set_by(owner):
            part["members"].setdefault(name, [])
    if issubclass(value, enum.Enum):
        part["members"] |= {"name": [], "value": []}
        words.update(each.value for each in value if isinstance(each.value, str))


def set_by(owner):
    """The public attributes that a class gives its objects when it makes them."""
    made = vars(owner).get("__init__")
    code = getattr(made, "__code__", None)
    return [] if code is None else [name for name in code.co_names if is_public(name) and stores(made, name)]


def stores(made, name):
    return any(each.opname == "STORE_ATTR" and each.argval == name for each in dis.get_instructions(made))


def is_public(name):
    return not name.startswith("_")


def parameters(value):
    try:
        return list(inspect.signature(value).parameters)
    except (TypeError, ValueError):  # Some classes cannot be called.
        return []


def hints(value):
    try:
        return typing.get_type_hints(value)
    except (NameError, TypeError):  # Some names are imported for type checkers only.
        return inspect.get_annotations(value)


def returned(value):
    return hints(value).get("return")


params = ConnectionParams.from_url("http://localhost:8080", 50051)
client = weaviate.WeaviateClient(params, skip_init_checks=True)
collection = client.collections.use("Sample")
roots = {"weaviate": of(weaviate), "client": of(client), "collection": of(collection)}
# What `with collection.batch.fixed_size() as batch` gives is called as the part that makes it.
made = (client.batch, collection.batch, BatchClient, BatchCollection)
roots["batch"] = [part for each in made for part in of(each)]
roots["generate_uuid5"] = of(weaviate.util.generate_uuid5)
of(weaviate.use_async_with_local(skip_init_checks=True))
named = sorted(word for word in words if re.fullmatch(r"[\w-]+", word))
print(json.dumps({"parts": parts, "roots": roots, "words": named, "builtins": [*filter(is_public, dir(builtins))]}))
