"""Runs a Python file as `python FILE` would, and tells on file descriptor 3 what it does: `python run.py FILE`."""

from recorder.prints import watch_print
from recorder.requests import watch_requests
from recorder.run import run_source

watch_print()
watch_requests()
run_source()
