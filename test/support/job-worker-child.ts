import { jobWork } from '../../app/jobs/job-work'
import { startJobWorker } from '../../app/platform/jobs/start-job-worker.server'
import { createDatabase } from '../../prisma/client.server'

// A worker in a process of its own, to be killed; its environment is that of the product.
const url = process.env.DATABASE_URL ?? ''
startJobWorker({
  url,
  db: createDatabase(url, { maxConnections: 4 }),
  work: jobWork,
  atOnce: 4,
  now: () => new Date(),
  onError: (error) => console.error(error),
  onFailure: (failure) => console.error(failure),
  lease: { beatMs: 500, leaseMs: 8_000 },
})
