/** An import whose progress and result everybody hears of. */
import type { ImportReport } from '../../shared/app/person'
import type { ChangeBus } from '../change-bus'
import type { Directory } from './directory'

export interface PeopleImport {
  /** Imports a CSV or vCard file; the window hears of progress and of the new count. */
  run(file: string): Promise<ImportReport>
}

export function createPeopleImport(directory: Directory, bus: ChangeBus): PeopleImport {
  return {
    run: async (file) => {
      const report = await directory.importFile(file, ({ done, total }) => {
        bus.publish('importProgress', { done, total })
      })
      bus.publish('peopleChanged', { count: await directory.ask('countPeople', null) })
      return report
    },
  }
}
