import type { IpcClient } from '#shared/ipc/client.ts'
import type { EventData, SocketKind } from '#shared/ipc/contract.ts'

type SocketEvent = EventData<'socket.event'>

/** Makes sockets that look like the browser's and end in main, where the room's real ones are. */
export type BridgeSocketConstructor = new (url: string) => WebSocket

type Listener = (this: WebSocket, event: Event) => void

/** The normal end, and an end without a goodbye (RFC 6455, 7.4.1). */
const normalClosure = 1000
const abnormalClosure = 1006

const connecting = 0
const open = 1
const closing = 2
const closed = 3

/**
 * A WebSocket constructor for one of the room's two channels. The page may not reach the network itself: main holds
 * the sockets, adds the personal key and pins the certificate, so the url given here is a label and nothing more.
 *
 * It returns a class, unlike everything else here, because the document's provider calls it with `new`.
 */
export function createBridgeSocket(
  ipc: Pick<IpcClient, 'call' | 'on'>,
  kind: SocketKind,
  /** Told of what a listener threw. */
  onFault: (error: unknown) => void,
): BridgeSocketConstructor {
  class BridgeSocket {
    readonly url: string
    readonly protocol = ''
    readonly extensions = ''
    readonly CONNECTING = connecting
    readonly OPEN = open
    readonly CLOSING = closing
    readonly CLOSED = closed
    static readonly CONNECTING = connecting
    static readonly OPEN = open
    static readonly CLOSING = closing
    static readonly CLOSED = closed

    /** Frames arrive as ArrayBuffer whatever is asked for: nothing here reads blobs. */
    binaryType: BinaryType = 'arraybuffer'
    readyState = connecting
    bufferedAmount = 0
    onopen: WebSocket['onopen'] = null
    onmessage: WebSocket['onmessage'] = null
    onclose: WebSocket['onclose'] = null
    onerror: WebSocket['onerror'] = null

    readonly #listeners = new Map<string, Set<Listener>>()
    #id: number | null = null
    /** What main told before it had answered which socket this is. */
    #early: SocketEvent[] = []
    readonly #stop: () => void

    constructor(url: string) {
      this.url = url
      this.#stop = ipc.on('socket.event', (event) => this.#receive(event))
      ipc.call('sockets.open', kind).then(
        (id) => this.#begin(id),
        () => this.#end(abnormalClosure),
      )
    }

    addEventListener(type: string, listener: Listener): void {
      const listeners = this.#listeners.get(type) ?? new Set()
      this.#listeners.set(type, listeners.add(listener))
    }

    removeEventListener(type: string, listener: Listener): void {
      this.#listeners.get(type)?.delete(listener)
    }

    send(data: string | ArrayBuffer | ArrayBufferView | Blob): void {
      if (this.readyState === connecting) throw new DOMException('still connecting', 'InvalidStateError')
      if (this.readyState !== open || this.#id === null) return
      if (data instanceof Blob) throw new TypeError('blobs are not sent')
      const frame = typeof data === 'string' ? data : toBytes(data)
      this.bufferedAmount += frame.length
      ipc.call('sockets.send', this.#id, frame).then(
        () => {
          this.bufferedAmount -= frame.length
        },
        () => this.#end(abnormalClosure),
      )
    }

    close(): void {
      if (this.readyState >= closing) return
      this.readyState = closing
      if (this.#id !== null) this.#hangUp(this.#id)
    }

    #begin(id: number): void {
      this.#id = id
      if (this.readyState === closing) this.#hangUp(id)
      for (const event of this.#early) this.#receive(event)
      this.#early = []
    }

    #hangUp(id: number): void {
      const end = () => this.#end(normalClosure)
      ipc.call('sockets.close', id).then(end, end)
    }

    #receive(event: SocketEvent): void {
      if (this.#id === null) this.#early.push(event)
      else if (event.socket === this.#id) this.#handle(event)
    }

    #handle(event: SocketEvent): void {
      if (event.kind === 'close') this.#end(event.code)
      else if (event.kind === 'open') this.#opened()
      else if (this.readyState === open) {
        const data = typeof event.data === 'string' ? event.data : toBuffer(event.data)
        this.#tell(new MessageEvent('message', { data }), this.onmessage)
      }
    }

    #opened(): void {
      if (this.readyState !== connecting) return
      this.readyState = open
      this.#tell(new Event('open'), this.onopen)
    }

    #end(code: number): void {
      if (this.readyState === closed) return
      const abnormal = this.readyState !== closing && code !== normalClosure
      this.readyState = closed
      this.#stop()
      if (abnormal) this.#tell(new Event('error'), this.onerror)
      this.#tell(new CloseEvent('close', { code, wasClean: !abnormal }), this.onclose)
    }

    /** A listener that could not bear a message leaves its socket in doubt: it ends, and whoever owns it begins anew. */
    #tell(event: Event, handler: unknown): void {
      const listeners = [...(this.#listeners.get(event.type) ?? [])]
      if (typeof handler === 'function') listeners.unshift(handler as Listener)
      for (const listener of listeners) {
        try {
          listener.call(this as unknown as WebSocket, event)
        } catch (error) {
          onFault(error)
          this.close()
        }
      }
    }
  }
  return BridgeSocket as unknown as BridgeSocketConstructor
}

function toBytes(data: ArrayBuffer | ArrayBufferView): Uint8Array {
  if (data instanceof Uint8Array) return data
  return ArrayBuffer.isView(data)
    ? new Uint8Array(data.buffer, data.byteOffset, data.byteLength)
    : new Uint8Array(data)
}

function toBuffer(bytes: Uint8Array): ArrayBufferLike {
  const whole = bytes.byteOffset === 0 && bytes.byteLength === bytes.buffer.byteLength
  return whole ? bytes.buffer : bytes.slice().buffer
}
