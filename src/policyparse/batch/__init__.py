"""Many documents: a pool that no document can break, a store that nothing is lost from, and what can be read out of it.

>>> from policyparse import batch
>>> sorted(batch.__all__)
['Columns', 'Given', 'Job', 'RunError', 'Store', 'Summary', 'parse_many', 'run', 'text_of']
"""

from __future__ import annotations

from .api import parse_many, run
from .core import Job
from .formats import text_of
from .frames import Store
from .inputs import Columns, Given
from .runner import Summary
from .troubles import RunError

__all__ = ["Columns", "Given", "Job", "RunError", "Store", "Summary", "parse_many", "run", "text_of"]
