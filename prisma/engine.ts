import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils'
import { SchemaEngine } from '@prisma/schema-engine-wasm'
import { migrationAdapter } from './adapter'
import { readModels } from './files'

/** Prisma's engine manages every table and enum. */
export const noFilters = { externalTables: [], externalEnums: [] }

/**
 * Prisma's schema engine on a live database. The WebAssembly build comes from npm: the command
 * line would download a native engine from a host that an installation may not be able to reach.
 */
export async function withEngine<T>(
  connectionString: string,
  use: (engine: SchemaEngine) => Promise<T>,
): Promise<T> {
  const { factory, close } = migrationAdapter(connectionString)
  const adapter = bindMigrationAwareSqlAdapterFactory(factory)
  const models = readModels().files.map(({ path, content }): [string, string] => [path, content])
  try {
    using engine = await SchemaEngine.new({ datamodels: models }, () => {}, adapter)
    return await use(engine)
  } finally {
    await close()
  }
}
