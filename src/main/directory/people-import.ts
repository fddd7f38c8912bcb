/** Imports whose progress and result everybody hears of. A file is chosen once: its path never leaves this process. */
import { basename } from 'node:path'
import type { ImportPlan } from '../../shared/app/directory'
import type { ImportReport } from '../../shared/app/person'
import type { ChangeBus } from '../change-bus'
import type { Random } from '../random'
import type { Mapping } from './column-mapping'
import type { Directory } from './directory'
import { openTextFile } from './file-text'
import { ImportFault } from './import-fault'
import type { ImportOrder } from './import-people'

export interface PeopleImport {
  /** Tells what an import will read from a CSV or vCard file. */
  plan(file: string): Promise<ImportPlan>
  /**
   * @param mapping as a person chose it; null takes the guessed one
   * @throws ImportFault where the plan has expired, or its file is not what it was
   */
  runPlan(planId: string, mapping: Mapping | null): Promise<ImportReport>
  /** Imports a file by the guessed mapping. */
  run(file: string): Promise<ImportReport>
}

/** So many are kept; whoever plans another one has left the oldest behind. */
const MAX_PLANS = 8

type Planned = Pick<ImportOrder, 'file' | 'state'>

export function createPeopleImport(directory: Directory, bus: ChangeBus, random: Random): PeopleImport {
  const plans = new Map<string, Planned>()
  const run = async (order: ImportOrder): Promise<ImportReport> => {
    const report = await directory.importFile(order, (progress) => {
      bus.publish('importProgress', progress)
    })
    bus.publish('peopleChanged', { count: await directory.ask('countPeople', null) })
    return report
  }
  return {
    plan: async (path) => {
      const file = await openTextFile(path)
      try {
        // What reads tables is loaded for the first one: the start has no use for it.
        const { planTable } = await import('./import-plan')
        const table = await planTable(file)
        const planId = random.uuid()
        plans.set(planId, { file: path, state: file.state })
        for (const oldest of [...plans.keys()].slice(0, -MAX_PLANS)) plans.delete(oldest)
        return { planId, fileName: basename(path), table }
      } finally {
        await file.close()
      }
    },
    runPlan: async (planId, mapping) => {
      const planned = plans.get(planId)
      if (!planned) throw new ImportFault({ kind: 'noPlan' }, 'planId')
      return run({ ...planned, mapping })
    },
    run: (file) => run({ file, mapping: null, state: null }),
  }
}
