"""What runs when: slots of editions and the daemon."""
