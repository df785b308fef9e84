import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import * as z from 'zod'

const read = (file: string) => readFileSync(file, 'utf8')

const workflow = z
  .object({
    jobs: z.object({
      verify: z.object({
        strategy: z.object({ matrix: z.object({ node: z.array(z.string()) }) }),
        steps: z.array(z.object({ run: z.string().optional() })),
      }),
    }),
  })
  .parse(parse(read('.github/workflows/verify.yml'))).jobs.verify
const versions = workflow.strategy.matrix.node

test('the workflow runs all checks, and knows no secret', () => {
  expect(workflow.steps.map(({ run }) => run)).toContain('.ci/run')
  expect(read('.github/workflows/verify.yml')).not.toMatch(/secrets\./)
})

test('the least version is the same wherever it is named, and the image has the newest', () => {
  const [least, newest] = [versions[0], versions.at(-1)]
  expect(JSON.parse(read('package.json')).engines).toEqual({ node: `>=${least}` })
  expect(read('scripts/setup/check-node.mjs')).toContain(`[${least?.replace('.', ', ')}]`)
  expect(read('README.md')).toContain(`Node ${least} or later`)
  const images = read('Dockerfile').match(/^FROM node:\S+/gm)
  expect(images).toEqual([`FROM node:${newest}-slim`, `FROM node:${newest}-slim`])
})
