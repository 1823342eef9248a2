"""The designs and words that are measured; they were looked at for mending faults."""

from __future__ import annotations

from bench.layouts.measuring.asp import TABLES
from bench.layouts.measuring.dedecms import GBK
from bench.layouts.measuring.drupal import DRUPAL
from bench.layouts.measuring.phpcms import CUSTOM, DEFAULT
from bench.layouts.measuring.wordpress import WORDPRESS
from bench.layouts.measuring.words import CHINESE, ENGLISH

DESIGNS = (DEFAULT, CUSTOM, GBK, WORDPRESS, DRUPAL, TABLES)
VOCABULARIES = {"en": ENGLISH, "zh": CHINESE}
