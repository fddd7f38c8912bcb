import {
  Building2,
  Clock,
  ContactRound,
  Database,
  DoorOpen,
  MonitorSpeaker,
  Star,
  Users,
  UsersRound,
} from '@lucide/vue'

/** Of the places that are always there. */
export const PLACE_ICONS: Readonly<Record<string, typeof Users>> = {
  everyone: Users,
  recent: Clock,
  favourites: Star,
  departments: Building2,
  groups: UsersRound,
  rooms: DoorOpen,
  devices: MonitorSpeaker,
  external: ContactRound,
  sources: Database,
}
