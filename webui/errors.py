"""What can go wrong before the first page is shown; the message tells an operator what to do, in one line."""

from __future__ import annotations


class StartError(Exception):
    """The web server can't be started."""


class SettingError(StartError):
    """A setting can't be used."""


class CannotListen(StartError):
    """The address is taken, or not this machine's."""
