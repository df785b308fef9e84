import { districts } from '../../app/domain/shared/districts'
import { daysAfter } from '../../app/domain/shared/shanghai-days'
import type { ParkFile } from './seed-format'
import { stableId } from './stable-id.server'

/** A demo listing stays up so long after it was loaded unless its owner confirms it again. */
const demoLifeDays = 365

export const organizationId = (key: string) => stableId('organization', key)
export const needId = (key: string) => stableId('need', key)
export const capabilityId = (key: string) => stableId('capability', key)
export const pilotId = (key: string) => stableId('pilot', key)
export const parkId = (key: string) => stableId('park', key)

export function districtCode(name: string): string {
  const district = districts.find((it) => it.name === name)
  if (!district) throw new Error(`unknown district ${name}`)
  return district.code
}

/** A number of 0–99 that depends on the key alone. */
export function percentOf(key: string): number {
  return Number.parseInt(stableId('percent', key).slice(0, 8), 16) % 100
}

/** Of the parks in the firm's district, the one for its chain; three firms in four are in one. */
export function parkOf(key: string, district: string, chains: readonly string[], parks: ParkFile) {
  if (percentOf(key) >= 75) return null
  const local = parks.filter((park) => park.district === district)
  const fitting = local.find((park) => park.chains.some((chain) => chains.includes(chain)))
  return fitting ?? local[0] ?? null
}

export function confirmation(daysAgo: number, now: Date) {
  return {
    confirmedAt: daysAfter(now, -daysAgo),
    confirmedBy: '演示数据',
    expiresAt: daysAfter(now, demoLifeDays),
    isDemo: true,
  }
}
