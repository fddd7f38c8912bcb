/** The directory as a whole and in parts, page by page. */
import type { Questions } from '../../directory/directory'
import type { Database } from './database'

export function createPeopleBrowser(db: Database): Pick<Questions, 'countPeople'> {
  const sql = { count: db.prepare('SELECT count(*) AS count FROM person') }
  return {
    countPeople: () => (sql.count.get() as { count: number }).count,
  }
}
