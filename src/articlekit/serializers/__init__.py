"""Writing an article: one format, one module."""
