/**
 * The processor time that work takes in this process, in milliseconds, all threads together. Unlike
 * time on the wall it is hardly longer on a busy machine.
 */
export async function processorTime(work: () => unknown): Promise<number> {
  const before = process.cpuUsage()
  await work()
  const { user, system } = process.cpuUsage(before)
  return (user + system) / 1_000
}
