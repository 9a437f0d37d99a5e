import { z } from 'zod'
import { record } from '../events/record'
import { change, insert } from '../scope'
import { newId } from '../store/ids'
import type { Product } from '../types'
import { invalid } from './errors'
import { found } from './found'
import { createdRange, listed, page } from './list'
import { emptyable, flag, mergeMetadata, metadata, text } from './params'
import { type Route, route } from './route'

const features = z.array(z.strictObject({ name: text(80) })).max(15)

const fields = {
  active: flag.optional(),
  description: emptyable(text()).optional(),
  images: emptyable(z.array(z.url()).max(8)).optional(),
  marketing_features: emptyable(features).optional(),
  metadata: metadata.optional(),
  shippable: flag.optional(),
  statement_descriptor: text(22).optional(),
  tax_code: emptyable(text()).optional(),
  unit_label: emptyable(text(12)).optional(),
  url: emptyable(z.url()).optional(),
}

type Fields = z.output<z.ZodObject<typeof fields>>

/** Only the fields that a request names. */
function named(input: Fields): Partial<Product> {
  const { metadata: _, images, marketing_features, ...rest } = input
  const given = Object.entries(rest).filter(([, value]) => value !== undefined)
  return {
    ...Object.fromEntries(given),
    ...(images === undefined ? {} : { images: images ?? [] }),
    ...(marketing_features === undefined ? {} : { marketing_features: marketing_features ?? [] }),
  }
}

const create = z.strictObject({ ...fields, name: text(), id: text(255).optional() })

export const products: Route[] = [
  route('POST', '/v1/products', create, (scope, { id, name, ...input }) => {
    if (id && scope.world.objects.get(scope.account, 'product', id)) {
      throw invalid(`Product already exists.`, 'id', 'resource_already_exists')
    }
    const product: Product = {
      id: id ?? newId('prod'),
      object: 'product',
      active: true,
      created: scope.now,
      default_price: null,
      description: null,
      images: [],
      livemode: false,
      marketing_features: [],
      metadata: mergeMetadata(null, input.metadata),
      name,
      package_dimensions: null,
      shippable: null,
      statement_descriptor: null,
      tax_code: null,
      tax_details: null,
      type: 'service',
      unit_label: null,
      updated: scope.now,
      url: null,
      ...named(input),
    }
    return insert(scope, 'product', product, 'product.created')
  }),
  route('GET', '/v1/products/:id', z.strictObject({}), (scope, _, id) =>
    found(scope, 'product', id),
  ),
  route(
    'POST',
    '/v1/products/:id',
    z.strictObject({ ...fields, name: text().optional(), default_price: text().optional() }),
    (scope, { name, default_price, ...input }, id) => {
      const product = found(scope, 'product', id)
      if (default_price && found(scope, 'price', default_price, 'default_price').product !== id) {
        throw invalid(
          `The price ${default_price} does not belong to the product ${id}.`,
          'default_price',
        )
      }
      const patch = {
        ...named(input),
        ...(name ? { name } : {}),
        ...(default_price ? { default_price } : {}),
        metadata: mergeMetadata(product.metadata, input.metadata),
      }
      return change(scope, 'product', product, { ...patch, updated: scope.now }, 'product.updated')
    },
  ),
  route(
    'GET',
    '/v1/products',
    z.strictObject({ ...listed, ...createdRange, active: flag.optional(), url: text().optional() }),
    (scope, input) => {
      const { active, created, url } = input
      return page(scope, 'product', '/v1/products', input, { active, created, url })
    },
  ),
  route('DELETE', '/v1/products/:id', z.strictObject({}), (scope, _, id) => {
    const product = found(scope, 'product', id)
    if (scope.world.objects.all(scope.account, 'price', { product: id }).length > 0) {
      throw invalid(
        'This product cannot be deleted because it has one or more user-created prices.',
      )
    }
    scope.world.objects.remove(scope.account, 'product', id)
    record(scope, 'product.deleted', product)
    return { id: product.id, object: 'product', deleted: true }
  }),
]
