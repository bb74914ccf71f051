import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Page } from '@playwright/test'
import { type WebSocket as ServerSocket, WebSocketServer } from 'ws'
import { pause } from './pause.ts'

/** What both ways are measured with: as many messages as the edits they are compared to, of their size, as far apart. */
export interface Pace {
  count: number
  bytes: number
  everyMs: number
}

declare global {
  /** Set in the empty windows by the functions below. */
  var floor: {
    peer: RTCPeerConnection
    opened: Promise<unknown>
    send: (bytes: Uint8Array) => void
    arrivals: number[]
  }
}

/** One-way times in ms of messages over a bare data channel between two empty windows. */
export async function measureDataChannel(from: Page, to: Page, pace: Pace): Promise<number[]> {
  const offer = await from.evaluate(offerChannel)
  const answer = await to.evaluate(answerChannel, offer)
  await from.evaluate(acceptAnswer, answer)
  return collect(from, to, pace)
}

/** One-way times in ms of messages from one empty window to another through a bare WebSocket relay. */
export async function measureSocketPair(from: Page, to: Page, pace: Pace): Promise<number[]> {
  const relay = await startBareRelay()
  try {
    await to.evaluate(openSocket, relay.address)
    await from.evaluate(openSocket, relay.address)
    return await collect(from, to, pace)
  } finally {
    relay.close()
  }
}

async function collect(from: Page, to: Page, pace: Pace): Promise<number[]> {
  const departures: number[] = []
  for (let index = 0; index < pace.count; index += 1) {
    departures.push(await from.evaluate(sendOne, pace.bytes))
    await pause(pace.everyMs)
  }
  const arrivals = await to.evaluate(() => globalThis.floor.arrivals)
  if (arrivals.length !== pace.count) throw new Error(`${arrivals.length} of ${pace.count} messages arrived`)
  return arrivals.map((arrival, index) => arrival - (departures[index] ?? Number.NaN))
}

/** Hands each message to every other socket. */
async function startBareRelay(): Promise<{ address: string; close: () => void }> {
  const server = createServer()
  const sockets = new Set<ServerSocket>()
  new WebSocketServer({ server }).on('connection', (socket) => {
    sockets.add(socket)
    socket.on('close', () => sockets.delete(socket))
    socket.on('message', (data) => {
      for (const other of sockets) if (other !== socket) other.send(data)
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo
  return {
    address: `ws://127.0.0.1:${port}`,
    close: () => {
      for (const socket of sockets) socket.terminate()
      server.close()
    },
  }
}

// The functions below run in the windows; each must stand alone.

async function offerChannel(): Promise<string> {
  const peer = new RTCPeerConnection({ iceServers: [] })
  const channel = peer.createDataChannel('floor')
  const opened = new Promise((done) => {
    channel.onopen = done
  })
  globalThis.floor = {
    peer,
    opened,
    send: (bytes) => channel.send(bytes as Uint8Array<ArrayBuffer>),
    arrivals: [],
  }
  await peer.setLocalDescription()
  await new Promise<void>((done) => {
    if (peer.iceGatheringState === 'complete') done()
    peer.onicegatheringstatechange = () => peer.iceGatheringState === 'complete' && done()
  })
  return JSON.stringify(peer.localDescription)
}

async function answerChannel(offer: string): Promise<string> {
  const peer = new RTCPeerConnection({ iceServers: [] })
  globalThis.floor = { peer, opened: Promise.resolve(), send: () => undefined, arrivals: [] }
  peer.ondatachannel = ({ channel }) => {
    channel.onmessage = () => globalThis.floor.arrivals.push(performance.timeOrigin + performance.now())
  }
  await peer.setRemoteDescription(JSON.parse(offer))
  await peer.setLocalDescription()
  await new Promise<void>((done) => {
    if (peer.iceGatheringState === 'complete') done()
    peer.onicegatheringstatechange = () => peer.iceGatheringState === 'complete' && done()
  })
  return JSON.stringify(peer.localDescription)
}

async function acceptAnswer(answer: string): Promise<void> {
  const { peer, opened } = globalThis.floor
  await peer.setRemoteDescription(JSON.parse(answer))
  await opened
}

async function openSocket(address: string): Promise<void> {
  globalThis.floor?.peer.close()
  const socket = new WebSocket(address)
  socket.binaryType = 'arraybuffer'
  const arrivals: number[] = []
  socket.onmessage = () => arrivals.push(performance.timeOrigin + performance.now())
  await new Promise((done) => {
    socket.onopen = done
  })
  const send = (bytes: Uint8Array) => socket.send(bytes as Uint8Array<ArrayBuffer>)
  globalThis.floor = { peer: new RTCPeerConnection(), opened: Promise.resolve(), send, arrivals }
}

function sendOne(bytes: number): number {
  const departure = performance.timeOrigin + performance.now()
  globalThis.floor.send(new Uint8Array(bytes))
  return departure
}
