"""Pages over HTTP: `app` builds the application, `feeds` serves what was published, `security` adds
headers to every answer."""
