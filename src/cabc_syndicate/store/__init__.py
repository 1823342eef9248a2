"""The stages' only shared memory: articles, readers, editions, deliveries and runs.

`Database` opens SQLite or PostgreSQL; each other module holds the statements of one aggregate as
functions over a connection. Nothing outside this package sees SQL or knows which database it is.
"""

from cabc_syndicate.store.database import Connection, Database

__all__ = ["Connection", "Database"]
