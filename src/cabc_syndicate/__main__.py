"""`python -m cabc_syndicate` is `cabc`."""

from cabc_syndicate.cli import main

main()
