"""People -> subscriptions: `lifecycle` decides what a new reader is, `transfer` reads lists of
them, and `service` stores them.
"""
