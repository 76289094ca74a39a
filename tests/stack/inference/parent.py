"""A service that was started by a runner must not outlive it."""

import ctypes
import os
import signal
import sys

PR_SET_PDEATHSIG = 1


def end_with_parent(parent: str | None) -> None:
    """Have Linux end this process together with the process whose id is given; nothing happens without an id."""
    if not parent or sys.platform != "linux":
        return
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.prctl(PR_SET_PDEATHSIG, signal.SIGKILL) != 0:
        number = ctypes.get_errno()
        raise OSError(number, f"The inference service could not be tied to process {parent}: {os.strerror(number)}")
    # The parent may have ended before the kernel was told; then no signal will come.
    if os.getppid() != int(parent):
        sys.exit(f"The inference service was to end with process {parent}, which is not its parent: it ends now.")
