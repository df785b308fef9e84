import { errorBody, FakeError } from './fake-error'

export type TaskKind =
  | 'indexCreation'
  | 'indexDeletion'
  | 'indexSwap'
  | 'settingsUpdate'
  | 'documentAdditionOrUpdate'
  | 'documentDeletion'

interface Task {
  readonly uid: number
  readonly indexUid: string | null
  readonly type: TaskKind
  readonly enqueuedAt: string
  status: 'enqueued' | 'processing' | 'succeeded' | 'failed'
  error: ReturnType<typeof errorBody> | null
}

export interface TaskWork {
  /** Throws if the task cannot be carried out; changes nothing. */
  readonly check?: () => void
  readonly carryOut: () => void
}

/**
 * Carries tasks out one after the other, each a moment after it was accepted. As on the real server,
 * writes to one index that wait behind each other are one batch: what one of them cannot do, none
 * does.
 */
export class TaskQueue {
  private readonly tasks: Task[] = []
  private readonly waiting: { readonly task: Task; readonly work: TaskWork }[] = []
  private last: Promise<void> = Promise.resolve()

  private held: Promise<void> = Promise.resolve()

  constructor(private readonly delayMs: () => number) {}

  /** Carries out nothing more until the returned function is called. */
  hold(): () => void {
    let release = () => {}
    this.held = new Promise((resolve) => {
      release = resolve
    })
    return release
  }

  /** How many tasks have been accepted so far. */
  get accepted(): number {
    return this.tasks.length
  }

  /** Accepts a task. Its failure is told by `view` only. */
  accept(type: TaskKind, indexUid: string | null, work: TaskWork) {
    const enqueuedAt = new Date().toISOString()
    const uid = this.tasks.length
    const task: Task = { uid, indexUid, type, enqueuedAt, status: 'enqueued', error: null }
    this.tasks.push(task)
    this.waiting.push({ task, work })
    this.last = this.last.then(() => this.carryOutNext())
    return { taskUid: uid, indexUid, status: task.status, type, enqueuedAt }
  }

  view(uid: number) {
    const task = this.tasks[uid]
    if (!task) throw new FakeError(404, 'task_not_found', `no task ${uid}`)
    const isOver = task.status === 'succeeded' || task.status === 'failed'
    return {
      uid,
      batchUid: uid,
      indexUid: task.indexUid,
      status: task.status,
      type: task.type,
      canceledBy: null,
      details: {},
      error: task.error,
      duration: isOver ? 'PT0.001S' : null,
      enqueuedAt: task.enqueuedAt,
      startedAt: task.status === 'enqueued' ? null : task.enqueuedAt,
      finishedAt: isOver ? task.enqueuedAt : null,
    }
  }

  /** Resolves when nothing is left to do. */
  idle(): Promise<void> {
    return this.last
  }

  private async carryOutNext(): Promise<void> {
    const [first] = this.waiting
    if (!first) return
    first.task.status = 'processing'
    await this.held
    const delay = this.delayMs()
    await new Promise((resolve) => (delay > 0 ? setTimeout(resolve, delay) : setImmediate(resolve)))
    const batch = this.takeBatch()
    try {
      for (const { work } of batch) work.check?.()
      for (const { work } of batch) work.carryOut()
      for (const { task } of batch) task.status = 'succeeded'
    } catch (error) {
      const known =
        error instanceof FakeError
          ? error
          : new FakeError(500, 'internal', String(error), 'internal')
      for (const { task } of batch) {
        task.status = 'failed'
        task.error = errorBody(known)
      }
    }
  }

  /** The first that waits, with those right behind it that write documents to the same index. */
  private takeBatch() {
    const [first] = this.waiting
    const isAlike = ({ task }: { readonly task: Task }) =>
      task.type === 'documentAdditionOrUpdate' &&
      first?.task.type === task.type &&
      first.task.indexUid === task.indexUid
    const end = this.waiting.findIndex((it, at) => at > 0 && !isAlike(it))
    return this.waiting.splice(0, end < 0 ? this.waiting.length : end)
  }
}
