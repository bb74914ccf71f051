import { type DragEvent, useRef, useState } from 'react'

export interface Dragging {
  /** The place something is held over. */
  over: string | null
  /** For the element around all that can be dragged (`data-drag`) and all it can be dropped on (`data-drop`). */
  handlers: {
    onDragStart: (event: DragEvent) => void
    onDragEnd: () => void
    onDragOver: (event: DragEvent) => void
    onDrop: (event: DragEvent) => void
  }
}

/** A form of its own, so that nothing from elsewhere can be dropped and nothing dragged can be dropped elsewhere. */
const format = 'application/x-stillpoint-note'

/**
 * Dragging notes with the mouse, heard in one place, so that a thousand notes need no listeners. Everything it does has
 * buttons too.
 * @param onDrop what was dragged, and the place it was dropped on.
 */
export function useDragging(onDrop: (dragged: string, onto: string) => void): Dragging {
  const dragged = useRef<string | null>(null)
  const [over, setOver] = useState<string | null>(null)
  const end = () => {
    dragged.current = null
    setOver(null)
  }
  return {
    over,
    handlers: {
      onDragStart(event) {
        const id = named(event, 'drag')
        if (id === null) return
        dragged.current = id
        event.dataTransfer.setData(format, id)
        event.dataTransfer.effectAllowed = 'move'
      },
      onDragEnd: end,
      onDragOver(event) {
        const place = named(event, 'drop')
        if (dragged.current === null || place === null) return
        event.preventDefault()
        setOver(place === dragged.current ? null : place)
      },
      onDrop(event) {
        const [id, place] = [dragged.current, named(event, 'drop')]
        end()
        if (id === null || place === null || id === place) return
        event.preventDefault()
        onDrop(id, place)
      },
    },
  }
}

function named(event: DragEvent, role: 'drag' | 'drop'): string | null {
  const element = event.target instanceof Element ? event.target.closest(`[data-${role}]`) : null
  return element?.getAttribute(`data-${role}`) ?? null
}
