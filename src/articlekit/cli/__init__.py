"""The command line: `articlekit convert | check | schema` (extra `[cli]`)."""

from articlekit.cli._app import app

__all__ = ["app"]
