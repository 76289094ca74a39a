/** What names a region on a page, once for each language, in tabs. `imports` are the names of the two sources. */
export function usageOf(region: string, imports: { py: string; ts: string }): string {
  return `<Tabs groupId="languages">
${tab('py', 'Python API v4', imports.py, `# START ${region}`, `# END ${region}`, 'py')}
${tab('js', 'JS/TS API v3', imports.ts, `// START ${region}`, `// END ${region}`, 'ts')}
</Tabs>`;
}

function tab(
  value: string,
  label: string,
  text: string,
  start: string,
  end: string,
  language: string,
): string {
  return `  <TabItem value="${value}" label="${label}">
    <FilteredTextBlock
      text={${text}}
      startMarker="${start}"
      endMarker="${end}"
      language="${language}"
    />
  </TabItem>`;
}
