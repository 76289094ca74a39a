from weaviate.exceptions import WeaviateClosedClientError, WeaviateConnectionError, WeaviateGRPCUnavailableError

# START Ports
import weaviate

client = weaviate.connect_to_local(host="127.0.0.1", port=8080, grpc_port=50051)

print(client.is_ready())
# END Ports

assert client.is_live()

try:
    # START WrongPort
    weaviate.connect_to_local(host="127.0.0.1", port=8081)
    # END WrongPort
except WeaviateConnectionError as error:
    assert "Is Weaviate running and reachable at http://127.0.0.1:8081?" in str(error)

try:
    # START WrongGrpcPort
    weaviate.connect_to_local(host="127.0.0.1", grpc_port=50052)
    # END WrongGrpcPort
except WeaviateGRPCUnavailableError as error:
    assert "127.0.0.1:50052" in str(error)

# START Close
client.close()
# END Close

assert not client.is_connected()

try:
    # START AfterClose
    client.collections.use("Book").query.fetch_objects()
    # END AfterClose
except WeaviateClosedClientError as error:
    assert "is closed" in str(error)
