"""Pages over HTTP: `app` builds the application, `feeds` serves what was published."""
