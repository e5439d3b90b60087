"""The command `articlekit`, also run by `python -m articlekit`."""

import sys

__all__ = ["main"]

EXTRA = {"rich", "typer"}
"""What the extra `[cli]` brings."""


def main() -> None:
    """Run the command, or say what to install for it."""
    try:
        from articlekit.cli import app
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] not in EXTRA:
            raise
        print("articlekit: the command line needs more: pip install 'articlekit[cli]'", file=sys.stderr)
        sys.exit(2)
    try:
        app()
    except OSError as error:  # the disk is full, or the folder to write to is not ours
        sys.exit(f"articlekit: {error}")


if __name__ == "__main__":
    main()
