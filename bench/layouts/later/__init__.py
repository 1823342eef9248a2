"""The designs and words of a later edition, its sites made as the systems' best known themes are.

It was written blind, by the rules of real pages and without looking at the extraction.
"""

from __future__ import annotations

from bench.layouts.later.asp import TABLES
from bench.layouts.later.chinese import CHINESE
from bench.layouts.later.dedecms import GBK
from bench.layouts.later.drupal import DRUPAL
from bench.layouts.later.english import ENGLISH
from bench.layouts.later.filipino import FILIPINO
from bench.layouts.later.khmer import KHMER
from bench.layouts.later.phpcms_custom import CUSTOM
from bench.layouts.later.phpcms_default import DEFAULT
from bench.layouts.later.wordpress import WORDPRESS

DESIGNS = (DEFAULT, CUSTOM, GBK, WORDPRESS, DRUPAL, TABLES)
VOCABULARIES = {"en": ENGLISH, "zh": CHINESE, "fil": FILIPINO, "km": KHMER}
