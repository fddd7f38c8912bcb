import type { InjectionKey, Ref } from 'vue'

/** The open modal dialog: what pops up inside it must be drawn inside it, since everything behind it is inert. */
export const dialogElement: InjectionKey<Readonly<Ref<HTMLDialogElement | null>>> = Symbol('dialog element')
