"""Imports and arranges all that blocks need; what Python then has in memory is kept and starts in a reader's browser."""

import sys

# The recorder reads the name of its source from here; each block then sets its own.
sys.argv[:] = ["", "<block>"]

from .threads import use_turns

use_turns()

from .http import use_page_transports
from .streams import use_streams

use_page_transports()
use_streams()

import weaviate

from recorder.prints import watch_print

from .cells import use_cells
from .clients import reopen_closed_clients
from .no_streams import refuse_streams
from .platform_check import pass_platform_check

pass_platform_check()
reopen_closed_clients()
refuse_streams()
watch_print()
use_cells()
sys.argv[:] = [""]

VERSIONS = f"weaviate-client {weaviate.__version__} on Python {sys.version.split()[0]}"
