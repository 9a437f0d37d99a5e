/** @jsxImportSource hono/jsx */
import { Hono } from 'hono'
import { formatAmount, rhythm } from '../engine/items'
import { record } from '../events/record'
import { change, find, platform, type Scope, scopeOf, type World } from '../scope'
import { inTransaction } from '../store/database'
import type { Price, Product } from '../types'
import { readForm } from './form'

/** What an integrator may do to a product or a price in their own dashboard, behind the marketplace's back. */
export function priceControls(world: World, changed: () => void): Hono {
  const app = new Hono()
  app.post('/dashboard/:account/catalog/:id', async (call) => {
    const { account, id } = call.req.param()
    if (!world.objects.get(platform, 'account', account)) return call.notFound()
    const field = await readForm(call)
    const scope = scopeOf(world, account)
    const done = inTransaction(world.database, () => {
      const price = find(scope, 'price', id)
      if (price) return changePrice(scope, price, field('do'))
      const product = find(scope, 'product', id)
      return product !== undefined && changeProduct(scope, product, field('do'))
    })
    if (!done) return call.notFound()
    changed()
    return call.redirect(`/dashboard/${account}`, 303)
  })
  return app
}

function changePrice(scope: Scope, price: Price, verb: string): boolean {
  if (verb === 'delete' && !isUsed(scope, price)) {
    scope.world.objects.remove(scope.account, 'price', price.id)
    record(scope, 'price.deleted', price)
    return true
  }
  if (verb !== 'archive' && verb !== 'activate') return false
  change(scope, 'price', price, { active: verb === 'activate' }, 'price.updated')
  return true
}

function changeProduct(scope: Scope, product: Product, verb: string): boolean {
  if (verb === 'delete' && pricesOf(scope, product).length === 0) {
    scope.world.objects.remove(scope.account, 'product', product.id)
    record(scope, 'product.deleted', product)
    return true
  }
  if (verb !== 'archive' && verb !== 'activate') return false
  const patch = { active: verb === 'activate', updated: scope.now }
  change(scope, 'product', product, patch, 'product.updated')
  return true
}

function pricesOf(scope: Scope, product: Product): Price[] {
  return scope.world.objects.all(scope.account, 'price', { product: product.id })
}

/** A price that anybody ever subscribed to can only be archived (docs.stripe.com/products-prices/manage-prices). */
function isUsed(scope: Scope, price: Price): boolean {
  return scope.world.objects
    .all(scope.account, 'subscription')
    .some(({ items }) => items.data.some((item) => item.price.id === price.id))
}

/** Every product with its prices, and the buttons for them. */
export function Catalog({ scope }: { scope: Scope }) {
  const products = scope.world.objects.all(scope.account, 'product')
  if (products.length === 0) return <p>No products yet.</p>
  return (
    <div class="scroll">
      <table>
        <thead>
          <tr>
            <th scope="col">Product or price</th>
            <th scope="col">Id</th>
            <th scope="col">State</th>
            <th scope="col">Change</th>
          </tr>
        </thead>
        <tbody>
          {products.map((product) => (
            <ProductRows key={product.id} scope={scope} product={product} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function ProductRows({ scope, product }: { scope: Scope; product: Product }) {
  const prices = pricesOf(scope, product)
  const { account } = scope
  return (
    <>
      <Row account={account} name={product.name} object={product} mayDelete={prices.length === 0} />
      {prices.map((price) => (
        <Row
          key={price.id}
          account={account}
          name={`${formatAmount(price.unit_amount ?? 0, price.currency)} every ${rhythm(price)}`}
          object={price}
          mayDelete={!isUsed(scope, price)}
        />
      ))}
    </>
  )
}

interface RowProps {
  account: string
  name: string
  object: { id: string; active: boolean }
  mayDelete: boolean
}

function Row({ account, name, object: { id, active }, mayDelete }: RowProps) {
  const verb = active ? 'archive' : 'activate'
  return (
    <tr>
      <td>{name}</td>
      <td>
        <code>{id}</code>
      </td>
      <td>{active ? 'active' : 'archived'}</td>
      <td>
        <form class="inline" method="post" action={`/dashboard/${account}/catalog/${id}`}>
          <button type="submit" name="do" value={verb} aria-label={`${verb} ${id}`}>
            {active ? 'Archive' : 'Activate'}
          </button>
          {mayDelete && (
            <button type="submit" name="do" value="delete" aria-label={`delete ${id}`}>
              Delete
            </button>
          )}
        </form>
      </td>
    </tr>
  )
}
