"""The designs and words of the last edition: portals, a bought theme, panels and tables.

It was written blind, by the rules of real pages and without looking at the extraction.
"""

from __future__ import annotations

from bench.layouts.last.asp import TABLES
from bench.layouts.last.dedecms import GBK
from bench.layouts.last.drupal import DRUPAL
from bench.layouts.last.phpcms_custom import CUSTOM
from bench.layouts.last.phpcms_default import DEFAULT
from bench.layouts.last.wordpress import WORDPRESS
from bench.layouts.last.words import CHINESE, ENGLISH, MALAY, VIETNAMESE

DESIGNS = (DEFAULT, CUSTOM, GBK, WORDPRESS, DRUPAL, TABLES)
VOCABULARIES = {"en": ENGLISH, "zh": CHINESE, "ms": MALAY, "vi": VIETNAMESE}
