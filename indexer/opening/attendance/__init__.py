"""Read who attended a meeting, from the lists, tables and sentences that tell of it.

``lists`` finds the lists (by ``labels``, ``sentences``, ``heads`` and ``tables``) and ``extent`` how far each goes;
``reading`` takes one apart (``groups``, ``layout``, ``pieces``, ``said``, ``persons``, ``names``) into one ``entry`` a
person; ``merge`` makes one list of all.
"""
