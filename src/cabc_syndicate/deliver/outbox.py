"""Turn claims into messages, keeping the plans that are in use prepared.

Deliveries come in the order of their plans, so a few prepared plans serve any number of readers.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime

from cabc_syndicate.deliver.message import Mailing, Message, PlanMessage, prepare, write
from cabc_syndicate.mailing import Claim, Plan, Rendering
from cabc_syndicate.tokens import Signer

_PREPARED = 32
"""Plans kept encoded; one takes about 100 kB."""


class Outbox:
    """Writes messages for claims whose plans and renderings it was given."""

    def __init__(self, mailing: Mailing, signer: Signer, clock: Callable[[], datetime]) -> None:
        """Take what all messages share, the key, and the clock for their Date."""
        self._mailing = mailing
        self._signer = signer
        self._clock = clock
        self._plans: dict[int, Plan] = {}
        self._renderings: dict[int, Mapping[str, Rendering]] = {}
        self._prepared: OrderedDict[int, PlanMessage] = OrderedDict()

    def missing(self, claims: list[Claim]) -> tuple[list[int], list[int]]:
        """Return the plans and the editions (by number) that these claims need and we lack.

        Plans of earlier claims are forgotten: their messages have been written by now.
        """
        plans = {claim.plan_id for claim in claims}
        self._plans = {number: plan for number, plan in self._plans.items() if number in plans}
        numbers = {claim.edition_number for claim in claims}
        return sorted(plans - self._plans.keys()), sorted(numbers - self._renderings.keys())

    def add(
        self, plans: Mapping[int, Plan], renderings: Mapping[int, Mapping[str, Rendering]]
    ) -> None:
        """Take plans by their id, and renderings by edition number and language."""
        self._plans.update(plans)
        self._renderings.update(renderings)

    def message(self, claim: Claim) -> Message:
        """Return the message of a claim.

        Raises TemplateError when its plan cannot be joined, ValueError for an address that cannot
        be written.
        """
        return write(
            replace(self._mailing, list_name=claim.digest),
            self._prepare(claim),
            self._signer,
            edition=claim.edition,
            subscriber=claim.subscriber_id,
            address=claim.address,
            name=claim.name,
            now=self._clock(),
        )

    def _prepare(self, claim: Claim) -> PlanMessage:
        prepared = self._prepared.get(claim.plan_id)
        if prepared is None:
            plan = self._plans[claim.plan_id]
            rendering = self._renderings[claim.edition_number][plan.language]
            prepared = prepare(
                replace(self._mailing, list_name=claim.digest), claim.edition, plan, rendering
            )
            self._prepared[claim.plan_id] = prepared
            if len(self._prepared) > _PREPARED:
                self._prepared.popitem(last=False)
        return prepared
