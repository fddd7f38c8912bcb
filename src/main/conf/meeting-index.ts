/** Answers about many meetings, without reading them whole. */
import type { MeetingChange, Occurrence } from '../../shared/app/meetings'

export interface MeetingIndex {
  /** Half-open, seconds; soonest first. `now` decides the state. */
  occurrences(from: number, to: number, now: number): Occurrence[]
  /** Of one room. */
  inRoom(vmrId: string, from: number, to: number, now: number): Occurrence[]
  /** One per meeting that has each of the words: its next occurrence, or its last. What is to come is first, soonest first. */
  search(words: readonly string[], limit: number, now: number): Occurrence[]
  /** Oldest first. */
  history(confId: string): MeetingChange[]
}
