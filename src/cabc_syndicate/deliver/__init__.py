"""Deliveries -> inboxes.

`service` claims deliveries and keeps the connections busy, `message` joins a plan's pieces into a
message and splices each reader's values in, `headers` and `wire` write what goes over the line,
`smtp` is the connection, `verdict` decides what each reply means, `commits` stores verdicts in
groups before the next final dot leaves, `pacing` keeps to a rate.
"""
