import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { taxonomyFit } from '../../../../app/domain/matching/fit/taxonomy-fit'
import { defaultWeights } from '../../../../app/domain/matching/weights'
import { plainContext } from '../plain-facts'

const { sameStep, adjacentStep, sameChain, codeLevels } = defaultWeights.taxonomy
const [section, division, group, whole] = codeLevels

const onSteps = (one: string, other: string) =>
  taxonomyFit(
    { chainStepIds: [one], industryCodes: [] },
    { chainStepIds: [other], industryCodes: [] },
    plainContext,
  )
const underCodes = (one: string, other: string) =>
  taxonomyFit(
    { chainStepIds: [], industryCodes: [one] },
    { chainStepIds: [], industryCodes: [other] },
    plainContext,
  )

describe('on the chains', () => {
  test.each([
    ['metal/cast', 'metal/cast', sameStep],
    ['metal/cast', 'metal/mill', adjacentStep],
    ['metal/mill', 'metal/cast', adjacentStep],
    ['metal/cast', 'metal/paint', sameChain],
    ['metal/cast', 'metals/cast', 0],
    ['metal/cast', 'food/cast', 0],
  ])('%s is as near to %s as %d', (one, other, fit) => {
    expect(onSteps(one, other)).toBe(fit)
  })
})

describe('on the tree of GB/T 4754', () => {
  test.each([
    ['3484', '3484', whole],
    ['3484', '3489', group],
    ['3484', '3421', division],
    ['3484', '3670', section],
    ['3484', '7320', 0],
    ['348', '348', group],
    ['348', '3484', group],
    ['34', '34', division],
    ['34', '3484', division],
    ['8888', '9999', 0],
    ['3484', '9999', 0],
  ])('%s is as near to %s as %d', (one, other, fit) => {
    expect(underCodes(one, other)).toBe(fit)
    expect(underCodes(other, one)).toBe(fit)
  })
})

test('the nearest of all pairs counts, and nothing is near to nothing', () => {
  const placed = (chainStepIds: readonly string[], industryCodes: readonly string[]) => ({
    chainStepIds,
    industryCodes,
  })
  const nearness = (one: ReturnType<typeof placed>, other: ReturnType<typeof placed>) =>
    taxonomyFit(one, other, plainContext)
  expect(nearness(placed(['food/bake', 'metal/mill'], []), placed(['metal/cast'], []))).toBe(
    adjacentStep,
  )
  expect(nearness(placed(['metal/cast'], ['3484']), placed(['food/bake'], ['3484']))).toBe(whole)
  expect(nearness(placed([], []), placed(['metal/cast'], ['3484']))).toBe(0)
})

test('one is as near to the other as the other to the one, and more places never part them', () => {
  const placed = fc.record({
    chainStepIds: fc.uniqueArray(
      fc.constantFrom('metal/cast', 'metal/mill', 'metal/paint', 'food/bake'),
    ),
    industryCodes: fc.uniqueArray(fc.constantFrom('34', '348', '3484', '3489', '3670', '7320')),
  })
  fc.assert(
    fc.property(placed, placed, placed, (one, other, more) => {
      const fit = taxonomyFit(one, other, plainContext)
      expect(taxonomyFit(other, one, plainContext)).toBe(fit)
      const both = {
        chainStepIds: [...other.chainStepIds, ...more.chainStepIds],
        industryCodes: [...other.industryCodes, ...more.industryCodes],
      }
      expect(taxonomyFit(one, both, plainContext)).toBeGreaterThanOrEqual(fit)
    }),
  )
})
