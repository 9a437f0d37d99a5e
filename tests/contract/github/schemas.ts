import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Ajv } from 'ajv'
import formats from 'ajv-formats'

const require = createRequire(import.meta.url)
const read = (file: string) => JSON.parse(readFileSync(require.resolve(file), 'utf8'))

const ajv = new Ajv({ strict: false, allErrors: true, logger: false })
formats.default(ajv)
ajv.addFormat('uri-template', true)

/** OpenAPI 3.0 writes `nullable` beside `allOf`, which JSON Schema does not know. */
function withNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withNulls)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).map(([name, entry]) => [name, withNulls(entry)] as const)
  const schema = Object.fromEntries(entries)
  if (schema.nullable !== true || 'type' in schema) return schema
  const { nullable: _, ...rest } = schema
  return { anyOf: [rest, { type: 'null' }] }
}

/** GitHub's own description of its REST API, requests and webhooks. */
const description = read('@octokit/openapi/generated/api.github.com.json')
ajv.addSchema({
  $id: 'github',
  paths: withNulls(description.paths),
  components: withNulls(description.components),
})

const pointer = (...parts: string[]) =>
  parts
    .map((name) => encodeURIComponent(name.replaceAll('~', '~0').replaceAll('/', '~1')))
    .join('/')

function problems(reference: string, value: unknown): string[] {
  const validate = ajv.compile({ $ref: reference })
  if (validate(value)) return []
  return (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`)
}

/** What is wrong with an answer by GitHub's OpenAPI description; nothing when it is right. */
export function answerProblems(
  method: string,
  path: string,
  status: number,
  body: unknown,
): string[] {
  const place = ['paths', path, method, 'responses', String(status)]
  const response = description.paths[path][method].responses[status]
  const base =
    response.$ref === undefined ? `github#/${pointer(...place)}` : `github${response.$ref}`
  return problems(`${base}/content/${pointer('application/json')}/schema`, body)
}

/** What is wrong with a component of the description, such as `basic-error`. */
export function componentProblems(name: string, value: unknown): string[] {
  return problems(`github#/components/schemas/${name}`, value)
}

/** GitHub adds fields to payloads, and the older webhook schemas forbid what they do not know. */
function withoutClosedObjects(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutClosedObjects)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(
        ([name, entry]) =>
          name !== '$schema' && !(name === 'additionalProperties' && entry === false),
      )
      .map(([name, entry]) => [name, withoutClosedObjects(entry)]),
  )
}

const webhooks = new Ajv({ strict: false, allErrors: true, logger: false })
formats.default(webhooks)
webhooks.addFormat('uri-template', true)
webhooks.addSchema({
  ...Object(withoutClosedObjects(read('@octokit/webhooks-schemas/schema.json'))),
  $id: 'webhooks',
})

/** By both the current description and the older collection of schemas. */
export function payloadProblems(event: string, action: string, payload: unknown): string[] {
  const name = `webhook-${event}-${action}`.replaceAll('_', '-')
  const validate = webhooks.compile({ $ref: `webhooks#/definitions/${event}$${action}` })
  validate(payload)
  const older = (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`)
  return [...componentProblems(name, payload), ...older]
}
