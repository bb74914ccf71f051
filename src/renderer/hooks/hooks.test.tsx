import { act, cleanup, render, renderHook, screen } from '@testing-library/react'
import { type ReactNode, StrictMode } from 'react'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { createFakeIpc, type FakeAnswers, openTestSession } from '#renderer/room/testing.ts'
import { addNote, editNote } from '#shared/doc/notes.ts'
import { readDraft } from '#shared/doc/own.ts'
import { testPlan, testTemplate } from '#shared/doc/testing.ts'
import { AppError } from '#shared/errors.ts'
import type { Settings } from '#shared/ipc/contract.ts'
import { textsOf } from '#shared/template/texts.ts'
import type { Language } from '#shared/text/languages.ts'
import { createText } from '#shared/text/text.ts'
import { createSessionKeeper, type SessionKeeper } from './session-keeper.ts'
import { createSettingsStore } from './settings-store.ts'
import { useLiveSession } from './use-live-session.ts'
import { useNotes, useSessionSnapshot, useStatus } from './use-session.ts'
import { useDraft, useNoteText } from './use-text-buffer.ts'
import { useIpcEvent, useNow, useSettings, useText } from './use-window.ts'
import { WindowProvider, type WindowServices } from './window-context.tsx'

const id = (digit: string) => digit.repeat(32)

const settings: Settings = { theme: 'system', textSize: 100, lastName: '', supportContacts: [] }

function Screen({ sessionId }: { sessionId: string }) {
  const opening = useLiveSession(sessionId)
  return <p>{opening.state === 'failed' ? opening.error.code : opening.state}</p>
}

async function createServices(
  answers: FakeAnswers = {},
  sessions?: SessionKeeper,
  language: Language = 'en',
) {
  const ipc = createFakeIpc({
    'settings.get': async () => settings,
    'settings.change': async (change) => ({ ...settings, ...change }) as Settings,
    ...answers,
  })
  const services: WindowServices = {
    ipc,
    settings: await createSettingsStore(ipc),
    sessions: sessions ?? createSessionKeeper(() => Promise.reject(new AppError('session.notFound'))),
    text: Object.assign(createText('en'), { language }),
  }
  const wrapper = ({ children }: { children: ReactNode }) => (
    <StrictMode>
      <WindowProvider services={services}>{children}</WindowProvider>
    </StrictMode>
  )
  return { ipc, services, wrapper }
}

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  cleanup()
  vi.useRealTimers()
})

describe('hooks over a session', () => {
  test('give the same snapshot until the document changes', async () => {
    const { session } = await openTestSession()
    const { wrapper } = await createServices()
    const { result, rerender } = renderHook(() => useSessionSnapshot(session), { wrapper })
    const first = result.current
    rerender()
    expect(result.current).toBe(first)
    act(() =>
      addNote(session.shared, session.seat.personId, {
        id: id('1'),
        phaseId: 'write',
        text: 'new',
        order: 0,
      }),
    )
    expect(result.current).not.toBe(first)
    expect(result.current?.notes).toHaveLength(1)
    await session.close()
  })

  test('show the template in the language of the screen', async () => {
    const template = testTemplate()
    const translations = { de: { ...textsOf(template), name: 'Auf Deutsch' } }
    const { session } = await openTestSession({ plan: testPlan({ template, translations }) })
    const { wrapper } = await createServices({}, undefined, 'de')
    const { result } = renderHook(() => useSessionSnapshot(session), { wrapper })
    expect(result.current?.session.template.name).toBe('Auf Deutsch')
    await session.close()
  })

  test('show the notes of one phase, and follow every change', async () => {
    const { session } = await openTestSession()
    const me = session.seat.personId
    const { wrapper } = await createServices()
    const { result } = renderHook(() => useNotes(session, 'write'), { wrapper })
    act(() => {
      addNote(session.shared, me, { id: id('1'), phaseId: 'write', text: 'here', order: 0 })
      addNote(session.shared, me, { id: id('2'), phaseId: 'next', text: 'elsewhere', order: 1 })
    })
    expect(result.current.map((note) => note.text)).toEqual(['here'])
    act(() => editNote(session.shared, me, id('1'), 'changed'))
    expect(result.current.map((note) => note.text)).toEqual(['changed'])
    await session.close()
  })

  test('say how saving stands', async () => {
    const { session, failPushes } = await openTestSession()
    const { result } = renderHook(() => useStatus(session))
    failPushes('disk.full')
    act(() =>
      addNote(session.shared, session.seat.personId, { id: id('1'), phaseId: 'write', text: 'x', order: 0 }),
    )
    expect(result.current.save.state).toBe('saving')
    await act(() => vi.advanceTimersByTimeAsync(100))
    expect(result.current.save).toEqual({ state: 'notSaved', code: 'disk.full' })
    failPushes(null)
    await act(() => vi.advanceTimersByTimeAsync(5_000))
    expect(result.current.save.state).toBe('saved')
    await session.close()
  })

  test('keep a draft in the private document, also when the field goes away at once', async () => {
    const { session } = await openTestSession()
    const { result, unmount } = renderHook(() => useDraft(session, 'write'), { wrapper: StrictMode })
    act(() => result.current[1]('half a thou'))
    expect(result.current[0]).toBe('half a thou')
    expect(readDraft(session.own, 'write')).toBe('')
    unmount()
    expect(readDraft(session.own, 'write')).toBe('half a thou')
    expect(renderHook(() => useDraft(session, 'write')).result.current[0]).toBe('half a thou')
    await session.close()
  })

  test('write and send a draft when the page goes away', async () => {
    const { session, saved } = await openTestSession()
    const { result } = renderHook(() => useDraft(session, 'write'))
    act(() => result.current[1]('last words'))
    window.dispatchEvent(new Event('pagehide'))
    await vi.advanceTimersByTimeAsync(0)
    expect(readDraft(saved.own, 'write')).toBe('last words')
    await session.close()
  })

  test('change the own note in the room, but never to nothing', async () => {
    const { session } = await openTestSession()
    const me = session.seat.personId
    addNote(session.shared, me, { id: id('1'), phaseId: 'write', text: 'first', order: 0 })
    const { result } = renderHook(() => useNoteText(session, id('1')))
    act(() => result.current[1]('first and more'))
    act(() => result.current[2]())
    expect(session.snapshot.get()?.notes[0]?.text).toBe('first and more')
    act(() => result.current[1](''))
    act(() => result.current[2]())
    expect(result.current[0]).toBe('')
    expect(session.snapshot.get()?.notes[0]?.text).toBe('first and more')
    await session.close()
  })
})

describe('hooks over the window', () => {
  test('change a setting for every part of the screen', async () => {
    const { wrapper } = await createServices()
    const { result } = renderHook(() => [useSettings(), useSettings()] as const, { wrapper })
    await act(() => result.current[0][1]({ theme: 'dark' }))
    expect(result.current.map(([current]) => current.theme)).toEqual(['dark', 'dark'])
  })

  test('give sentences', async () => {
    const { wrapper } = await createServices()
    const { result } = renderHook(() => useText(), { wrapper })
    expect(result.current('disk.full')).toMatch(/\w/)
  })

  test('hear an event with the newest listener, and nothing after the end', async () => {
    const { ipc, wrapper } = await createServices()
    const heard: string[] = []
    const { rerender, unmount } = renderHook(
      ({ name }: { name: string }) => useIpcEvent('library.changed', () => heard.push(name)),
      { wrapper, initialProps: { name: 'first' } },
    )
    rerender({ name: 'second' })
    ipc.emit('library.changed', [])
    unmount()
    ipc.emit('library.changed', [])
    expect(heard).toEqual(['second'])
  })

  test('tell the time in whole steps', () => {
    vi.setSystemTime(10_400)
    const { result } = renderHook(() => useNow(1_000))
    expect(result.current).toBe(10_000)
    act(() => vi.advanceTimersByTime(1_000))
    expect(result.current).toBe(11_000)
  })
})

describe('a session on the screen', () => {
  test('is opened once, however often the screen is built, and closed when it goes', async () => {
    const { session } = await openTestSession()
    const log: string[] = []
    const keeper = createSessionKeeper(async (sessionId) => {
      log.push(`open ${sessionId}`)
      return {
        ...session,
        close: async () => {
          log.push('close')
        },
      }
    })
    const { wrapper } = await createServices({}, keeper)
    const view = render(<Screen sessionId="one" />, { wrapper })
    await act(() => vi.advanceTimersByTimeAsync(0))
    expect(screen.getByText('open')).toBeDefined()
    view.rerender(<Screen sessionId="two" />)
    await act(() => vi.advanceTimersByTimeAsync(0))
    view.unmount()
    await vi.advanceTimersByTimeAsync(0)
    expect(log.filter((entry) => entry.startsWith('open'))).toEqual(['open one', 'open two'])
    expect(log.filter((entry) => entry === 'close')).toHaveLength(2)
    await session.close()
  })

  test('says why it could not be opened', async () => {
    const { wrapper } = await createServices()
    render(<Screen sessionId="gone" />, { wrapper })
    await act(() => vi.advanceTimersByTimeAsync(0))
    expect(screen.getByText('session.notFound')).toBeDefined()
  })

  test('is opened again only after it was closed', async () => {
    const { session } = await openTestSession()
    const log: string[] = []
    let finish: () => void = () => undefined
    const keeper = createSessionKeeper(async () => {
      log.push('open')
      return {
        ...session,
        close: () =>
          new Promise<void>((resolve) => {
            finish = () => {
              log.push('closed')
              resolve()
            }
          }),
      }
    })
    await keeper.take('one')
    const released = keeper.release('one')
    await vi.advanceTimersByTimeAsync(0)
    const again = keeper.take('one')
    await vi.advanceTimersByTimeAsync(0)
    finish()
    await Promise.all([released, again])
    expect(log).toEqual(['open', 'closed', 'open'])
    await session.close()
  })
})
