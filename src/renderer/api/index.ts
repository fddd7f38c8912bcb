import { bridge } from './bridge'
import { createClient, type Client } from './client'

let client: Client | null = null

/** The window's one client. */
export function api(): Client {
  client ??= createClient(bridge())
  return client
}
