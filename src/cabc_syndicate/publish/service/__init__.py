"""Read articles from the store and publish them as files.

Reads `article` and `section`, writes `archive_page` and the folder `[publish] directory`. What
changed is told by marks in few columns; only the articles of feeds that changed are read whole.
Article pages come first and the lists of feeds last, so that no link leads to a file that is not
there yet; an archive page comes before what links to it.

`push` tells hubs of what changed and serves our own hub's subscribers, by the tables `hub_ping`,
`hub_request` and `hub_subscription`.
"""

from cabc_syndicate.publish.service.listing import FeedInfo, contents, feeds
from cabc_syndicate.publish.service.publishing import PublishReport, publish
from cabc_syndicate.publish.service.pushing import PushReport, push

__all__ = ["FeedInfo", "PublishReport", "PushReport", "contents", "feeds", "publish", "push"]
