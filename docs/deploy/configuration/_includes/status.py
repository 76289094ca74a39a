# START Ready
import weaviate

client = weaviate.connect_to_local()

print(client.is_live(), client.is_ready())
# END Ready

assert client.is_ready()
server_version = client.get_meta()["version"]

# START Nodes
nodes = client.cluster.nodes()
print([(node.name, node.status) for node in nodes])

client.close()
# END Nodes

assert [node.version for node in nodes] == [server_version]
