import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  type KeyObject,
} from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

export interface SigningKey {
  readonly privateKey: KeyObject
  readonly publicKey: KeyObject
  /** The first 16 hexadecimal digits of the SHA-256 of the public key. */
  readonly id: string
}

/** The Ed25519 key of a PEM text, whose line breaks may be written `\\n`. Throws if it is none. */
export function readSigningKey(pem: string): SigningKey {
  const privateKey = createPrivateKey(pem.replaceAll('\\n', '\n'))
  if (privateKey.asymmetricKeyType !== 'ed25519') {
    throw new Error('the key of the audit log must be an Ed25519 private key in PEM')
  }
  const publicKey = createPublicKey(privateKey)
  return { privateKey, publicKey, id: keyIdOf(publicKey) }
}

/** The key kept in a file that only its owner can read; made at the first call. */
export function keepSigningKey(path: string): SigningKey {
  try {
    return readSigningKey(readFileSync(path, 'utf8'))
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
  mkdirSync(dirname(path), { recursive: true })
  const { privateKey } = generateKeyPairSync('ed25519')
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
  try {
    writeFileSync(path, pem, { mode: 0o600, flag: 'wx' })
    return readSigningKey(pem)
  } catch (error) {
    // Another process made it in the same moment: its key is the one.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    return readSigningKey(readFileSync(path, 'utf8'))
  }
}

export function keyIdOf(publicKey: KeyObject): string {
  const bytes = publicKey.export({ type: 'spki', format: 'der' })
  return createHash('sha256').update(bytes).digest('hex').slice(0, 16)
}
