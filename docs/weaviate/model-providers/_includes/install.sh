# START InstallPython
python3 -m venv .venv
. .venv/bin/activate
pip install weaviate-client==4.24.1 'authlib<1.8'
# END InstallPython
[[ $(python -c 'from importlib.metadata import version; print(version("weaviate-client"))') == 4.24.1 ]]

# START InstallTypeScript
npm install weaviate-client@3.14.0
# END InstallTypeScript
[[ $(node -p 'JSON.parse(fs.readFileSync("node_modules/weaviate-client/package.json")).version') == 3.14.0 ]]
