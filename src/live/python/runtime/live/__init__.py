"""Runs blocks of Python in a browser's worker, with weaviate-client as it is published."""
