import { maxControlFrameBytes, maxDocumentFrameBytes } from '#shared/room/protocol.ts'

/** What one socket may do before it is cut off. */
export interface SocketLimits {
  maxFrameBytes: number
  messagesPerSecond: number
  messageBurst: number
  bytesPerSecond: number
  byteBurst: number
  /** Bytes waiting to be sent above which the other side counts as too slow. */
  maxBufferedBytes: number
  /** Time to the first valid message. */
  firstMessageMs: number
  pingMs: number
  /** Silence after which the other side counts as gone. */
  deadMs: number
}

/** What the listener as a whole allows. */
export interface RoomLimits {
  maxSockets: number
  /** One computer of the room uses three: messages, document, mesh. This computer itself is not counted. */
  maxSocketsPerAddress: number
  /** New connections per minute from one address; this computer itself is not counted. */
  connectionsPerMinute: number
  maxLobby: number
  maxSeats: number
  triesPerAddress: number
  triesInAll: number
  control: SocketLimits
  signal: SocketLimits
  document: SocketLimits
}

const KiB = 1024
const MiB = 1024 * KiB
const alive = { firstMessageMs: 5_000, pingMs: 5_000, deadMs: 12_000 }

export const roomLimits: RoomLimits = {
  maxSockets: 400,
  maxSocketsPerAddress: 24,
  connectionsPerMinute: 240,
  maxLobby: 50,
  maxSeats: 100,
  triesPerAddress: 5,
  triesInAll: 50,
  control: {
    ...alive,
    maxFrameBytes: maxControlFrameBytes,
    messagesPerSecond: 20,
    messageBurst: 60,
    bytesPerSecond: 16 * KiB,
    byteBurst: 128 * KiB,
    maxBufferedBytes: MiB,
  },
  // One who joins a mesh of 50 sends about 800 frames of up to 1.1 KB at once.
  signal: {
    ...alive,
    maxFrameBytes: maxControlFrameBytes,
    messagesPerSecond: 20,
    messageBurst: 1_000,
    bytesPerSecond: 64 * KiB,
    byteBurst: 2 * MiB,
    maxBufferedBytes: MiB,
  },
  // Typing arrives in batches of 50 ms: 20 a second, and as many cursor moves. The burst lets a guest bring back
  // everything it wrote alone, in one frame of the largest size and what follows it.
  document: {
    ...alive,
    maxFrameBytes: maxDocumentFrameBytes,
    messagesPerSecond: 100,
    messageBurst: 600,
    bytesPerSecond: 512 * KiB,
    byteBurst: 2 * maxDocumentFrameBytes,
    maxBufferedBytes: 32 * MiB,
  },
}
