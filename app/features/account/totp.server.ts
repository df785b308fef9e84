import { randomBytes } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import QRCode from 'qrcode'
import type { Transaction } from '../../../prisma/transaction'
import {
  isSealedByPresentKey,
  seal,
  sign,
  signatures,
  unseal,
} from '../../platform/environment/secrets.server'
import { hashToken } from '../../platform/session/hash-token.server'

const seconds = 30
const codeCount = 10

function totpOf(secret: string, label: string): TOTP {
  return new TOTP({ issuer: 'Lianhe', label, secret: Secret.fromBase32(secret), period: seconds })
}

export interface NewTotp {
  /** For the database. */
  readonly sealed: string
  readonly secret: string
}

export async function newTotp(): Promise<NewTotp> {
  const { base32 } = new Secret({ size: 20 })
  return { sealed: await sealTotp(base32), secret: base32 }
}

/** A secret in base32 as the database holds it. */
export function sealTotp(secret: string): Promise<string> {
  return seal('totp', secret)
}

/** What a person's app reads: as a picture and as text. */
export async function showTotp(sealed: string, label: string) {
  const secret = await unseal('totp', sealed)
  const svg = await QRCode.toString(totpOf(secret, label).toString(), { type: 'svg', margin: 1 })
  return { secret, picture: `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}` }
}

interface Holder {
  readonly id: string
  readonly totpSecret: string | null
}

/**
 * Takes a code of the person's device, each at most once, one step early or late. True if it was
 * right and new.
 */
export async function takeCode(
  tx: Transaction,
  { id, totpSecret }: Holder,
  code: string,
  now: Date,
): Promise<boolean> {
  if (totpSecret === null) return false
  const secret = await unseal('totp', totpSecret)
  const totp = totpOf(secret, '')
  const token = code.replace(/\s/g, '')
  const delta = totp.validate({ token, window: 1, timestamp: now.getTime() })
  if (delta === null) return false
  const step = Math.floor(now.getTime() / 1000 / seconds) + delta
  const isNewer = { OR: [{ totpLastStep: null }, { totpLastStep: { lt: step } }] }
  const taken = await tx.person.updateMany({
    where: { id, ...isNewer },
    data: {
      totpLastStep: step,
      ...(isSealedByPresentKey('totp', totpSecret) ? {} : { totpSecret: await sealTotp(secret) }),
    },
  })
  return taken.count === 1
}

/** Ten codes for the day on which the device is lost, in place of earlier ones; shown this once. */
export async function newRecoveryCodes(tx: Transaction, personId: string): Promise<string[]> {
  const codes = Array.from({ length: codeCount }, () => {
    const letters = new Secret({ buffer: new Uint8Array(randomBytes(10)).buffer }).base32
    return `${letters.slice(0, 8)}-${letters.slice(8, 16)}`
  })
  await tx.recoveryCode.deleteMany({ where: { personId } })
  await tx.recoveryCode.createMany({
    data: codes.map((code) => ({ personId, codeHash: hashCode(code) })),
  })
  return codes
}

/** True if this was one of the person's codes and not used before. */
export async function takeRecoveryCode(
  tx: Transaction,
  personId: string,
  code: string,
  now: Date,
): Promise<boolean> {
  const hashes = signatures('totp', tidyCode(code)).map(hashToken)
  const where = { personId, codeHash: { in: hashes }, usedAt: null }
  return (await tx.recoveryCode.updateMany({ where, data: { usedAt: now } })).count === 1
}

/** Keyed, so that the table alone does not tell the codes. */
function hashCode(code: string): Uint8Array<ArrayBuffer> {
  return hashToken(sign('totp', tidyCode(code)))
}

function tidyCode(code: string): string {
  return code.toUpperCase().replace(/[^A-Z2-7]/g, '')
}

/** The code of the present step, or of the next one where that is used up. */
export async function currentCode(sealed: string, lastStep: number | null): Promise<string> {
  const step = Math.floor(Date.now() / 1000 / seconds)
  const at = lastStep !== null && lastStep >= step ? lastStep + 1 : step
  const totp = totpOf(await unseal('totp', sealed), '')
  return totp.generate({ timestamp: at * seconds * 1000 })
}
