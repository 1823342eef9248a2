"""The command line: `cabc-syndicate`, short `cabc`.

Data goes to stdout, messages and progress to stderr. Exit codes: 0 ok, 1 failure, 2 usage,
3 configuration, 4 partly failed, 5 busy.
"""

from cabc_syndicate.cli.main import main

__all__ = ["main"]
