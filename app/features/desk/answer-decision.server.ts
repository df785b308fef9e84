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
 * still something to decide on one item, its form comes back with all that was typed.
 */
export async function answerDecision(page: PageContext, request: Request) {
  const read = await readForm(request, decisionForm, page.t)
  if (!read.ok) {
    const isNoneChosen = !read.form.has('review')
    return formAgain(
      isNoneChosen ? refuseForm(read.form, {}, page.t('desk:noneChosen')) : read.state,
    )
  }
  const { review, several, back: next } = read.value
  const { done, refused } = await decideAll(page, read.value)
  const [reason] = refused
  const isOver = reason === 'gone' || reason === 'already-decided'
  if (reason !== undefined && several === undefined && !isOver) {
    const message = page.t(`desk:refused.${reason}`)
    const field = fieldOf[reason]
    return formAgain(
      field === undefined
        ? refuseForm(read.form, {}, message)
        : refuseForm(read.form, { [field]: message }, page.t('wording:form.check', { count: 1 })),
    )
  }
  const back = new URL(safePath(next, '/desk'), page.origin)
  back.searchParams.delete('done')
  back.searchParams.delete('refused')
  if (done > 0) back.searchParams.set('done', String(done))
  if (reason !== undefined) {
    back.searchParams.set('refused', reason)
    // What was not decided stays in sight, with what there is to do.
    back.searchParams.set('review', review[0]?.id ?? '')
  }
  return goOn(`${back.pathname}${back.search}`)
}
