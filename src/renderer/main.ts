import { createPinia } from 'pinia'
import { createApp } from 'vue'
import { z } from 'zod'
import App from './App.vue'
import { i18n } from './i18n'
import './styles/tokens.css'
import './styles/base.css'
import './styles/controls.css'

// The policy of the page forbids the code that zod would otherwise generate.
z.config({ jitless: true })

createApp(App).use(createPinia()).use(i18n).mount('#app')
