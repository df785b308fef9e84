import { formAgain, goOn } from '../../platform/forms/answer-form.server'
import { readForm, refuseForm } from '../../platform/forms/read-form.server'
import { safePath } from '../../platform/http/safe-path'
import type { PageContext } from '../../platform/pages/page-context.server'
import { decideAll } from './decide-all.server'
import { decisionForm } from './decision-form'
import type { DeskRefusal } from './desk-query'

/** Beside which field a refusal stands; the others stand on top. */
const fieldOf: Readonly<Partial<Record<DeskRefusal, string>>> = {
  'reason-missing': 'reason',
  'target-missing': 'mergeInto',
  'no-park': 'park',
}

/**
 * Takes the form of one item of the queue, or of several, and leads on to the next. Where there is
 * still something to decide, the form comes back with all that was typed and with what is still chosen.
 */
export async function answerDecision(page: PageContext, request: Request) {
  const read = await readForm(request, decisionForm, page.t)
  if (!read.ok) {
    const isNoneChosen = !read.form.has('review')
    const state = isNoneChosen ? refuseForm(read.form, {}, page.t('desk:noneChosen')) : read.state
    return formAgain(state, { selected: read.form.getAll('review').map(String) })
  }
  const { review, several, back: next } = read.value
  const { done, refused } = await decideAll(page, read.value)
  const left = refused.filter(({ reason }) => !isOver(reason))
  const [first] = left
  if (first !== undefined) {
    const message = page.t(`desk:refused.${first.reason}`)
    const field = fieldOf[first.reason]
    const errors = field === undefined ? {} : { [field]: message }
    if (several === undefined) {
      const top = field === undefined ? message : page.t('wording:form.check', { count: 1 })
      return formAgain(refuseForm(read.form, errors, top), { selected: [] })
    }
    const top = page.t('desk:refusedOf', { done, count: refused.length, message })
    const selected = left.map(({ id, version }) => `${id}:${version}`)
    return formAgain(refuseForm(read.form, errors, top), { selected })
  }
  const back = new URL(safePath(next, '/desk'), page.origin)
  back.searchParams.delete('done')
  back.searchParams.delete('refused')
  if (done > 0) back.searchParams.set('done', String(done))
  const reason = refused[0]?.reason
  if (reason !== undefined) {
    back.searchParams.set('refused', reason)
    back.searchParams.set('review', review[0]?.id ?? '')
  }
  return goOn(`${back.pathname}${back.search}`)
}

/** Somebody else has decided it, or its owner has taken it back: there is nothing left to decide. */
function isOver(reason: DeskRefusal): boolean {
  return reason === 'gone' || reason === 'already-decided'
}
