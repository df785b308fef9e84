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

/** Carries tasks out one after the other, each a moment after it was accepted. */
export class TaskQueue {
  private readonly tasks: Task[] = []
  private last: Promise<void> = Promise.resolve()

  constructor(private readonly delayMs: () => number) {}

  /** Accepts a task. Its failure is told by `view` only. */
  accept(type: TaskKind, indexUid: string | null, work: () => void) {
    const enqueuedAt = new Date().toISOString()
    const uid = this.tasks.length
    const task: Task = { uid, indexUid, type, enqueuedAt, status: 'enqueued', error: null }
    this.tasks.push(task)
    this.last = this.last.then(() => this.carryOut(task, work))
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

  private async carryOut(task: Task, work: () => void): Promise<void> {
    task.status = 'processing'
    const delay = this.delayMs()
    await new Promise((resolve) => (delay > 0 ? setTimeout(resolve, delay) : setImmediate(resolve)))
    try {
      work()
      task.status = 'succeeded'
    } catch (error) {
      const known =
        error instanceof FakeError
          ? error
          : new FakeError(500, 'internal', String(error), 'internal')
      task.status = 'failed'
      task.error = errorBody(known)
    }
  }
}
