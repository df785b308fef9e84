import { describe, expect, test } from 'vitest'
import type { SearchDocument } from '../../../search/port'
import { engineInTurn, findAll, inBatches, type MakeEngine } from './ask'
import { capability, generateCorpus } from './corpus'

/** What a write changes, and when it can be seen. */
export function describeWrites(makeEngine: MakeEngine): void {
  const engineWith = engineInTurn(makeEngine)

  describe('writes', () => {
    test('an upserted listing is found by its new text and no longer by its old', async () => {
      const engine = await engineWith([capability('a', { text: { title: '激光切割' } })])
      await engine.upsert('capabilities', [
        capability('a', { text: { title: '注塑模具' }, version: 2 }),
      ])
      expect(await findAll(engine, '激光')).toEqual([])
      const { hits } = await engine.search({ index: 'capabilities', text: '注塑' })
      expect(hits).toMatchObject([{ id: 'a', version: 2 }])
    })

    test('a deleted listing is found no more, and deleting it again or an unknown one is no error', async () => {
      const engine = await engineWith([
        capability('a', { text: { title: '激光' } }),
        capability('b', { text: { title: '激光' } }),
      ])
      await engine.delete('capabilities', ['a', 'a', 'unknown'])
      expect(await findAll(engine, '激光')).toEqual(['b'])
      expect((await engine.health()).documents.capabilities).toBe(1)
    })

    test('the same upsert twice changes nothing, and a rebuild answers like upserts', async () => {
      const documents = generateCorpus(5, 120)
      const engine = await engineWith(documents)
      const answers = async () => {
        const all = []
        for (const text of ['', '激光', '17-4ph', '光刻胶']) {
          const facets = ['district', 'chain']
          all.push(await engine.search({ index: 'capabilities', text, facets, pageSize: 200 }))
        }
        return all
      }
      const written = await answers()
      await engine.upsert('capabilities', documents)
      expect(await answers()).toEqual(written)
      await engine.rebuild('capabilities', inBatches(documents, 50))
      expect(await answers()).toEqual(written)
    })

    test('an index answers from before the rebuild until the rebuild is done', async () => {
      const engine = await engineWith([capability('old', { text: { title: '激光' } })])
      let seenDuring: readonly string[] = []
      async function* fresh(): AsyncIterable<readonly SearchDocument[]> {
        yield [capability('new', { text: { title: '激光' } })]
        seenDuring = await findAll(engine, '激光')
        yield [capability('newer', { text: { title: '激光' } })]
      }
      await engine.rebuild('capabilities', fresh())
      expect(seenDuring).toEqual(['old'])
      expect(await findAll(engine, '激光')).toEqual(['new', 'newer'])
    })

    test('a rebuild that fails leaves the index as it was', async () => {
      const engine = await engineWith([capability('old', { text: { title: '激光' } })])
      async function* broken(): AsyncIterable<readonly SearchDocument[]> {
        yield [capability('new', { text: { title: '激光' } })]
        throw new Error('the database went away')
      }
      await expect(engine.rebuild('capabilities', broken())).rejects.toThrow('went away')
      expect(await findAll(engine, '激光')).toEqual(['old'])
    })

    test('what is written while a rebuild runs is not lost', async () => {
      const engine = await engineWith([capability('gone', { text: { title: '激光' } })])
      async function* fresh(): AsyncIterable<readonly SearchDocument[]> {
        yield [capability('a', { text: { title: '激光' } }), capability('gone')]
        await engine.upsert('capabilities', [
          capability('a', { text: { title: '注塑' }, version: 2 }),
          capability('b', { text: { title: '激光' } }),
        ])
        await engine.delete('capabilities', ['gone'])
      }
      await engine.rebuild('capabilities', fresh())
      expect(await findAll(engine, '激光')).toEqual(['b'])
      expect(await findAll(engine, '')).toEqual(['a', 'b'])
    })

    test('an older state written while a rebuild runs does not replace a newer one it read', async () => {
      const engine = await engineWith([])
      async function* fresh(): AsyncIterable<readonly SearchDocument[]> {
        await engine.upsert('capabilities', [
          capability('a', { text: { title: '注塑' }, version: 2 }),
        ])
        yield [capability('a', { text: { title: '激光' }, version: 3 })]
      }
      await engine.rebuild('capabilities', fresh())
      const { hits } = await engine.search({ index: 'capabilities', text: '' })
      expect(hits).toMatchObject([{ id: 'a', version: 3 }])
    })

    test('half a surrogate pair spoils neither its own listing nor those written with it', async () => {
      const engine = await engineWith([
        capability('half', { text: { title: '激光\ud83d切割' } }),
        capability('whole', { text: { title: '激光焊接' } }),
      ])
      expect([...(await findAll(engine, '激光'))].sort()).toEqual(['half', 'whole'])
      const { hits } = await engine.search({
        index: 'capabilities',
        text: '激光切割',
        highlight: ['title'],
        isFilled: true,
      })
      const titles = hits.map(({ highlights }) =>
        highlights.title?.map(({ text }) => text).join(''),
      )
      expect(titles).toContain('激光\ufffd切割')
    })

    test('indexes do not see each other', async () => {
      const engine = await engineWith([capability('a', { text: { title: '激光' } })])
      expect(await engine.search({ index: 'needs', text: '激光' })).toMatchObject({ total: 0 })
      expect((await engine.health()).documents).toEqual({
        needs: 0,
        capabilities: 1,
        pilots: 0,
        organizations: 0,
        'member-needs': 0,
      })
    })
  })
}
