"""One schema for SQLite and PostgreSQL. A change here comes with a migration."""

from cabc_syndicate.store.schema.articles import (
    alias,
    archive_page,
    article,
    article_section,
    attachment,
    likeness,
    near,
    picture,
    revision,
    translation,
)
from cabc_syndicate.store.schema.columns import Instant, metadata
from cabc_syndicate.store.schema.hubs import hub_ping, hub_request, hub_subscription
from cabc_syndicate.store.schema.mailing import (
    OPEN_STATES,
    delivery,
    due,
    edition,
    edition_article,
    plan,
    rendering,
)
from cabc_syndicate.store.schema.readers import section, subscriber, subscription, suppression
from cabc_syndicate.store.schema.sources import alert, run, source, visit

__all__ = [
    "OPEN_STATES",
    "Instant",
    "alert",
    "alias",
    "archive_page",
    "article",
    "article_section",
    "attachment",
    "delivery",
    "due",
    "edition",
    "edition_article",
    "hub_ping",
    "hub_request",
    "hub_subscription",
    "likeness",
    "metadata",
    "near",
    "picture",
    "plan",
    "rendering",
    "revision",
    "run",
    "section",
    "source",
    "subscriber",
    "subscription",
    "suppression",
    "translation",
    "visit",
]
