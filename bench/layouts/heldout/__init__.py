"""The designs and words that were only measured at first, and have since been looked at.

`words.py` writes bodies with subheadings, lists, quotations, small tables and captions; `bodies.py`
puts them into markup, in a way of its own for each design.
"""

from __future__ import annotations

from bench.layouts.heldout.asp import TABLES
from bench.layouts.heldout.dedecms import GBK
from bench.layouts.heldout.drupal import DRUPAL
from bench.layouts.heldout.phpcms import CUSTOM, DEFAULT
from bench.layouts.heldout.wordpress import WORDPRESS
from bench.layouts.heldout.words import CHINESE, ENGLISH

DESIGNS = (DEFAULT, CUSTOM, GBK, WORDPRESS, DRUPAL, TABLES)
VOCABULARIES = {"en": ENGLISH, "zh": CHINESE}
