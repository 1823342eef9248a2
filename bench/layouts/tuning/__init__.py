"""The designs and words to tune on."""

from __future__ import annotations

from bench.layouts.tuning.asp import TABLES
from bench.layouts.tuning.dedecms import GBK
from bench.layouts.tuning.drupal import DRUPAL
from bench.layouts.tuning.phpcms import CUSTOM, DEFAULT
from bench.layouts.tuning.wordpress import WORDPRESS
from bench.layouts.tuning.words import CHINESE, ENGLISH

DESIGNS = (DEFAULT, CUSTOM, GBK, WORDPRESS, DRUPAL, TABLES)
VOCABULARIES = {"en": ENGLISH, "zh": CHINESE}
