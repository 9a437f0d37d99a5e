import { z } from 'zod'
import { createDocument } from 'zod-openapi'
import { searchQuerySchema } from '../catalogue/schema'
import { type ErrorCode, errorStatus } from '../core/errors'
import { env } from '../env'
import { documentPaths, ifNoneMatch, notModified } from './document-paths'
import { listingJson, searchJson, suggestionsJson } from './listing-schemas'

const errorJson = z
  .object({
    error: z.object({
      code: z.string().meta({ description: 'One of those that the answer names.' }),
      field: z.string().nullable().meta({ description: 'The parameter that it is about.' }),
      message: z.string().meta({ description: 'What is wrong, in the language of the client.' }),
      remedy: z.string().meta({ description: 'What to do about it.' }),
    }),
  })
  .meta({ id: 'Error' })

const header = z.object({
  'accept-language': z.string().optional().meta({
    description: 'English (en) or French (fr) for all texts, errors included.',
  }),
  ...ifNoneMatch,
})

function json(description: string, schema: z.ZodType) {
  return { description, content: { 'application/json': { schema } } }
}

function failures(...codes: ErrorCode[]) {
  const statuses = [...new Set(codes.map((code) => errorStatus[code]))]
  return Object.fromEntries(
    statuses.map((status) => {
      const named = codes.filter((code) => errorStatus[code] === status)
      return [String(status), json(named.join(', '), errorJson)]
    }),
  )
}

const searching = {
  operationId: 'searchListings',
  summary: 'Search the catalogue',
  description:
    'The parameters are those of the search page. Several values of one filter widen it, several filters narrow each other.',
  requestParams: {
    query: searchQuerySchema,
    header,
  },
  responses: {
    '200': {
      ...json('One page of listings; the next one is in the Link header.', searchJson),
      headers: z.object({
        link: z.string().optional().meta({
          description: 'The next page of the same query, with rel="next"; none on the last one.',
        }),
      }),
    },
    ...notModified,
    ...failures('unknown_filter', 'invalid_cursor', 'invalid_input', 'rate_limited', 'internal'),
  },
}

const suggesting = {
  operationId: 'suggestListings',
  summary: 'Complete an unfinished search',
  requestParams: {
    query: searchQuerySchema.pick({ q: true }),
    header,
  },
  responses: {
    '200': json('Names of listings, categories and publishers.', suggestionsJson),
    ...notModified,
    ...failures('invalid_input', 'rate_limited', 'internal'),
  },
}

const reading = {
  operationId: 'getListing',
  summary: 'Read a listing',
  requestParams: {
    path: z.object({ slug: z.string() }),
    header,
  },
  responses: {
    '200': json('A published listing.', listingJson),
    ...notModified,
    ...failures('not_found', 'rate_limited', 'internal'),
  },
}

/** The OpenAPI description of the public API, made from the very schemas that requests and answers go through. */
export function openApiDocument() {
  return createDocument({
    openapi: '3.1.0',
    info: {
      title: 'Souk',
      version: '1',
      description: 'The catalogue of this marketplace, for machines. Up to 300 requests a minute.',
    },
    servers: [{ url: env().SOUK_URL }],
    paths: {
      '/api/listings': { get: searching },
      '/api/listings/{slug}': { get: reading },
      '/api/suggestions': { get: suggesting },
      ...documentPaths(failures),
    },
  })
}
