curl() {
  asked=${!#}
  command curl "$@"
}

# START Ready
curl --silent --fail http://localhost:8080/v1/.well-known/ready && echo "ready"
# END Ready

[[ $asked == http://localhost:8080/v1/.well-known/ready ]]

[[ $(curl --silent --output /dev/null --write-out '%{http_code}' http://localhost:8080/v1/.well-known/live) == 200 ]]
