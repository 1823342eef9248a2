"""Articles and subscribers -> editions, plans and deliveries.

`slots` says when an edition is due, `selection` who gets which articles, `blocks` renders each
language once and cuts it into pieces, `digest` joins the names of pieces for each plan, `mjml` is
the guarded compiler, and `service` reads, decides and writes it all in one transaction.
"""
