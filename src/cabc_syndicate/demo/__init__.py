"""The sample site, the loopback relay and the tour: the whole job with nothing else running."""
