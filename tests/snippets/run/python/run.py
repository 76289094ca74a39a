"""Runs a Python file as `python FILE` would, and tells on file descriptor 3 what it does: `python run.py FILE`."""

from recorder.after_import import after_import
from recorder.prints import watch_print
from recorder.run import run_source
from recorder.watch_grpc import watch_grpc, watch_grpc_aio
from recorder.watch_httpx import watch_httpx

watch_print()
after_import("httpx", watch_httpx)
after_import("grpc", watch_grpc)
after_import("grpc.aio", watch_grpc_aio)
run_source()
