const names = [
  ...['TypeScript', 'JavaScript', 'PHP', 'GraphQL', 'OpenAPI', 'HCL', 'HTML', 'CSS', 'SQL', 'MDX'],
  ...['JSON Schema', 'Protocol Buffers', 'Objective-C', 'PowerShell', 'CoffeeScript', 'YAML'],
  ...['F#', 'C#', 'C++', 'OCaml', 'MATLAB', 'ActionScript', 'AppleScript', 'LaTeX', 'TOML'],
]

const byValue = new Map(names.map((name) => [name.toLowerCase(), name]))

/** A language as its people write it; the filter knows it in lower case. */
export function languageName(value: string): string {
  return byValue.get(value) ?? value.charAt(0).toUpperCase() + value.slice(1)
}
