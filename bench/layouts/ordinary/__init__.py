"""The designs and words of the ordinary edition: the systems' own themes, and local agencies'.

It was written blind, by the rules of real pages and without looking at the extraction. What a
system does not put into the text's own element stands beside the text.
"""

from __future__ import annotations

from bench.layouts.ordinary.asp import TABLES
from bench.layouts.ordinary.chinese import CHINESE
from bench.layouts.ordinary.dedecms import GBK
from bench.layouts.ordinary.drupal import DRUPAL
from bench.layouts.ordinary.english import ENGLISH
from bench.layouts.ordinary.phpcms_custom import CUSTOM
from bench.layouts.ordinary.phpcms_default import DEFAULT
from bench.layouts.ordinary.thai import THAI
from bench.layouts.ordinary.vietnamese import VIETNAMESE
from bench.layouts.ordinary.wordpress import WORDPRESS

DESIGNS = (DEFAULT, CUSTOM, GBK, WORDPRESS, DRUPAL, TABLES)
VOCABULARIES = {"en": ENGLISH, "zh": CHINESE, "vi": VIETNAMESE, "th": THAI}
