/**
 * The directory: its departments and groups, and what is done with people. Lists are fetched by whoever shows them;
 * `revision` tells them when. Subscribes first and then loads, so that no change falls between the two.
 */
import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import type { Contact, Department, DirectoryPart, Group } from '../../shared/app/directory'
import type { Person } from '../../shared/app/person'
import { api } from '../api'
import { SdkError } from '../api/client'

/** So many hits are shown for what is typed. */
const HITS = 100

export const useDirectory = defineStore('directory', () => {
  const departments = shallowRef<readonly Department[]>([])
  const groups = shallowRef<readonly Group[]>([])
  /** People, without rooms and devices. */
  const count = ref(0)
  const revision = ref(0)
  const state = ref<'loading' | 'ready' | 'failed'>('loading')
  /** Why the last load failed, in words. */
  const reason = ref('')
  let latest = 0

  async function load(): Promise<void> {
    const own = ++latest
    try {
      const [paths, lists, everyone] = await Promise.all([
        api().call('listDepartments', null),
        api().call('listGroups', null),
        api().call('listPeople', { part: { kind: 'everyone' }, from: 0, limit: 1 }),
      ])
      if (own !== latest) return
      departments.value = paths
      groups.value = lists
      count.value = everyone.total
      state.value = 'ready'
    } catch (error) {
      if (!(error instanceof SdkError)) throw error
      if (own !== latest) return
      // The view says so and offers to try again.
      reason.value = error.message
      state.value = 'failed'
    }
  }
  api().on('peopleChanged', () => {
    revision.value += 1
    void load()
  })

  const question = (query: string) => ({ query: query.slice(0, 200), limit: HITS, invited: [] })
  return {
    ...{ departments, groups, count, revision, state, reason, load },
    list: (part: DirectoryPart, from: number, limit: number) =>
      api().call('listPeople', { part, from, limit }),
    search: {
      first: (query: string) => api().call('searchPeople', question(query)),
      wider: (query: string) => api().call('searchPeopleWider', question(query)),
    },
    read: (personId: string) => api().call('readPerson', { personId }),
    readGroup: (groupId: string) => api().call('readGroup', { groupId }),
    setFavourite: async ({ personId }: Person, isFavourite: boolean) => {
      await api().call('setFavourite', { personId, isFavourite })
    },
    /** @throws SdkError with every field at fault in `nsError.userInfo.issues` */
    saveContact: (personId: string | null, sourceId: string | null, contact: Contact) =>
      api().call('saveContact', { personId, sourceId, contact }),
    /** @throws SdkError where it is no contact of the user's own */
    deleteContact: (personId: string) => api().call('deleteContact', { personId }),
    /** @throws SdkError where the group is not the user's own */
    saveGroup: (groupId: string | null, name: string, personIds: string[]) =>
      api().call('saveGroup', { groupId, name, personIds }),
    deleteGroup: (groupId: string) => api().call('deleteGroup', { groupId }),
  }
})
