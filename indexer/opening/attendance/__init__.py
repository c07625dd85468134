"""Read who attended a meeting, from the lists, tables and sentences that tell of it.

``lists`` finds the lists (by ``labels``, ``sentences`` and ``tables``) and ``extent`` how far each goes; ``reading``
takes one apart (``groups``, ``layout``, ``pieces``, ``persons``, ``names``) into one ``entry`` a person; ``merge``
makes one list of all.
"""
