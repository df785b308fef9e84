import type { ActionFunctionArgs } from '@remix-run/node'
import { decideAll } from '../features/desk/decide-all.server'
import { decisionForm } from '../features/desk/decision-form'
import { goOn } from '../platform/forms/answer-form.server'
import { readForm } from '../platform/forms/read-form.server'
import { refusePage } from '../platform/http/http-errors'
import { safePath } from '../platform/http/safe-path'
import { pageContext } from '../platform/pages/page-context.server'
import { demand } from '../platform/session/demand.server'

export const loader = () => goOn('/desk')

/** Decides on one item of the queue or on several, or hands them on. */
export async function action({ request }: ActionFunctionArgs) {
  const page = await pageContext(request)
  demand(request, page.viewer, 'read', { kind: 'desk' })
  const read = await readForm(request, decisionForm, page.t)
  if (!read.ok) throw refusePage('bad-request')
  const { done, refused } = await decideAll(page, read.value)
  const back = new URL(safePath(read.value.back, '/desk'), page.origin)
  back.searchParams.delete('done')
  back.searchParams.delete('refused')
  if (done > 0) back.searchParams.set('done', String(done))
  const [reason] = refused
  if (reason !== undefined) {
    back.searchParams.set('refused', reason)
    // What was not decided stays in sight, with what there is to do.
    back.searchParams.set('review', read.value.review[0]?.id ?? '')
  }
  return goOn(`${back.pathname}${back.search}`)
}
