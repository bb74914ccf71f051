/** What the fake connections of one test have done and may do. */
export interface FakeRtc {
  /** simple-peer's `wrtc` option. */
  wrtc: object
  /** Every message sent over any channel, oldest first. */
  sent: Uint8Array[]
  /** When true what is sent goes nowhere, as on a dead path: no end notices by itself. */
  isSilent: boolean
  /** Sends bytes from one random end of an open channel to the other, as a broken program might. */
  inject: (bytes: Uint8Array) => void
}

/**
 * As much of WebRTC as simple-peer needs to connect two peers of one page, without a network. An offer or answer
 * carries the number of its connection; a channel opens on both ends when the answer is set.
 */
export function createFakeRtc(): FakeRtc {
  const connections: FakeConnection[] = []
  const rtc: FakeRtc = {
    sent: [],
    isSilent: false,
    inject(bytes) {
      connections.find((each) => each.channel?.readyState === 'open')?.channel?.deliver(bytes)
    },
    wrtc: {},
  }

  class FakeChannel {
    label = 'fake'
    readyState = 'connecting'
    bufferedAmount = 0
    other: FakeChannel | null = null
    onopen: (() => void) | null = null
    onclose: (() => void) | null = null
    onmessage: ((event: { data: ArrayBuffer }) => void) | null = null

    deliver(bytes: Uint8Array): void {
      const { other } = this
      const data = bytes.slice().buffer as ArrayBuffer
      queueMicrotask(() => other?.onmessage?.({ data }))
    }
    send(bytes: Uint8Array): void {
      if (this.readyState !== 'open') throw new Error('the channel is not open')
      // Chromium's limit for one message.
      if (bytes.length > 262_144) throw new TypeError('larger than max-message-size')
      rtc.sent.push(bytes.slice())
      if (!rtc.isSilent) this.deliver(bytes)
    }
    open(): void {
      this.readyState = 'open'
      this.onopen?.()
    }
    close(): void {
      if (this.readyState === 'closed') return
      this.readyState = 'closed'
      const { other } = this
      if (!rtc.isSilent && other?.readyState === 'open') {
        other.readyState = 'closed'
        queueMicrotask(() => other.onclose?.())
      }
    }
  }

  class FakeConnection {
    iceConnectionState = 'new'
    iceGatheringState = 'complete'
    connectionState = 'new'
    signalingState = 'stable'
    localDescription: object | null = null
    remoteDescription: object | null = null
    channel: FakeChannel | null = null
    oniceconnectionstatechange: (() => void) | null = null
    ondatachannel: ((event: { channel: FakeChannel }) => void) | null = null
    readonly #index = connections.push(this) - 1

    createDataChannel(): FakeChannel {
      this.channel = new FakeChannel()
      return this.channel
    }
    async createOffer(): Promise<object> {
      return { type: 'offer', sdp: String(this.#index) }
    }
    async createAnswer(): Promise<object> {
      return { type: 'answer', sdp: String(this.#index) }
    }
    async setLocalDescription(description: object): Promise<void> {
      this.localDescription = description
    }
    async setRemoteDescription(description: { type: string; sdp: string }): Promise<void> {
      this.remoteDescription = description
      const other = connections[Number(description.sdp)]
      if (!other) throw new Error('an unreadable description')
      if (description.type === 'answer' && this.channel) this.#join(other, this.channel)
    }
    async addIceCandidate(): Promise<void> {
      await Promise.resolve()
    }
    async getStats(): Promise<object[]> {
      return [
        { id: 't', type: 'transport', selectedCandidatePairId: 'p' },
        { id: 'p', type: 'candidate-pair' },
      ]
    }
    close(): void {
      this.channel?.close()
    }

    #join(other: FakeConnection, mine: FakeChannel): void {
      const theirs = new FakeChannel()
      other.channel = theirs
      mine.other = theirs
      theirs.other = mine
      other.ondatachannel?.({ channel: theirs })
      for (const each of [this, other]) {
        each.iceConnectionState = 'connected'
        each.oniceconnectionstatechange?.()
        each.channel?.open()
      }
    }
  }

  class Description {
    constructor(fields: object) {
      Object.assign(this, fields)
    }
  }
  rtc.wrtc = {
    RTCPeerConnection: FakeConnection,
    RTCSessionDescription: Description,
    RTCIceCandidate: Description,
  }
  return rtc
}
