import type { Template } from '#shared/template/schema.ts'

/** What is offered when there are five minutes and no time to choose: no training needed, made for right after. */
const preferred = ['stop5', 'ok-stop']

/** The template for a start without choosing, or null when none can be led without training. */
export function quickTemplate(templates: readonly Template[]): Template | null {
  const open = templates.filter((template) => template.gate === 'G0' || template.gate === 'G1')
  for (const id of preferred) {
    const found = open.find((template) => template.id === id)
    if (found) return found
  }
  return [...open].sort((a, b) => a.minutes.max - b.minutes.max)[0] ?? null
}
