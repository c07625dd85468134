"""The errors of searching, drawn as a tree; the branch says whose move it is.

::

    SearchError
    ├── AddressError         the address given for the index can't be used
    ├── TablesUnusable       the folder for the word tables can't be written
    └── IndexUnusable        the index at the address can't be used as it is
        ├── IndexMissing     nothing has been indexed there yet
        ├── IndexOutdated    made by another version; rebuild it
        ├── IndexDamaged     its files aren't as they were written; remove and rebuild it
        └── IndexBusy        another process is writing to it
"""


class SearchError(Exception):
    """Something about an index went wrong; the message is finished text that says what to do."""


class AddressError(SearchError):
    """The address of an index can't be read or isn't supported."""


class TablesUnusable(SearchError):
    """The word tables aren't there and can't be put where they belong."""


class IndexUnusable(SearchError):
    """There is an address, but the index behind it can't be used as it is."""


class IndexMissing(IndexUnusable):
    """Nothing has been indexed at the address yet."""


class IndexOutdated(IndexUnusable):
    """The index was made by another version of the analysis or of the format."""


class IndexDamaged(IndexUnusable):
    """What was published can't be read back: a file is cut short, missing or overwritten."""


class IndexBusy(IndexUnusable):
    """Another process holds the index's only writer."""
