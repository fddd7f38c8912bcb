import type { PickerDirectory } from '../composables/picker-directory'
import { MOST_HITS } from '../composables/use-picker-search'
import { api } from '.'

/** The directory over the bridge, as the picker asks it. */
export const directory: PickerDirectory = {
  search: (query, invited) => api().call('searchPeople', { query, limit: MOST_HITS, invited }),
  searchWider: (query, invited) => api().call('searchPeopleWider', { query, limit: MOST_HITS, invited }),
  lookUp: (keys) => api().call('lookUpPeople', { keys }),
  readGroup: (groupId) => api().call('readGroup', { groupId }),
  list: async (part, limit) => (await api().call('listPeople', { part, from: 0, limit })).people,
  count: () => api().call('countPeople', null),
  setFavourite: (personId, isFavourite) => api().call('setFavourite', { personId, isFavourite }),
}
