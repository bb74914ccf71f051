import type { join as english } from '../en/join.ts'
import type { TextsOf } from '../translation.ts'

export const join = {
  'join.title': 'Entrar en una sala',
  'join.titleRoom': 'Entrar en {room}',
  'join.lead': 'El código y la dirección están en la pantalla de quien modera.',
  'join.leadRoom': 'El código está en la pantalla de quien modera; también te lo pueden leer.',
  'join.room': 'Sala',
  'join.whichRoom': 'Hay más de una sala en esta red. ¿Cuál es la tuya?',
  'join.address': 'Dirección',
  'join.addressHint':
    'Como aparece en la pantalla de quien modera, por ejemplo 192.168.1.20:41234. También puedes pegar aquí un enlace suyo; entonces no hay código que escribir.',
  'join.addressMissing': 'Escribe la dirección que aparece en la pantalla de quien modera.',
  'join.noRoom':
    'Por ahora no se ha encontrado ninguna sala en esta red. La dirección de la pantalla de quien modera también sirve, por ejemplo 192.168.1.20:41234.',
  'join.byAddress': 'Escribir una dirección',
  'join.byRoom': 'Elegir una sala encontrada',
  'join.code': 'Código de entrada',
  'join.codeMissing': 'El código tiene seis letras y cifras.',
  'join.name': '¿Cómo quieres que te llamen?',
  'join.nameHint': 'Un nombre o un apodo. En la sala lo ven junto a lo que compartes.',
  'join.nameMissing': 'Escribe el nombre con el que quieres que te llamen.',
  'join.ask': 'Pedir entrar',
  'join.asking': 'Pidiendo entrar',
  'join.invitation': 'Quien modera te deja entrar. Puedes irte cuando quieras, sin dar razones a nadie.',
  'join.failed': 'No estás en la sala',
  'join.waiting.title': 'Estás en la puerta',
  'join.waiting.room': 'Quien modera {room} ve que quieres entrar.',
  'join.waiting.text': 'No tienes que hacer nada. Esta página cambia sola.',
  'join.waiting.status': 'Esperando en la puerta',
  'join.waiting.connecting': 'Buscando la sala',
  'join.waiting.connectingText': 'Tarda unos segundos como mucho.',
  'join.waiting.away':
    'Ahora no se puede llegar al ordenador de quien modera. Este ordenador sigue intentándolo.',
  'join.waiting.leave': 'Mejor no, salir',
} as const satisfies TextsOf<typeof english>
