"""The designs and words of one more edition, its sites unlike all others.

It was written by the rules of real pages without looking at the extraction, and measured before
anything was changed by it.
"""

from __future__ import annotations

from bench.layouts.fresh.asp import TABLES
from bench.layouts.fresh.chinese import CHINESE
from bench.layouts.fresh.dedecms import GBK
from bench.layouts.fresh.drupal import DRUPAL
from bench.layouts.fresh.english import ENGLISH
from bench.layouts.fresh.indonesian import INDONESIAN
from bench.layouts.fresh.malay import MALAY
from bench.layouts.fresh.phpcms_custom import CUSTOM
from bench.layouts.fresh.phpcms_default import DEFAULT
from bench.layouts.fresh.wordpress import WORDPRESS

DESIGNS = (DEFAULT, CUSTOM, GBK, WORDPRESS, DRUPAL, TABLES)
VOCABULARIES = {"en": ENGLISH, "zh": CHINESE, "id": INDONESIAN, "ms": MALAY}
