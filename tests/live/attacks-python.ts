import type { Attack } from './attack.ts';

/** Tries an expression after some statements, and prints GOT with its value, or the kind of its failure. */
function attempt(expression: string, ...before: string[]): string {
  const lines = [...before, `print("GOT", ${expression})`].map((line) => `    ${line}`);
  return `try:\n${lines.join('\n')}\nexcept BaseException as error:\n    print("failed", type(error).__name__)\n`;
}

const evilRequest = (evil: string) => [
  'import js',
  'request = js.XMLHttpRequest.new()',
  `request.open("GET", "${evil}/python", False)`,
  'request.send()',
];

/** What Python code could try: it sees the worker's JavaScript, and must get no further than that. */
export const pythonAttacks: Attack[] = [
  { name: 'read the document through JavaScript', code: () => attempt('js.document.cookie', 'import js') },
  {
    name: 'read what the site has stored through JavaScript',
    code: () => attempt('js.localStorage.secret', 'import js'),
  },
  {
    name: 'find the key in the client',
    code: () => `print(vars(client._connection))\nprint(client._connection.get_current_bearer_token())\n`,
  },
  {
    name: 'reach another origin through JavaScript',
    code: (evil) => attempt('request.responseText', ...evilRequest(evil)),
  },
  {
    name: 'reach another origin with httpx',
    // Names of this computer stand for the chosen server, and a path that it has: only the name is wrong here.
    code: () => attempt('httpx.get("http://evil.example/v1/meta").text', 'import httpx'),
    prints: ['failed ConnectError'],
  },
  {
    name: 'reach another origin with urllib',
    code: (evil) =>
      attempt('request.urlopen(url).read()', 'from urllib import request', `url = "${evil}/urllib"`),
  },
  {
    name: 'open a socket',
    code: (evil) =>
      attempt(
        'answer if answer else 1 / 0',
        'import socket',
        `line = socket.create_connection(("127.0.0.1", ${new URL(evil).port}), 2)`,
        'line.sendall(b"GET /socket HTTP/1.0\\r\\n\\r\\n")',
        'answer = line.recv(100)',
      ),
  },
  {
    name: 'start a worker through JavaScript',
    code: () => attempt('js.Worker.new("blob:null/none")', 'import js'),
    prints: ['failed AttributeError'],
  },
  { name: 'start a process', code: () => attempt('subprocess.check_output(["id"])', 'import subprocess') },
  {
    name: 'reach another path of the server',
    code: () => attempt('httpx.get("http://localhost:8080/metrics").status_code', 'import httpx'),
  },
  {
    name: 'delete a foreign collection',
    code: () => attempt('client.collections.delete("Foreign") or "deleted"'),
    asks: 'The block wants to delete Foreign',
  },
  {
    name: 'add objects to a foreign collection',
    code: () =>
      attempt(
        'foreign.data.insert_many([{"text": "mine"}]).uuids',
        'foreign = client.collections.use("Foreign")',
      ),
    asks: 'The block wants to change Foreign',
  },
];
