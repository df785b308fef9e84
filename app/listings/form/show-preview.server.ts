import * as z from 'zod'
import { listingLife } from '../../domain/listing/life'
import type { Tier } from '../../domain/shared/tier'
import { refusePage } from '../../platform/http/http-errors'
import { queryOf } from '../../platform/http/query-string'
import { choiceOf } from '../../platform/lists/query-fields'
import type { PageContext } from '../../platform/pages/page-context.server'
import { plainHead } from '../../platform/pages/plain-head'
import { demand, may } from '../../platform/session/demand.server'

/** For whose eyes the preview is. */
export const PreviewQuery = z.object({
  tier: choiceOf(['0', '1', '2'], '0').transform((it) => Number(it) as Tier),
})

interface Place {
  readonly organizationId: string
  readonly listing: string
}

type Preview<Shown> = (
  page: PageContext,
  own: { readonly organizationId: string; readonly id: string },
  clearance: Tier,
) => Promise<Shown | null>

/** What is being written of a listing as readers of a tier would see it: for its own organization. */
export async function showPreview<Shown>(
  page: PageContext,
  request: Request,
  { organizationId, listing }: Place,
  preview: Preview<Shown>,
) {
  demand(request, page.viewer, 'read', { kind: 'draft', organizationId })
  const [edit] = listingLife.save.asks
  const { tier } = PreviewQuery.parse(queryOf(request))
  const { pathname } = new URL(request.url)
  const shown = await preview(page, { organizationId, id: listing }, tier)
  if (shown === null) throw refusePage('not-found')
  return {
    shown,
    tier,
    href: pathname,
    formHref: may(page.viewer, edit, { kind: 'draft', organizationId })
      ? pathname.replace(/\/preview$/, '')
      : null,
    head: plainHead(page, '/manage', page.t('post:post.preview')),
  }
}
