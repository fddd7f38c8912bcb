/** What the benchmark uses of the product: the port to its directory, over the built worker. */
export { createDirectory } from '../../src/main/adapters/sqlite/directory-client'
