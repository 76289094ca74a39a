"""What weaviate-client imports of authlib, which signs in where a server asks for OpenID Connect."""
