# START Meta
curl http://localhost:8080/v1/meta | grep -o '"text2vec-model2vec":{[^}]*}'
# END Meta

meta=$(curl --fail http://localhost:8080/v1/meta)
[[ $meta =~ '"version":"'[0-9]+\.[0-9]+\.[0-9]+'"' ]]
[[ $meta == *'"text2vec-model2vec":{'*'"hidden_dim":256'* ]]
