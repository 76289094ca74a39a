"""Types that weaviate-client names in signatures."""

ChannelArgumentType = list[tuple[str, object]]
