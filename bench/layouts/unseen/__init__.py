"""The designs and words that were written without looking at the extraction, and measured so.

They follow the rules of real pages: what these systems and their plugins put around a text, and
what editors paste into it. Each site has several editors (`pasting.py`), and two sites are in
languages of South-East Asia. Chinese, English, Vietnamese and Thai words are in files of their own.
"""

from __future__ import annotations

from bench.layouts.unseen.asp import TABLES
from bench.layouts.unseen.chinese import CHINESE
from bench.layouts.unseen.dedecms import GBK
from bench.layouts.unseen.drupal import DRUPAL
from bench.layouts.unseen.english import ENGLISH
from bench.layouts.unseen.phpcms_custom import CUSTOM
from bench.layouts.unseen.phpcms_default import DEFAULT
from bench.layouts.unseen.thai import THAI
from bench.layouts.unseen.vietnamese import VIETNAMESE
from bench.layouts.unseen.wordpress import WORDPRESS

DESIGNS = (DEFAULT, CUSTOM, GBK, WORDPRESS, DRUPAL, TABLES)
VOCABULARIES = {"en": ENGLISH, "zh": CHINESE, "vi": VIETNAMESE, "th": THAI}
