import type { LoaderFunctionArgs } from '@remix-run/node'
import { readEvidence } from '../features/review/read-evidence.server'
import { fileStore } from '../platform/files/file-store.server'
import { idOf } from '../platform/http/address-parts'
import { refusePage } from '../platform/http/http-errors'
import { pageContext } from '../platform/pages/page-context.server'
import { demandKnown } from '../platform/session/demand.server'

/** A file of evidence, for its organization's owners and for who decides on it. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const { db, viewer } = await pageContext(request)
  const file = await readEvidence(db, idOf(params.id))
  if (file === null) throw refusePage('not-found')
  const { organizationId, parkId } = file
  demandKnown(viewer, 'read', { kind: 'evidence', organizationId, parkId })
  const bytes = await fileStore().get(file.id)
  if (bytes === null) throw refusePage('gone')
  return new Response(new Uint8Array(bytes), {
    headers: {
      'Content-Type': file.type,
      // Never drawn as a page of ours, whatever it holds.
      'Content-Disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'Cache-Control': 'private, no-store',
    },
  })
}
