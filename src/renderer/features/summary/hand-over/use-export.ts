import { useState } from 'react'
import { useAction } from '#renderer/hooks/use-action.ts'
import { useText } from '#renderer/hooks/use-window.ts'
import { useWindow } from '#renderer/hooks/window-context.tsx'
import type { AppError } from '#shared/errors.ts'
import type { ExportChoice, ExportDocument } from '#shared/ipc/export-choice.ts'

/** Writing a document to a place, and what became of it. */
export interface Exporting {
  save: (choice: ExportChoice) => void
  print: (document: ExportDocument) => void
  /** The same file at the same place once more; null where nothing failed to be written. */
  tryAgain: (() => void) | null
  tryElsewhere: () => void
  isWriting: boolean
  done: string | null
  error: AppError | null
}

/** @param onBefore writes down what is still being typed. */
export function useExport(sessionId: string, onBefore: () => void): Exporting {
  const text = useText()
  const { ipc } = useWindow()
  const [done, setDone] = useState<string | null>(null)
  const [last, setLast] = useState<ExportChoice | null>(null)
  const write = useAction(async () => {
    setDone(text('summary.exported', { file: await ipc.call('exports.write', sessionId) }))
  })
  const choose = useAction(async (choice: ExportChoice) => {
    begin()
    setLast(choice)
    if (await ipc.call('exports.choose', sessionId, choice)) write.run()
  })
  const print = useAction(async (document: ExportDocument) => {
    begin()
    if (await ipc.call('exports.print', sessionId, document)) setDone(text('summary.printed'))
  })
  function begin() {
    setDone(null)
    write.clearError()
    print.clearError()
    onBefore()
  }
  return {
    save: choose.run,
    print: print.run,
    tryAgain: write.error ? () => write.run() : null,
    tryElsewhere: () => {
      if (last) choose.run(last)
    },
    isWriting: write.isPending,
    done,
    error: choose.error ?? write.error ?? print.error,
  }
}
