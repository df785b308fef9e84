import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { showCapabilityBoard, showNeedBoard } from '../../../app/features/match/show-boards.server'
import { createMatchWorld, inDays, type MatchWorld, requirement } from './support/match-world'

const firstPages = { page: 1, near: 1 }
let world: MatchWorld

beforeAll(async () => {
  world = await createMatchWorld()
})
afterAll(() => world.database.drop())

describe('a secret of a need', () => {
  test('leaves the board that a visitor sees as it is, to the last digit', async () => {
    await world.addCapability('铝壳体激光焊接', {
      capacityValue: 500,
      capacityUnit: '件',
      capacityPer: 'day',
    })
    await world.addCapability('托盘激光焊接')
    const open = { create: [requirement(0, { term: '激光焊接' })] }
    const id = await world.addNeed('电池壳体激光焊接', { requirements: open })
    const before = await showNeedBoard(id, firstPages, world.sources)
    expect(before?.matches).toHaveLength(2)

    await world.db.need.update({
      where: { id },
      data: {
        budgetMinFen: 1n,
        budgetMaxFen: 2n,
        budgetTier: 1,
        detail: '仅对会员: 电镀',
        requirements: {
          create: [
            requirement(1, { term: '电镀', tier: 1 }),
            requirement(2, { kind: 'certificate', certificate: 'AS9100D', term: null, tier: 2 }),
          ],
        },
      },
    })
    await world.index('needs', id)
    // That something is withheld is told on the need's page; what, changes no figure.
    expect(await showNeedBoard(id, firstPages, world.sources)).toEqual({
      ...before,
      isPartial: true,
    })
    const cleared = { ...world.sources, viewer: { clearance: 2 as const } }
    expect(await showNeedBoard(id, firstPages, cleared)).not.toEqual(before)
  })
})

describe('what is not offered', () => {
  test('is the capability of the asker itself', async () => {
    const own = await world.addCapability('转子激光焊接', { organizationId: world.buyer })
    const id = await world.addNeed('电机转子激光焊接')
    const ids = (await showNeedBoard(id, firstPages, world.sources))?.matches.map(
      (it) => it.subject.id,
    )
    expect(ids?.length).toBeGreaterThan(0)
    expect(ids).not.toContain(own)
  })

  test('is a need that takes no more answers', async () => {
    const open = await world.addNeed('滤清器激光焊接')
    const closed = await world.addNeed('滤清器激光焊接（旧）', { state: 'closed' })
    const past = await world.addNeed('滤清器激光焊接（过期）', { closesAt: inDays(-1) })
    const id = await world.addCapability('滤清器激光焊接')
    const ids = (await showCapabilityBoard(id, firstPages, world.sources))?.matches.map(
      (it) => it.subject.id,
    )
    expect(ids).toContain(open)
    expect(ids).not.toContain(closed)
    expect(ids).not.toContain(past)
  })
})

test('of two offers alike, the one of a hidden poster is on the board as well: its lack would name it', async () => {
  const own = await world.addCapability('激光焊接电池托盘两厂相同', { organizationId: world.buyer })
  const other = await world.addCapability('激光焊接电池托盘两厂相同')
  const hidden = { organizationTier: 1, alias: '某整车厂' }
  const id = await world.addNeed('激光焊接电池托盘两厂相同', hidden)
  const shown = async (clearance: 0 | 1) => {
    const board = await showNeedBoard(id, firstPages, { ...world.sources, viewer: { clearance } })
    return (board?.matches ?? []).map(({ subject }) => subject.id)
  }
  expect(await shown(0)).toEqual(expect.arrayContaining([own, other]))
  // Whoever may know whose need it is, is not shown the poster's own offer.
  expect(await shown(1)).toContain(other)
  expect(await shown(1)).not.toContain(own)
})
