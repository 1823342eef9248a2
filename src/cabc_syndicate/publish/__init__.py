"""Publish: articles of the store become feeds and pages in a folder.

`service.publish` reads each section's newest articles, makes RSS, Atom, JSON Feed and a page of
them, and writes the files whose bytes changed. The bytes depend on the content alone, never on
the day, so an ETag changes only with the news. A bad article or file is reported and left out;
what was published before stays.
"""
