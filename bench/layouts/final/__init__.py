"""The designs and words of the final edition: a theme's default, a portal, builders and tables.

It was written blind, by the rules of real pages and without looking at the extraction.
"""

from __future__ import annotations

from bench.layouts.final.asp import TABLES
from bench.layouts.final.dedecms import GBK
from bench.layouts.final.drupal import DRUPAL
from bench.layouts.final.phpcms_custom import CUSTOM
from bench.layouts.final.phpcms_default import DEFAULT
from bench.layouts.final.wordpress import WORDPRESS
from bench.layouts.final.words import CHINESE, ENGLISH, INDONESIAN, MALAY

DESIGNS = (DEFAULT, CUSTOM, GBK, WORDPRESS, DRUPAL, TABLES)
VOCABULARIES = {"en": ENGLISH, "zh": CHINESE, "ms": MALAY, "id": INDONESIAN}
