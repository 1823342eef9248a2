"""Commands as processes that are forked from one that has loaded the program already.

Loading takes longer than most commands do, and the tests run hundreds of them. Each is a process
of its own all the same, with its own arguments, folder, environment, input and outputs; what loads
and ends as a user's does is shown where `cabc` itself is started (`Program.start`, test_installed).
"""

from __future__ import annotations

import atexit
import importlib
import json
import os
import pkgutil
import re
import signal
import socket
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

import cabc_syndicate

_SECONDS = 120
_REQUEST = 1 << 20
_NOT_LOADED = re.compile(r"\.(__main__|preload|migrations)\b")
"""What runs as it is loaded, and so is loaded by nobody but those that it is for."""


def run(
    arguments: Sequence[str], folder: Path, environment: Mapping[str, str]
) -> tuple[int, str, str]:
    """Run a command to its end; return its exit code and what it wrote to stdout and stderr.

    Raises TimeoutError after two minutes.
    """
    request = json.dumps([list(arguments), str(folder), dict(environment)]).encode()
    with (
        tempfile.TemporaryFile() as out,
        tempfile.TemporaryFile() as err,
        Path(os.devnull).open("rb") as nothing,
        socket.socket(socket.AF_UNIX, socket.SOCK_SEQPACKET) as asking,
    ):
        asking.settimeout(_SECONDS)
        asking.connect(_address())
        socket.send_fds(asking, [request], [nothing.fileno(), out.fileno(), err.fileno()])
        child = int(asking.recv(_REQUEST))
        try:
            code = int(asking.recv(_REQUEST))
        except TimeoutError:
            os.kill(child, signal.SIGKILL)
            raise
        out.seek(0)
        err.seek(0)
        return code, out.read().decode(), err.read().decode()


@cache
def _address() -> str:
    """Start the process that has the program loaded; return the address of its socket."""
    folder = tempfile.TemporaryDirectory()
    address = f"{folder.name}/cabc"
    listening = socket.socket(socket.AF_UNIX, socket.SOCK_SEQPACKET)
    listening.bind(address)
    listening.listen()
    process = subprocess.Popen(
        [sys.executable, "-m", __name__, str(listening.fileno())],
        env=os.environ | {"LC_ALL": "C.UTF-8"},
        pass_fds=[listening.fileno()],
    )
    listening.close()

    def end() -> None:
        process.terminate()
        process.wait()
        folder.cleanup()

    atexit.register(end)
    return address


def _serve(listening: socket.socket) -> None:
    """Fork for each request; in the forked process, run the command and end with it."""
    for module in pkgutil.walk_packages(cabc_syndicate.__path__, "cabc_syndicate."):
        if not _NOT_LOADED.search(module.name):
            importlib.import_module(module.name)
    while True:
        asked, _ = listening.accept()
        request, descriptors, _, _ = socket.recv_fds(asked, _REQUEST, 3)
        child = os.fork()
        if not child:
            listening.close()
            asked.close()
            arguments, folder, environment = json.loads(request)
            for place, descriptor in enumerate(descriptors):
                os.dup2(descriptor, place)
                os.close(descriptor)
            os.chdir(folder)
            os.environ.clear()
            os.environ.update(environment)
            sys.argv = ["cabc", *arguments]
            importlib.import_module("cabc_syndicate.cli").main(arguments)
            return
        for descriptor in descriptors:
            os.close(descriptor)
        asked.sendall(str(child).encode())
        status = os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
        asked.sendall(str(status).encode())
        asked.close()


if __name__ == "__main__":
    _serve(socket.socket(fileno=int(sys.argv[1])))
