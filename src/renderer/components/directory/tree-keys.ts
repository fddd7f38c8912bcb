/** The keys of a tree, as the ARIA Authoring Practices describe them. */
import type { ShownNode } from './place-tree'

/** Where the focus goes, or which nodes open or close. */
export type TreeMove =
  { readonly to: number } | { readonly open: readonly string[] } | { readonly close: string }

const parentOf = (nodes: readonly ShownNode[], at: number): number =>
  nodes.findIndex(({ key }) => key === nodes[at]?.parent)

/** The next node, from the top again after the last, whose name begins like that. */
function named(nodes: readonly ShownNode[], at: number, text: string): TreeMove | null {
  const asked = text.toLocaleLowerCase()
  const after = [...nodes.keys()].map((step) => (at + 1 + step) % nodes.length)
  const to = after.find((index) => nodes[index]?.label.toLocaleLowerCase().startsWith(asked))
  return to === undefined ? null : { to }
}

/** @param key as in a keyboard event @returns null where the key is not one of the tree's */
export function treeMove(
  nodes: readonly ShownNode[],
  open: ReadonlySet<string>,
  at: number,
  key: string,
): TreeMove | null {
  const node = nodes[at]
  if (!node) return null
  const isOpen = node.hasChildren && open.has(node.key)
  const last = nodes.length - 1
  switch (key) {
    case 'ArrowDown':
      return { to: Math.min(at + 1, last) }
    case 'ArrowUp':
      return { to: Math.max(at - 1, 0) }
    case 'Home':
      return { to: 0 }
    case 'End':
      return { to: last }
    case 'ArrowRight':
      if (!node.hasChildren) return { to: at }
      return isOpen ? { to: at + 1 } : { open: [node.key] }
    case 'ArrowLeft':
      if (isOpen) return { close: node.key }
      return { to: node.parent === null ? at : parentOf(nodes, at) }
    case '*':
      return {
        open: nodes
          .filter(({ parent, hasChildren }) => parent === node.parent && hasChildren)
          .map((one) => one.key),
      }
    default:
      return /^[^\s]$/u.test(key) ? named(nodes, at, key) : null
  }
}
