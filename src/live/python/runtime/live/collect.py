"""When Python looks for objects that only refer to each other.

A collection that starts by itself walks the stacks of all threads. A thread that waits has its stack put away, so that
such a walk would read what stands there now.
"""

import gc

from .threads import alive


def collect_between_blocks() -> None:
    """Let nothing start by itself from here on; what has been imported is never looked at again."""
    gc.disable()
    gc.freeze()


def collect() -> None:
    """Look now, if no thread waits."""
    if alive() == 0:
        gc.collect()
