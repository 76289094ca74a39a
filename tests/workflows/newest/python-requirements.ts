/** What `pip install --report` says of one package. */
interface Installed {
  metadata: { name: string; version: string };
  download_info: { archive_info: { hashes: { sha256: string } } };
}

/** Requirements that a machine's pip must answer: those of a file, with one of them at any version. */
export function unpinned(requirements: string, name: string): string[] {
  const lines = requirements.split('\n').map((line) => line.replace(/\s*#.*$/, '').trim());
  return lines.filter(Boolean).map((line) => (line.split('==')[0] === name ? name : line));
}

/** Hash-pinned requirements for exactly what pip would install, by its report. */
export function pinned(report: string): string {
  const { install }: { install: Installed[] } = JSON.parse(report);
  const lines = install.map(({ metadata: { name, version }, download_info: { archive_info } }) => {
    const normal = name.toLowerCase().replace(/[-_.]+/g, '-');
    return `${normal}==${version} \\\n    --hash=sha256:${archive_info.hashes.sha256}\n`;
  });
  return lines.sort().join('');
}
