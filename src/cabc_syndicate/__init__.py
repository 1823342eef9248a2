"""Websites in, feeds and personal digests out; see docs/explanation.md for the way data goes."""

__version__ = "0.1.0"
