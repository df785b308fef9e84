import { nameOf } from '../../platform/languages/name-in'
import { wordOf } from '../../platform/languages/word-of'
import type { Wording } from '../../wording/wording'
import type { ParkView } from './get-park.server'

/** A park for its own page, in the reader's language. */
export function viewParkPage(park: ParkView, { t, language }: Wording) {
  return {
    ...park,
    name: nameOf(park, language),
    district: nameOf(park.district, language),
    chains: park.chains.map((chain) => ({ id: chain.id, name: nameOf(chain, language) })),
    organizations: park.organizations.map((it) => ({
      ...it,
      labels: it.labels.map((label) => wordOf(t, 'listing:label', label)),
    })),
  }
}

export type ParkPageView = ReturnType<typeof viewParkPage>
