# START Up
docker compose up -d --wait
# END Up

# START Ready
curl -f http://localhost:8080/v1/.well-known/ready && echo ready
# END Ready

# START Down
docker compose down
# END Down
