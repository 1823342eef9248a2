"""The designs and words of a later edition.

Its sites are made as the systems' own themes and their best known others make them. It was written
without looking at the extraction, and measured before anything was changed by it.
"""

from __future__ import annotations

from bench.layouts.later.chinese import CHINESE
from bench.layouts.later.dedecms import GBK
from bench.layouts.later.drupal import DRUPAL
from bench.layouts.later.english import ENGLISH
from bench.layouts.later.filipino import FILIPINO
from bench.layouts.later.khmer import KHMER
from bench.layouts.later.phpcms_custom import CUSTOM
from bench.layouts.later.phpcms_default import DEFAULT
from bench.layouts.later.wordpress import WORDPRESS

DESIGNS = (DEFAULT, CUSTOM, GBK, WORDPRESS, DRUPAL)
VOCABULARIES = {"en": ENGLISH, "zh": CHINESE, "fil": FILIPINO, "km": KHMER}
