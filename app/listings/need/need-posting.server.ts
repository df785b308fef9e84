import { readNeedContent } from '../../../prisma/need/read-need-content.server'
import { tellsName } from '../../domain/listing/tells-name'
import type { ListingForm } from '../form/listing-form'
import { addRequirement } from './add-requirement'
import { needListing } from './definition.server'
import { needContentOf, needValuesOf } from './need-content'
import { NeedDraft } from './need-draft'
import { type NeedInput, needForm } from './need-form'

/** How a need is filled in. */
export const needPosting: ListingForm<NeedInput, NeedDraft> = {
  listing: needListing,
  schema: needForm,
  content: NeedDraft,
  readContent: readNeedContent,
  toContent: needContentOf,
  toValues: needValuesOf,
  addLine: addRequirement,
  unreadCount: ({ unread = [] }) => unread.length,
  referencesOf: ({ steps, districtCode }) => ({ steps, districtCode }),
  tellsOwner: ({ organizationTier, alias }, { name, shortName, nameEn }) =>
    organizationTier > 0 && tellsName(alias ?? '', [name, shortName, nameEn]),
}
