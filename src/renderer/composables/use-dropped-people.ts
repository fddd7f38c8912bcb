/** Addresses, vCards and files of them that are dropped. Whatever can be dropped can be pasted as well. */
import { readonly, ref } from 'vue'
import { LONGEST_PASTED } from '../../shared/attendees/pasted-list'
import { decodedText } from '../../shared/text-encoding'

interface Deps {
  /** @param refused names of files that are no list of people, or too large to be one */
  readonly take: (text: string, refused: readonly string[]) => void
  /** The drag began in the picker itself. */
  readonly isOwn: () => boolean
}

const TEXTS = ['text/vcard', 'text/x-vcard', 'text/plain'] as const
const FILES = /\.(?:vcf|vcard|csv|tsv|txt)$/i

export function useDroppedPeople({ take, isOwn }: Deps) {
  const isOver = ref(false)

  const takes = ({ dataTransfer }: DragEvent) =>
    !isOwn() &&
    (dataTransfer?.types ?? []).some((type) => type === 'Files' || TEXTS.some((one) => one === type))

  async function readFiles(files: readonly File[]): Promise<void> {
    const isGood = ({ name, size }: File) => FILES.test(name) && size <= LONGEST_PASTED
    const refused = files.filter((file) => !isGood(file)).map(({ name }) => name)
    const good = files.filter(isGood)
    const texts = await Promise.all(
      good.map(async (file) => decodedText(new Uint8Array(await file.arrayBuffer()))),
    )
    take(texts.join('\n'), refused)
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
      else take(TEXTS.map((type) => dataTransfer?.getData(type)).find((text) => text) ?? '', [])
    },
  }
}
