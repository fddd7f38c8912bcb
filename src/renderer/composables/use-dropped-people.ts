/** Addresses, vCards and files of them that are dropped. Whatever can be dropped can be pasted as well. */
import { readonly, ref } from 'vue'
import { LONGEST_PASTED } from '../../shared/attendees/pasted-list'

interface Deps {
  readonly take: (text: string) => void
  /** A file that is no list of people, or too large to be one. */
  readonly refuse: (name: string) => void
  /** The drag began in the picker itself. */
  readonly isOwn: () => boolean
}

const TEXTS = ['text/vcard', 'text/x-vcard', 'text/plain'] as const
const FILES = /\.(?:vcf|vcard|csv|tsv|txt)$/i

export function useDroppedPeople({ take, refuse, isOwn }: Deps) {
  const isOver = ref(false)

  const takes = ({ dataTransfer }: DragEvent) =>
    !isOwn() &&
    (dataTransfer?.types ?? []).some((type) => type === 'Files' || TEXTS.some((one) => one === type))

  async function readFiles(files: readonly File[]): Promise<void> {
    const isGood = ({ name, size }: File) => FILES.test(name) && size <= LONGEST_PASTED
    const refused = files.filter((file) => !isGood(file)).map(({ name }) => name)
    if (refused.length > 0) refuse(refused.join(', '))
    const good = files.filter(isGood)
    const texts = await Promise.all(good.map((file) => file.text()))
    if (texts.length > 0) take(texts.join('\n'))
  }
  return {
    isOver: readonly(isOver),
    over: (event: DragEvent): void => {
      if (!takes(event)) return
      event.preventDefault()
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy'
      isOver.value = true
    },
    leave: (event: DragEvent): void => {
      const box = event.currentTarget as HTMLElement
      if (!box.contains(event.relatedTarget as Node | null)) isOver.value = false
    },
    drop: (event: DragEvent): void => {
      isOver.value = false
      if (!takes(event)) return
      event.preventDefault()
      const { dataTransfer } = event
      const files = [...(dataTransfer?.files ?? [])]
      if (files.length > 0) void readFiles(files)
      else take(TEXTS.map((type) => dataTransfer?.getData(type)).find((text) => text) ?? '')
    },
  }
}
