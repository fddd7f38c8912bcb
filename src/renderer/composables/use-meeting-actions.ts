/** What can be done with a meeting's texts and file, and what the last action came to, in words. */
import { ref } from 'vue'
import { useI18n } from 'vue-i18n'
import { api } from '../api'

export function useMeetingActions(confId: () => string) {
  const { t } = useI18n()
  const message = ref('')

  return {
    message,
    copy: async (audience: 'guests' | 'host') => {
      const { text, html } = await api().call('getInvitation', { confId: confId(), audience })
      const blob = (type: string, content: string) => new Blob([content], { type })
      await navigator.clipboard.write([
        new ClipboardItem({ 'text/plain': blob('text/plain', text), 'text/html': blob('text/html', html) }),
      ])
      message.value = t(audience === 'guests' ? 'booked.copied' : 'booked.copiedHost')
    },
    copyText: async (text: string) => {
      await navigator.clipboard.writeText(text)
      message.value = t('booked.copiedText', { text })
    },
    open: async () => {
      const { opened } = await api().call('openInCalendar', { confId: confId() })
      message.value = t(opened ? 'booked.opened' : 'booked.noCalendar')
    },
    save: async () => {
      const { saved } = await api().call('saveCalendarFile', { confId: confId() })
      if (saved) message.value = t('booked.saved')
    },
  }
}
