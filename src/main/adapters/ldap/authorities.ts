/** The authorities whose word a server's certificate is taken for. */
import { X509Certificate } from 'node:crypto'
import { open } from 'node:fs/promises'
import tls from 'node:tls'
import { sourceFault } from './faults'

const MOST_BYTES = 1024 * 1024
const CERTIFICATE = /-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\s]+-----END CERTIFICATE-----/g

async function readBounded(file: string): Promise<string> {
  const handle = await open(file, 'r')
  try {
    const bytes = Buffer.alloc(MOST_BYTES + 1)
    const { bytesRead } = await handle.read(bytes, 0, bytes.length, 0)
    if (bytesRead > MOST_BYTES) throw new Error('larger than 1 MB')
    return bytes.toString('latin1', 0, bytesRead)
  } finally {
    await handle.close()
  }
}

/** Certificates as PEM; the file is wrong where it holds none, or one that cannot be read. */
async function readCertificates(file: string): Promise<string[]> {
  const blocks = (await readBounded(file)).match(CERTIFICATE) ?? []
  if (blocks.length === 0) throw new Error('no certificate in it')
  return blocks.map((block) => new X509Certificate(block).toString())
}

/** Newer runtimes can ask the system; older ones know the authorities they were built with. */
function systemAuthorities(): string[] | undefined {
  const { getCACertificates } = tls as { getCACertificates?: (type: 'default' | 'system') => string[] }
  return getCACertificates && [...getCACertificates('default'), ...getCACertificates('system')]
}

/**
 * @param file a PEM file that alone is trusted; empty for the system's authorities
 * @throws SourceError where the file cannot be used
 */
export async function authorities(file: string): Promise<string[] | undefined> {
  if (file === '') return systemAuthorities()
  try {
    return await readCertificates(file)
  } catch (error) {
    throw sourceFault(
      'certificate',
      `${file}: ${error instanceof Error ? error.message : String(error)}`,
      error,
    )
  }
}
