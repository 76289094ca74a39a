"""Sign-in for HTTP clients."""
