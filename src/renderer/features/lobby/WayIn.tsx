import { QRCodeSVG } from 'qrcode.react'
import { useText } from '#renderer/hooks/use-window.ts'
import type { HostRoom } from '#shared/ipc/contract.ts'
import { formatJoinCode } from '#shared/room/join-code.ts'
import styles from './WayIn.module.css'

/** How people come in: the code to read out, the picture to scan, the address to type. */
export function WayIn({ room }: { room: HostRoom }) {
  const text = useText()
  const { roomName, code, addresses, announced } = room
  const isReachable = addresses.length > 0
  return (
    <section aria-labelledby="way-in" className={styles['way']}>
      <div className={styles['code']}>
        <h2 id="way-in" className={styles['label']}>
          {text('lobby.code')}
        </h2>
        <p className={styles['letters']} dir="ltr">
          {formatJoinCode(code)}
        </p>
        <p className={styles['how']}>
          {text(announced ? 'lobby.howToJoinText' : 'lobby.howToJoinByHand', { room: roomName })}
        </p>
      </div>
      {isReachable ? (
        <QRCodeSVG
          value={room.link}
          title={text('lobby.qr')}
          marginSize={3}
          fgColor="#26231e"
          bgColor="#fffdf8"
          className={styles['picture']}
        />
      ) : null}
      <dl className={styles['facts']}>
        <dt>{text('lobby.addresses')}</dt>
        {isReachable ? (
          addresses.map((address) => (
            <dd key={address} className={styles['address']} dir="ltr">
              {address}
            </dd>
          ))
        ) : (
          <dd>{text('lobby.noAddress')}</dd>
        )}
      </dl>
      <p className={styles['network']}>
        {announced ? text('lobby.announcedBoth', { room: roomName }) : text('lobby.notAnnounced')}
      </p>
    </section>
  )
}
