import type { Prisma } from '../../prisma/generated/client'
import type { IndexName } from '../../search/port'
import type { ListingKind } from '../domain/listing/kinds'
import { capabilityPages } from './capability/capability-pages.server'
import { capabilityPosting } from './capability/capability-posting.server'
import { capabilitySheet } from './capability/import-sheet'
import type { ListingForm, PostedInput } from './form/listing-form'
import type { ImportSheet } from './kind/import-column'
import type { Listing } from './kind/listing'
import type { ListingPages } from './kind/listing-pages'
import { needSheet } from './need/import-sheet'
import { needPages } from './need/need-pages.server'
import { needPosting } from './need/need-posting.server'
import { pilotSheet } from './pilot/import-sheet'
import { pilotPages } from './pilot/pilot-pages.server'
import { pilotPosting } from './pilot/pilot-posting.server'

/** What is done with the form of a kind, whatever its fields are. */
type UseForm = <Result>(
  use: <Input extends PostedInput, Content extends Prisma.InputJsonObject>(
    form: ListingForm<Input, Content>,
  ) => Result,
) => Result

/** The same for its pages, whatever they show. */
type UsePages = <Result>(
  use: <Row extends { readonly id: string }, Shown extends { readonly id: string }>(
    pages: ListingPages<Row, Shown>,
  ) => Result,
) => Result

interface RegisteredKind {
  readonly listing: Listing
  readonly withForm: UseForm
  /** Its list and the page of one. */
  readonly withPages: UsePages
  /** One for each tier of which the kind has anything to be found by. */
  readonly indexes: readonly IndexName[]
  /** How a file brings it in. */
  readonly sheet: ImportSheet
}

/** Every kind of listing, once. A new kind is a folder like the others and an entry here. */
export const registeredKinds: Readonly<Record<ListingKind, RegisteredKind>> = {
  need: {
    listing: needPosting.listing,
    withForm: (use) => use(needPosting),
    withPages: (use) => use(needPages),
    indexes: ['needs', 'member-needs'],
    sheet: needSheet,
  },
  capability: {
    listing: capabilityPosting.listing,
    withForm: (use) => use(capabilityPosting),
    withPages: (use) => use(capabilityPages),
    indexes: ['capabilities'],
    sheet: capabilitySheet,
  },
  pilot: {
    listing: pilotPosting.listing,
    withForm: (use) => use(pilotPosting),
    withPages: (use) => use(pilotPages),
    indexes: ['pilots'],
    sheet: pilotSheet,
  },
}

/** A kind as those see it who treat all kinds alike. */
export function listingOf(kind: ListingKind): Listing {
  return registeredKinds[kind].listing
}
