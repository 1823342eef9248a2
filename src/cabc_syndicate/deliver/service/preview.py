"""What an edition's mail looks like for a reader, without sending anything."""

from __future__ import annotations

from datetime import datetime

from cabc_syndicate.config import Settings
from cabc_syndicate.deliver.message import Message, mailing_of, prepare, write
from cabc_syndicate.errors import NotFoundError
from cabc_syndicate.mailing import Edition
from cabc_syndicate.store import Database, editions
from cabc_syndicate.tokens import Signer


def preview(
    database: Database,
    settings: Settings,
    signer: Signer,
    *,
    edition_id: str | None,
    reader: str | None,
    now: datetime,
) -> tuple[Edition, Message]:
    """Return an edition (the newest for None) and its message for a reader (or its first one).

    Raises NotFoundError when there is no such edition, or it has no mail for that reader.
    """
    with database.read() as connection:
        edition = editions.get(connection, edition_id)
        if edition is None:
            raise NotFoundError(
                f'edition "{edition_id}"' if edition_id else "edition",
                "there is none",
                "See `cabc edition list`, or run `cabc compose`",
            )
        number = editions.number_of(connection, edition.id)
        found = editions.for_reader(connection, number, reader)
        if found is None:
            raise NotFoundError(
                f'edition "{edition.id}"',
                f"holds no mail for {reader}" if reader else "holds no mail: nothing was new",
                "See `cabc edition show`",
            )
        subscriber, plan_id, address, name = found
        plan = editions.plans(connection, [plan_id])[plan_id]
        rendering = editions.renderings(connection, number)[plan.language]
    mailing = mailing_of(settings, edition.digest)
    message = write(
        mailing,
        prepare(mailing, edition.id, plan, rendering),
        signer,
        edition=edition.id,
        subscriber=subscriber,
        address=address,
        name=name,
        now=now,
    )
    return edition, message
