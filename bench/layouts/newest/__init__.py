"""The designs and words of the newest edition: portals, themes and tables of the 2010s.

It was written blind, by the rules of real pages and without looking at the extraction.
"""

from __future__ import annotations

from bench.layouts.newest.asp import TABLES
from bench.layouts.newest.chinese import CHINESE
from bench.layouts.newest.dedecms import GBK
from bench.layouts.newest.drupal import DRUPAL
from bench.layouts.newest.english import ENGLISH
from bench.layouts.newest.indonesian import INDONESIAN
from bench.layouts.newest.lao import LAO
from bench.layouts.newest.phpcms_custom import CUSTOM
from bench.layouts.newest.phpcms_default import DEFAULT
from bench.layouts.newest.wordpress import WORDPRESS

DESIGNS = (DEFAULT, CUSTOM, GBK, WORDPRESS, DRUPAL, TABLES)
VOCABULARIES = {"en": ENGLISH, "zh": CHINESE, "id": INDONESIAN, "lo": LAO}
