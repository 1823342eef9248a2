"""Deliveries -> inboxes.

`service` claims deliveries and opens the connections, `sender` keeps them busy, `outbox` turns
claims into messages, `message` joins a plan's pieces and splices each reader's values in,
`headers` and `wire` write what goes over the line, `smtp` is the connection, `verdict` decides
what each reply means, `commits` stores verdicts in groups before the next final dot leaves,
`pacing` keeps to a rate, and `report` is what came of it.
"""
