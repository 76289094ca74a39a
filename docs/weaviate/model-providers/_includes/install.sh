# START InstallPython
python3 -m venv .venv
. .venv/bin/activate
pip install weaviate-client==4.23.1 'authlib<1.8'
# END InstallPython

# START InstallTypeScript
npm install weaviate-client@3.14.0
# END InstallTypeScript
