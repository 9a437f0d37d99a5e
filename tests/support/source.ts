import { globSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseSync, Visitor } from 'oxc-parser'

const root = fileURLToPath(new URL('../..', import.meta.url))

export interface SourceFile {
  /** From the root of the repository, with slashes. */
  path: string
  text: string
  lines: number
  /** Packages by name, own files by their path without extension. */
  imports: string[]
  functions: { name: string; lines: number; line: number }[]
}

/** The TypeScript files under these folders, generated code left out. */
export function readSources(...folders: string[]): SourceFile[] {
  const patterns = folders.map((folder) => `${folder}/**/*.{ts,tsx}`)
  return globSync(patterns, { cwd: root })
    .filter((path) => !path.includes('lib/db/generated/') && !path.endsWith('.d.ts'))
    .sort()
    .map(readSource)
}

function readSource(path: string): SourceFile {
  const text = readFileSync(join(root, path), 'utf8')
  const { module, program } = parseSync(path, text)
  const requests = [
    ...module.staticImports.map((found) => found.moduleRequest.value),
    ...module.staticExports.flatMap(({ entries }) =>
      entries.flatMap(({ moduleRequest }) => (moduleRequest ? [moduleRequest.value] : [])),
    ),
    ...module.dynamicImports.map(({ moduleRequest }) =>
      text.slice(moduleRequest.start + 1, moduleRequest.end - 1),
    ),
  ]
  const lineOf = (offset: number) => text.slice(0, offset).split('\n').length
  const functions: SourceFile['functions'] = []
  const measure = (node: { start: number; end: number }) => {
    const line = lineOf(node.start)
    const name = text.slice(node.start, node.start + 60).split('\n')[0] ?? ''
    functions.push({ name, line, lines: lineOf(node.end) - line + 1 })
  }
  new Visitor({
    FunctionDeclaration: measure,
    FunctionExpression: measure,
    ArrowFunctionExpression: measure,
  }).visit(program)
  return {
    path,
    text,
    lines: text.split('\n').length - 1,
    imports: [...new Set(requests.map((request) => resolveImport(path, request)))],
    functions,
  }
}

function resolveImport(from: string, request: string): string {
  if (request.startsWith('@/')) return request.slice(2)
  if (request.startsWith('.')) return normalize(join(dirname(from), request))
  return request
}
