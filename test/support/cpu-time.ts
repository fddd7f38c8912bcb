/** Milliseconds of processor time that this process has had: unlike the clock it stands still while others have the machine. */
export function cpuTime(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}
