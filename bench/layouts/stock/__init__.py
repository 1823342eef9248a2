"""The designs and words of the stock edition: themes that came with the systems, and tables.

It was written blind, by the rules of real pages and without looking at the extraction. Its sites
are ordinary ones: furniture stands around the text, little of it in the text's own element.
"""

from __future__ import annotations

from bench.layouts.stock.asp import TABLES
from bench.layouts.stock.chinese import CHINESE
from bench.layouts.stock.dedecms import GBK
from bench.layouts.stock.drupal import DRUPAL
from bench.layouts.stock.english import ENGLISH
from bench.layouts.stock.indonesian import INDONESIAN
from bench.layouts.stock.phpcms_custom import CUSTOM
from bench.layouts.stock.phpcms_default import DEFAULT
from bench.layouts.stock.wordpress import WORDPRESS

DESIGNS = (DEFAULT, CUSTOM, GBK, WORDPRESS, DRUPAL, TABLES)
VOCABULARIES = {"en": ENGLISH, "zh": CHINESE, "id": INDONESIAN}
