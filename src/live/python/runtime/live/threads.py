"""Threads that take turns: each has a stack of its own, and goes on while another one waits.

A browser's worker has one thread. What waits here (`time.sleep`, a lock, a queue, a request) lets the others run, and
nothing else does. That is enough for `threading.Thread`, `ThreadPoolExecutor` and the client's batches.
"""

import asyncio
import queue
import sys
import threading
from collections import deque
from collections.abc import Callable
from itertools import count

from .host import begin, wait

MAIN = threading.get_ident()
numbers = count(MAIN + 1)
started: set[int] = set()


class Lock:
    """A lock that is handed to those who wait for it, one after another."""

    def __init__(self) -> None:
        self.held = False
        self.waiting: deque[asyncio.Future] = deque()

    def acquire(self, blocking: bool = True, timeout: float = -1) -> bool:
        """Take the lock, or wait until it is handed over."""
        if not self.held:
            self.held = True
            return True
        if not blocking:
            return False
        turn = asyncio.get_event_loop().create_future()
        self.waiting.append(turn)
        try:
            wait(asyncio.wait_for(turn, None if timeout < 0 else timeout))
        except TimeoutError:
            return False
        return True

    def release(self) -> None:
        """Hand the lock to the first who still waits."""
        if not self.held:
            raise RuntimeError("release unlocked lock")
        while self.waiting:
            turn = self.waiting.popleft()
            if not turn.done():
                turn.set_result(None)
                return
        self.held = False

    def locked(self) -> bool:
        """Whether someone has it."""
        return self.held

    def _at_fork_reinit(self) -> None:
        """Modules name it, for processes that fork; here none does."""

    def __enter__(self) -> bool:
        return self.acquire()

    def __exit__(self, *_: object) -> None:
        self.release()


class Handle:
    """Tells when a thread has ended."""

    def __init__(self) -> None:
        self.ident = 0
        self.ended = Lock()
        self.ended.acquire()
        self.done = False

    def is_done(self) -> bool:
        """Whether the thread has ended."""
        return self.done

    def join(self, timeout: float | None = None) -> None:
        """Wait until the thread has ended."""
        if not self.done and self.ended.acquire(timeout=-1 if timeout is None else max(timeout, 0)):
            self.ended.release()

    def _set_done(self) -> None:
        self.done = True
        self.ended.release()


def start(work: Callable[[], None], handle: Handle | None = None, daemon: bool = True) -> Handle:
    """Start a thread; it has its first turn when the code that starts it waits."""
    one = handle or Handle()
    one.ident = next(numbers)
    started.add(one.ident)
    begin(lambda: run(one, work))
    return one


def run(handle: Handle, work: Callable[[], None]) -> None:
    """The first call on a thread's stack, by which the thread knows itself."""
    try:
        work()
    finally:
        started.discard(handle.ident)
        handle._set_done()


def alive() -> int:
    """How many threads have not ended."""
    return len(started)


def get_ident() -> int:
    """The number of the thread whose turn it is."""
    frame = sys._getframe(1)
    while frame is not None:
        if frame.f_code is run.__code__:
            return frame.f_locals["handle"].ident
        frame = frame.f_back
    return MAIN


def use_turns() -> None:
    """Give `threading` and `queue` these locks and threads; to be done before other modules make some."""
    threading._start_joinable_thread, threading._ThreadHandle = start, Handle
    threading.get_ident = get_ident
    threading.Lock = threading._allocate_lock = Lock
    threading._CRLock = None
    queue.SimpleQueue = queue._PySimpleQueue
