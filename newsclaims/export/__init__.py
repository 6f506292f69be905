"""Articles in other people's formats: the batch record, JSON-LD, W3C Web Annotation, HTML."""
