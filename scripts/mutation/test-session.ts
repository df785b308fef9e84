import { type ChildProcess, spawn } from 'node:child_process'
import type { TestAnswer, TestRequest } from './test-session-child'

export type MutationVerdict =
  | { readonly is: 'passed' }
  | { readonly is: 'failed'; readonly by: string }
  | { readonly is: 'hung' }

export interface TestSession {
  /** Runs tests on the product with one module broken, or as it is. What takes longer than that is ended. */
  run(request: TestRequest, mostMs: number): Promise<MutationVerdict>
  close(): void
}

/** Keeps one process for runs of tests, and another where one was ended. `include` says which files are tests. */
export function openTestSession(include: string): TestSession {
  let child: ChildProcess | null = null
  const end = () => {
    // With the workers that it started, of which one may never yield.
    if (child?.pid !== undefined && child.exitCode === null) process.kill(-child.pid, 'SIGKILL')
    child = null
  }
  return {
    async run(request, mostMs) {
      child ??= await start(include)
      const verdict = await ask(child, request, mostMs)
      if (verdict.is === 'hung') end()
      return verdict
    },
    close: end,
  }
}

async function start(include: string): Promise<ChildProcess> {
  const args = ['--import', 'tsx', 'scripts/mutation/test-session-child.ts', include]
  const child = spawn(process.execPath, args, {
    detached: true,
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  await new Promise<void>((resolve, reject) => {
    child.once('message', () => resolve())
    child.once('exit', (code) => reject(new Error(`the tests could not be started (${code})`)))
  })
  child.removeAllListeners('exit')
  return child
}

function ask(child: ChildProcess, request: TestRequest, mostMs: number): Promise<MutationVerdict> {
  return new Promise((resolve) => {
    const settle = (verdict: MutationVerdict) => {
      clearTimeout(timer)
      child.removeAllListeners()
      resolve(verdict)
    }
    const timer = setTimeout(() => settle({ is: 'hung' }), mostMs)
    child.once('exit', () => settle({ is: 'hung' }))
    child.once('message', ({ failed }: TestAnswer) =>
      settle(failed === null ? { is: 'passed' } : { is: 'failed', by: failed }),
    )
    child.send(request)
  })
}
