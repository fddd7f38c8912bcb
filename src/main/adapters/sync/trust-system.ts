/** Certificates by authorities that the system trusts, for every connection of this thread. */
import tls from 'node:tls'

interface NewerTls {
  readonly getCACertificates?: (type: 'default' | 'system') => string[]
  readonly setDefaultCACertificates?: (certificates: readonly string[]) => void
}

/** An older runtime can neither ask nor be told: it trusts the authorities that it was built with. */
export function trustSystem({ getCACertificates, setDefaultCACertificates } = tls as NewerTls): void {
  if (!getCACertificates || !setDefaultCACertificates) return
  setDefaultCACertificates([...getCACertificates('default'), ...getCACertificates('system')])
}
