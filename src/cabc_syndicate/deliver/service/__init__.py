"""The shell of deliver: send what is due, show what would be sent, tell the operator.

sending   claim, write, transmit, settle, over persistent connections
telling   alerts about sources, as mail to the operator
"""

from cabc_syndicate.deliver.report import DeliverReport
from cabc_syndicate.deliver.service.preview import preview
from cabc_syndicate.deliver.service.sending import LEASE, deliver

__all__ = ["LEASE", "DeliverReport", "deliver", "preview"]
