import type { CloseReason } from '#shared/room/protocol.ts'
import {
  type PeerSignal,
  type SignallingFrame,
  type Speaker,
  signallingFrameSchema,
} from '#shared/room/signalling.ts'

/** One admitted person's way to the signalling; `send` takes a JSON text. */
export interface SignalSocket {
  send: (text: string) => void
  close: (reason: CloseReason) => void
}

export interface SignalMember {
  /** One text frame from this member. @throws when it is not of the protocol. */
  receive: (text: string) => void
  leave: () => void
}

interface Member {
  socket: SignalSocket
  /** Whose key opened the socket: one person's newer socket may take over the older one's peer id. */
  owner: string
  speaker: Speaker
  subscribed: boolean
  /** Fixed by the first frame that says it. */
  peerId: string | null
}

/**
 * Introduces the members of the one mesh to each other, in y-webrtc's protocol. Of each pair only the one with the
 * greater peer id is told of the other, and only its offers are passed on: when both sides of a pair start, y-webrtc
 * often ends with no connection and never tries again.
 */
export function createSignalling(firstTopic: string) {
  let topic = firstTopic
  const members = new Set<Member>()

  function introduce(newcomer: Member, newcomerId: string) {
    for (const member of members) {
      const { peerId } = member
      if (member === newcomer || !member.subscribed || peerId === null) continue
      if (peerId > newcomerId) deliver(member, { type: 'announce', from: newcomerId, by: newcomer.speaker })
      else deliver(newcomer, { type: 'announce', from: peerId, by: member.speaker })
    }
  }

  function forward(signal: PeerSignal) {
    // An offer against the order of the pair could only cross the one that is under way.
    if (signal.signal.type === 'offer' && signal.from < signal.to) return
    for (const member of members)
      if (member.subscribed && member.peerId === signal.to) return deliver(member, signal)
  }

  function deliver(member: Member, data: object) {
    member.socket.send(JSON.stringify({ type: 'publish', topic, data }))
  }

  /** Binds the id to the socket that said it first; false when it is another's, or this socket has one already. */
  function bind(member: Member, peerId: string): boolean {
    if (member.peerId !== null) return member.peerId === peerId
    for (const other of members) {
      if (other.peerId !== peerId) continue
      if (other.owner !== member.owner) return false
      members.delete(other)
      other.socket.close('replaced')
    }
    member.peerId = peerId
    return true
  }

  function publish(member: Member, frame: Extract<SignallingFrame, { type: 'publish' }>) {
    if (frame.topic !== topic || !bind(member, frame.data.from)) return member.socket.close('notAllowed')
    if (frame.data.type === 'announce') introduce(member, frame.data.from)
    else forward({ ...frame.data, by: member.speaker })
  }

  function subscribe(member: Member, topics: readonly string[]) {
    if (topics.some((name) => name !== topic)) return member.socket.close('notAllowed')
    // A stock client whose key is not ready yet subscribes to nothing first.
    if (topics.length > 0) member.subscribed = true
  }

  function handle(member: Member, frame: SignallingFrame) {
    switch (frame.type) {
      case 'ping':
        return member.socket.send('{"type":"pong"}')
      case 'subscribe':
        return subscribe(member, frame.topics)
      case 'unsubscribe':
        if (frame.topics.includes(topic)) member.subscribed = false
        return
      case 'publish':
        return publish(member, frame)
    }
  }

  return {
    /** Lets an admitted person's socket in. */
    join(socket: SignalSocket, owner: string, speaker: Speaker): SignalMember {
      const member: Member = { socket, owner, speaker, subscribed: false, peerId: null }
      members.add(member)
      return {
        receive: (text) => handle(member, signallingFrameSchema.parse(JSON.parse(text))),
        leave: () => members.delete(member),
      }
    },
    /** The mesh goes on under another name: everyone has to come anew, and who does not know it cannot. */
    rename(next: string) {
      topic = next
      for (const member of members) member.socket.close('replaced')
      members.clear()
    },
    memberCount: () => members.size,
  }
}
