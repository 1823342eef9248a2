"""Websites and folders of pages -> articles in the store, in the order of the data.

    fetch (above)   one polite, guarded GET
    decode          bytes -> text
    listing         list page -> links to articles, and the next page; link_groups: which links
    html_tree       HTML -> a tree, and what selectors name in it
    blocks          text -> lines; html_blocks: a tree -> the same lines
    anatomy         lines -> breadcrumb, title, meta lines, byline, body, by rules about form:
                    furniture (what is not the article), labels (meta lines), wording (the words)
    dates           text -> posted time, with months in ten languages
    opening         what a body begins with that is not its text
    paragraphs      lines of the body -> paragraphs; sanitise: HTML -> safe, absolute HTML
    page            all of these: one page -> ArticleDraft
    files, sites    a folder, a site -> drafts and problems
    identity        is it the same article, and what changed?
    sections        which section is it in?
    admission       may digests carry it, and what should the operator know?
    service         the shell: read state, fetch, decide, write; report: what came of it

Only `service` touches the store; only `files` reads the disk and `sites` the network.
"""
